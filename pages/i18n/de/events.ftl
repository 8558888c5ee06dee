events-period = Wann?
events-period-hint = Eine Woche geht von Montag bis Sonntag. Was schon vorbei ist, steht nicht mehr da.
events-period-week = diese Woche
events-period-next-week = nächste Woche
events-period-four-weeks = 4 Wochen
events-kinds = Art des Termins
events-kinds-all = alle Arten
events-nearby = In der Nähe
events-nearby-hint = Bis { $distance } Luftlinie, auch über Grenzen hinweg.
events-none = { $place }: keine Daten. Es sind noch keine Termine eingetragen. Träger können Termine als Kalenderdatei (iCalendar) liefern: { $contact }
events-none-now = In dieser Zeit sind für { $place } keine Termine eingetragen. Wählen Sie oben eine andere Zeit.
events-none-here = { $place }: keine Daten. Es sind noch keine Termine eingetragen.
events-next = Nächste Termine
events-all = Alle Termine
events-more = { $count ->
    [one] Ein weiterer Termin steht hier nicht. Wählen Sie einen Ort oder eine kürzere Zeit.
   *[other] { $count } weitere Termine stehen hier nicht. Wählen Sie einen Ort oder eine kürzere Zeit.
}
events-all-day = ganztägig
# begin is a time or "ganztägig".
events-until-day = { $begin }, bis { $day }
events-until = { $begin } bis { $day }, { $time }
events-line = { $day }, { $time }: { $title }
events-holiday = Feiertag ({ $holiday }): bitte nachfragen
events-status-cancelled = fällt aus
events-status-tentative = noch nicht sicher
events-far = { $distance } entfernt (Luftlinie)
events-far-about = etwa { $distance } entfernt, genaue Lage nicht belegt
events-website = Mehr auf der Internetseite
events-to-entry = Zum Eintrag: { $name }
events-to-calendar = Zum Kalender hinzufügen
events-subscribe = Kalender abonnieren
events-subscribe-hint = Mit dieser Adresse holt Ihr Kalenderprogramm die Termine für { $place } selbst ab, auch neue und geänderte. Kopieren Sie sie dort bei „Kalender abonnieren“ oder „Kalender per URL“ hinein.
events-subscribe-code = QR-Code mit der Adresse dieses Kalenders
# Name of a calendar in a person's calendar program.
events-calendar-name = Termine für Familien: { $place }
events-unknown-calendar = Diesen Kalender gibt es nicht. Alle Termine: /termine
events-sources = Termine
events-sources-none = keine Daten: Es liegt keine Kalenderdatei vor.
events-sources-read = { $count ->
    [one] 1 Termin übernommen
   *[other] { $count } Termine übernommen
}
events-sources-files = { $count ->
    [one] 1 Kalenderdatei gelesen
   *[other] { $count } Kalenderdateien gelesen
}
events-sources-refused = { $count ->
    [one] 1 Termin abgelehnt
   *[other] { $count } Termine abgelehnt
}
events-sources-list = Nicht übernommen
events-sources-file = Datei
events-sources-line = Zeile
events-sources-field = Angabe
events-sources-problem = Was auffiel
