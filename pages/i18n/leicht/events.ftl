events-period = Wann?
events-period-hint = Eine Woche geht von Montag bis Sonntag. Vergangene Termine zeigen wir nicht.
events-period-week = diese Woche
events-period-next-week = nächste Woche
events-period-four-weeks = 4 Wochen
events-kinds = Art vom Termin
events-kinds-all = alle Arten
events-nearby = In der Nähe
events-nearby-hint = Diese Termine sind höchstens { $distance } entfernt. Die Entfernung ist eine gerade Linie. Auch Termine in anderen Gebieten sind dabei.
events-none = Keine Daten: Für { $place } kennen wir keine Termine. Haben Sie selbst Termine für Familien? Sie können uns die Termine als Kalender-Datei (iCalendar) geben. Fragen Sie hier: { $contact }
events-none-now = Für { $place } kennen wir in dieser Zeit keine Termine. Wählen Sie oben eine andere Zeit.
events-none-here = Keine Daten: Für { $place } kennen wir keine Termine.
events-next = Nächste Termine
events-all = Alle Termine
events-more = { $count ->
    [one] Es gibt noch 1 Termin mehr. Die Liste ist zu lang. Wählen Sie einen Ort. Oder wählen Sie eine kürzere Zeit.
   *[other] Es gibt noch { $count } Termine mehr. Die Liste ist zu lang. Wählen Sie einen Ort. Oder wählen Sie eine kürzere Zeit.
}
events-all-day = den ganzen Tag
# begin is a time or "den ganzen Tag".
events-until-day = { $begin }, bis { $day }
events-until = { $begin } bis { $day }, { $time }
events-line = { $day }, { $time }: { $title }
events-holiday = Feiertag ({ $holiday }): Bitte fragen Sie vorher nach.
events-status-cancelled = fällt aus
events-status-tentative = noch nicht sicher
events-far = { $distance } entfernt (gerade Linie)
events-far-about = ungefähr { $distance } entfernt, genauer Ort unbekannt
events-website = Mehr auf der Internet-Seite
events-to-entry = Zum Eintrag: { $name }
events-to-calendar = In meinem Kalender speichern
events-subscribe = Termine im eigenen Kalender sehen
events-subscribe-hint = Haben Sie einen Kalender auf dem Handy oder auf dem Computer? Dort können Sie die Termine für { $place } sehen. Neue Termine kommen von selbst dazu. Auch Änderungen sehen Sie dort. So geht es: Kopieren Sie diese Adresse. Suchen Sie in Ihrem Kalender „Kalender abonnieren“ oder „Kalender per URL“. Fügen Sie die Adresse dort ein.
events-subscribe-code = QR-Code mit der Adresse von diesem Kalender
# Name of a calendar in a person's calendar program.
events-calendar-name = Termine für Familien: { $place }
events-unknown-calendar = Diesen Kalender gibt es nicht. Alle Termine finden Sie hier: /termine
events-sources = Termine
events-sources-none = Keine Daten: Wir haben keine Kalender-Datei.
events-sources-read = { $count ->
    [one] 1 Termin übernommen
   *[other] { $count } Termine übernommen
}
events-sources-files = { $count ->
    [one] 1 Kalender-Datei gelesen
   *[other] { $count } Kalender-Dateien gelesen
}
events-sources-refused = { $count ->
    [one] 1 Termin abgelehnt
   *[other] { $count } Termine abgelehnt
}
events-sources-list = Nicht übernommen
events-sources-file = Datei
events-sources-line = Zeile
events-sources-field = Feld
events-sources-problem = Das ist aufgefallen
