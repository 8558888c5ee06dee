pro-plans-none = Zu Familienzentren liegen für den { $district } hier keine Daten vor.
pro-plans-centre = Familienzentrum
pro-plans-group = Steuergruppe
pro-plans-group-about = Jedes Familienzentrum hat eine Steuergruppe aus Landkreis, Kommune und freiem Träger. Namen von Personen stehen hier nicht.
pro-plans-no-group = Über Steuergruppen der Familienzentren sagen die Quellen für diesen Landkreis nichts.
pro-plans-landkreis = Landkreis
pro-plans-kommune = Kommune
pro-plans-traeger = Träger des Familienzentrums
pro-plans-tasks = Aufgaben nach den Quellen
pro-plans-tasks-about = „Bedarf“ ist hier das Wort der Quelle: „Dazu gehört auch die Analyse des sozialräumlichen Bedarfs.“ Der Wegweiser rechnet keinen aus.
pro-plans-source = Quelle: { $source } ({ $date })
pro-plans-files = Jahresplanungen
pro-plans-no-files = Noch keine Jahresplanung abgelegt.
pro-plans-file = **{ $year }**, Fassung { $number }: { $pages }, abgelegt am { $day }
pro-plans-pages = { $count ->
    [one] 1 Seite
   *[other] { $count } Seiten
}
pro-plans-newest = neueste Fassung
pro-plans-of-merged = vom Eintrag, der mit diesem zusammengeführt wurde
pro-plans-download = PDF herunterladen
pro-plans-download-name = jahresplanung-{ $year }-fassung-{ $number }.pdf
pro-plans-delete = Löschen
pro-plans-delete-sure = Die Datei wird endgültig gelöscht; sie lässt sich nicht zurückholen.
pro-plans-delete-yes = Endgültig löschen
pro-plans-deleted = Die Jahresplanung { $year }, Fassung { $number }, ist gelöscht.
pro-plans-upload = Jahresplanung ablegen
pro-plans-upload-about = Ein PDF mit höchstens { $size } MB und { $pages } Seiten, ohne Kennwort, Programme und Anhänge. Eine neue Datei wird eine weitere Fassung; nichts wird überschrieben. Bitte keine Namen von Personen und keine Fälle.
pro-plans-year = Jahr
pro-plans-choose-file = PDF auswählen
pro-plans-store = Ablegen
pro-plans-no-file = Bitte zuerst ein PDF auswählen.
pro-plans-stored = Die Jahresplanung { $year } ist als Fassung { $number } abgelegt.
pro-plans-checking = Die Datei wird geprüft …
pro-plans-not-you = Ablegen und löschen können Jahresplanungen die Kommune, die Regionalkoordination, die Sozialplanung und die Verwaltung des Wegweisers, jeweils für die eigenen Zentren und nur angemeldet.
