pro-meetings-view = Ansicht
pro-meetings-view-hint = Die Liste zeigt Fristen am ausführlichsten; das Jahr zeigt alle Gebiete nebeneinander.
pro-meetings-view-list = Liste
pro-meetings-view-month = Monat
pro-meetings-view-year = Jahr
pro-meetings-year = Jahr
pro-meetings-month = Monat
pro-meetings-week = KW
pro-meetings-committee = Gremium
pro-meetings-all-committees = alle Gremien
pro-meetings-replaced = Die Datei mit den Terminen wurde auf dem Server ausgetauscht, zum Beispiel durch eine Sicherung. Hier steht jetzt, was in ihr ist; eine gerade begonnene Eingabe wurde nicht übernommen.
pro-meetings-doubt = { $planregion }: { $status }
pro-meetings-area = Gebiet
pro-meetings-for-area = Für welches Gebiet?
pro-meetings-all-areas = alle Gebiete
pro-meetings-level = Ebene
pro-meetings-all-levels = alle Ebenen
pro-meetings-calendar = Kalender
pro-meetings-empty = Noch stehen hier keine Termine. Planen Sie unten den ersten Termin oder eine ganze Jahresserie, oder lesen Sie einen vorhandenen Kalender ein (CSV, Excel oder iCalendar).
pro-meetings-nothing = In dieser Auswahl gibt es keine Termine. Andere Jahre, Gremien oder Gebiete wählen Sie oben.
pro-meetings-legend = Fristen: { $lights } · { $clash } Überschneidung
pro-meetings-year-caption = Termine { $year } nach Gebiet und Monat
pro-meetings-list-caption = { $count ->
    [one] { $count } Termin
   *[other] { $count } Termine
  }
pro-meetings-day = Tag
pro-meetings-times = { $begin }–{ $end } Uhr
pro-meetings-place = Ort
pro-meetings-state = Stand
pro-meetings-deadlines = Fristen
pro-meetings-deadlines-are = Fristen: { $light }
pro-meetings-no-deadline = keine Frist bekannt
pro-meetings-deadlines-over = keine mehr offen
pro-meetings-state-planned = geplant
pro-meetings-state-invited = eingeladen
pro-meetings-state-held = gehalten
pro-meetings-state-cancelled = abgesagt
pro-meetings-light = Ampel
pro-meetings-light-open = offen
pro-meetings-light-soon = bald fällig
pro-meetings-light-today = heute zu erledigen
pro-meetings-light-overdue = überfällig
pro-meetings-light-done = erledigt
pro-meetings-special = Fachveranstaltung
pro-meetings-special-title = Fachveranstaltungen
pro-meetings-due = Was jetzt zu tun ist
pro-meetings-nothing-due = In den nächsten Tagen ist nichts fällig.
pro-meetings-task = Aufgabe
pro-meetings-until = Bis wann
pro-meetings-meeting = Sitzung
pro-meetings-deadline = bis { $day } ({ $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
  } vorher)
pro-meetings-deadline-year = in dieser Sitzung, { $day }
pro-meetings-deadline-free = Der Tag ist frei ({ $free }), der letzte Arbeitstag davor ist { $day }.
pro-meetings-weekend = Wochenende
pro-meetings-quoted = „{ $quote }“ { $source }
pro-meetings-rules = Woher die Fristen kommen
pro-meetings-free-days = Gezählt werden Kalendertage. Gesetzliche Feiertage des Landes sind bekannt; Schulferien und andere freie Tage stehen in den Quellen nicht und sind deshalb nicht berücksichtigt.
pro-meetings-clashes = Überschneidungen
pro-meetings-no-clash = In diesem Jahr überschneidet sich nichts.
pro-meetings-clash = { $meetings }: { $why }
pro-meetings-clash-with = Überschneidet sich mit { $meetings }: { $why }
pro-meetings-clash-short = überschneidet sich
pro-meetings-clash-role = dieselben Rollen nehmen teil ({ $roles })
pro-meetings-clash-area = gleiches Gebiet
pro-meetings-clash-lead = gleiche Federführung auf der Ebene darüber oder darunter
pro-meetings-clash-committee = Sitzungen dieses Gremiums sollen sich nicht überschneiden
pro-meetings-rhythm = Rhythmus { $year }
pro-meetings-rhythm-about = Rechnerischer Hinweis: Hier gibt es weniger oder mehr Termine, als die Quelle vorsieht, oder sie liegen weiter auseinander. Verglichen werden nur Gebiete, für die in diesem Jahr schon etwas geplant ist.
pro-meetings-rhythm-nothing = Für { $year } ist noch nichts geplant. Wie oft ein Gremium tagen soll, steht in den Steckbriefen im Gremien-Atlas.
pro-meetings-rhythm-free = Für die Gremien, die in dieser Auswahl tagen, nennen die Quellen keinen Rhythmus, der sich nachzählen lässt.
pro-meetings-rhythm-none = Wo in diesem Jahr schon Termine stehen, entsprechen sie dem, was die Quellen vorsehen.
pro-meetings-asked = Vorgesehen
pro-meetings-hint = Rechnerischer Hinweis
pro-meetings-gap = { $period } ({ $planned } von mindestens { $least })
pro-meetings-surplus = { $period } ({ $planned }, vorgesehen höchstens { $most })
pro-meetings-apart = { $days } Tage zwischen { $first } und { $last } (vorgesehen höchstens { $most })
pro-meetings-apart-before = { $days } Tage bis zum ersten Termin des Jahres am { $last } (vorgesehen höchstens { $most })
pro-meetings-apart-after = nach { $first } in diesem Jahr keiner mehr: { $days } Tage (vorgesehen höchstens { $most })
pro-meetings-rhythm-more = und { $count } weitere
pro-meetings-quarter = { $number }. Quartal
pro-meetings-half = { $number }. Halbjahr
pro-meetings-plan = Termin oder Serie planen
pro-meetings-no-committees = Zu diesem Landkreis sind keine Gremien hinterlegt.
pro-meetings-no-names = Bitte keine Falldaten und keine Namen von Personen: nur Gremien, Ämter, Rollen und Einrichtungen.
pro-meetings-roles = Wer muss dabei sein? (Rollen)
pro-meetings-roles-hint = Nur Rollen, die nicht an zwei Orten zugleich sein können: Sie werden bei Überschneidungen geprüft. Eigene Rollen können Sie eintippen.
pro-meetings-roles-example = Rolle wählen oder eintippen
pro-meetings-first = Tag (oder erster Tag der Serie)
pro-meetings-last = Serie bis
pro-meetings-begin = Beginn
pro-meetings-length = Dauer
pro-meetings-minutes = { $minutes } Minuten
pro-meetings-repeat = Wiederholung
pro-meetings-once = einmalig
pro-meetings-repeat-weekly = jede Woche
pro-meetings-repeat-fortnightly = alle zwei Wochen
pro-meetings-repeat-monthly = jeden Monat, gleicher Wochentag
pro-meetings-repeat-two-months = alle zwei Monate, gleicher Wochentag
pro-meetings-repeat-quarterly = jedes Quartal, gleicher Wochentag
pro-meetings-repeat-half-yearly = jedes Halbjahr, gleicher Wochentag
pro-meetings-repeat-yearly = jedes Jahr, gleicher Wochentag
pro-meetings-on-free = Wenn der Tag frei ist
pro-meetings-free-skip = Termin auslassen
pro-meetings-free-next-working-day = nächster Arbeitstag
pro-meetings-free-week-later = eine Woche später
pro-meetings-free-keep = trotzdem tagen
pro-meetings-wrong-span = Bitte einen ersten und einen letzten Tag wählen; der letzte liegt nach dem ersten und höchstens drei Jahre später.
pro-meetings-theme = Jahresthema (freiwillig)
pro-meetings-preview = Vorschau: noch nicht gespeichert
pro-meetings-note = Hinweis
pro-meetings-note-skipped = { $day } ist frei ({ $free }): ausgelassen
pro-meetings-note-taken = { $day } ist frei ({ $free }): ausgelassen, der Ersatztag gehört schon zur Serie
pro-meetings-note-moved = verschoben von { $day } ({ $free })
pro-meetings-note-free = Der Tag ist frei: { $free }
pro-meetings-first-deadline = Erste Frist
pro-meetings-store = { $count ->
    [one] { $count } Termin speichern
   *[other] { $count } Termine speichern
  }
pro-meetings-stored = { $count ->
    [one] Gespeichert: { $count } Termin ({ $title })
   *[other] Gespeichert: { $count } Termine ({ $title })
  }
pro-meetings-undo = Rückgängig machen
pro-meetings-undone = Rückgängig gemacht.
pro-meetings-conflict = Zwei haben zugleich geändert ({ $moment }). Bitte wählen Sie, welche Fassung gelten soll.
pro-meetings-conflict-mine = Nicht gespeicherte Fassung
pro-meetings-conflict-removing = Diese Fassung sollte gelöscht werden
pro-meetings-conflict-remove = Trotzdem löschen
pro-meetings-conflict-theirs = Fassung, die gilt
pro-meetings-conflict-gone = wurde inzwischen gelöscht
pro-meetings-conflict-take = Nicht gespeicherte Fassung übernehmen
pro-meetings-conflict-leave = Bei der geltenden bleiben
pro-meetings-conflict-taken = Die andere Fassung gilt jetzt.
pro-meetings-conflict-left = Es bleibt bei der geltenden Fassung.
pro-meetings-files = Mitnehmen, abonnieren, einlesen
pro-meetings-feed = Kalender zum Abonnieren: { $committee }, { $area }, mit allen Gebieten darin
pro-meetings-feed-hint = Mit der Adresse dieses Wegweisers davor (https://…) lässt sich der Kalender in Outlook, Thunderbird und anderen Programmen abonnieren. Er öffnet sich nur, solange der Bereich für Fachkräfte offen ist.
pro-meetings-feed-name = Gremientermine: { $what }
pro-meetings-import = Termine aus einer Datei einlesen
pro-meetings-import-about = CSV oder Excel (Blatt „Termine“) mit den Spalten { $columns }; nötig sind { $needed }. Oder eine Kalenderdatei (.ics): Serien werden zu einzelnen Terminen, verschobene und abgesagte Einzeltermine eingerechnet; Titel und Beschreibungen werden nicht übernommen. Wird derselbe Kalender noch einmal eingelesen, ändert er die vorhandenen Termine.
pro-meetings-import-none = steht in der Datei
pro-meetings-import-committee = Gremium der Kalenderdatei
pro-meetings-import-file = Datei mit Terminen
pro-meetings-import-good = { $count ->
    [one] { $count } neuer Termin kann übernommen werden.
   *[other] { $count } neue Termine können übernommen werden.
  }
pro-meetings-import-changed = { $count ->
    [one] { $count } vorhandener Termin ändert sich:
   *[other] { $count } vorhandene Termine ändern sich:
  }
pro-meetings-so-far = Bisher
pro-meetings-from-now = Künftig
pro-meetings-import-raised = { $count ->
    [one] 1 Termin steht schon genauso im Kalender, die Datei ist aber eine neuere Fassung. Wird sie vermerkt, ändern ältere Dateien den Termin nicht mehr.
   *[other] { $count } Termine stehen schon genauso im Kalender, die Datei ist aber eine neuere Fassung. Wird sie vermerkt, ändern ältere Dateien diese Termine nicht mehr.
}
pro-meetings-import-note = Neuere Fassung vermerken
pro-meetings-import-noted = { $count ->
    [one] Vermerkt: 1 Termin ist auf dem Stand der neueren Datei.
   *[other] Vermerkt: { $count } Termine sind auf dem Stand der neueren Datei.
}
pro-meetings-import-store = { $count ->
    [one] { $count } Termin übernehmen
   *[other] { $count } Termine übernehmen
  }
pro-meetings-import-refused = { $count ->
    [one] { $count } Zeile oder Angabe wird nicht übernommen:
   *[other] { $count } Zeilen oder Angaben werden nicht übernommen:
  }
pro-meetings-refused-row = Zeile
pro-meetings-refused-column = Spalte
pro-meetings-refused-value = Inhalt
pro-meetings-refused-why = Warum
pro-meetings-imported = { $count ->
    [one] Eingelesen: { $count } neuer Termin, geändert: { $changed }, nicht übernommen: { $refused }
   *[other] Eingelesen: { $count } neue Termine, geändert: { $changed }, nicht übernommen: { $refused }
  }
pro-meetings-seats = Plätze per Los: { $committee }
pro-meetings-seats-count = { $areas } Sozialräume mit je { $per } Plätzen: { $seats } Plätze.
pro-meetings-seats-about = Tragen Sie ein, welche Einrichtungen Interesse haben, und einen Startwert, zum Beispiel die Lottozahlen eines vorher verabredeten Tages. Aus denselben Angaben kommt immer dasselbe Ergebnis: So kann jede und jeder die Auslosung nachprüfen.
pro-meetings-seats-interested = Interessierte Einrichtungen, je Zeile „Sozialraum: Einrichtung“
pro-meetings-seats-example = Teltow: Kita …
pro-meetings-seats-seed = Startwert der Auslosung
pro-meetings-seats-unknown = Keinem Sozialraum zuzuordnen: { $lines }
pro-meetings-seats-result = Auslosung mit dem Startwert „{ $seed }“
pro-meetings-seats-drawn = Ausgelost
pro-meetings-seats-following = Rückt nach, in dieser Reihenfolge
pro-meetings-seats-empty = Freie Plätze
pro-meetings-seats-sheet = Auslosung
pro-meetings-seats-method = Verfahren
pro-meetings-seats-how = Für jede Einrichtung wird der SHA-256-Wert von „Startwert|Sozialraum|Einrichtung“ gebildet; die kleinsten Werte erhalten die Plätze.
