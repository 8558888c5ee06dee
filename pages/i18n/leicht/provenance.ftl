provenance-title = Quellen und Alter von den Daten
provenance-summary = Im Wegweiser gibt es { $count ->
        [one] 1 Eintrag
       *[other] { $count } Einträge
    } aus öffentlichen Quellen. Bei jedem Eintrag stehen Quelle und Stand. { $historic } davon gibt es nicht mehr. Sie sind nicht in der Suche. Bei { $exact } Einträgen kennen wir das genaue Haus. Fehlt eine Angabe? Dann steht dort „{ $nothing }“ oder „unbekannt“. Manche Angaben vermuten wir nur. Dann steht das dabei.
provenance-resources = Daten-Sätze
provenance-resource = { $title } – Stand: { $date }
provenance-sources = **Quelle:** { $links }
provenance-use = **So darf man die Daten nutzen:** { $links }
provenance-credit = **Hinweis auf die Quelle:**
provenance-limits = **Grenzen von den Daten:**
provenance-rows = **Zeilen:** { $read } gelesen, { $accepted } übernommen, { $refused } abgelehnt, { $flagged } mit Hinweis
provenance-file = **Datei:** { $path } ({ $hash })
provenance-reuse = Zum Weiter-Verwenden
provenance-reuse-files = Hier gibt es alle Einträge als Datei: { $files }. Manche Orte sind geschützt. Von ihnen steht nur das Gebiet in der Datei. [Noch mehr Daten]({ $index })
provenance-reuse-service = Es gibt auch einen [Dienst für Karten-Programme]({ $service }). Er heißt: OGC API Features.
provenance-types = Einträge nach Art
provenance-type = Art
provenance-entries = Einträge
provenance-gap = „{ $nothing }“ bedeutet: Wir wissen es nicht. Vielleicht gibt es das trotzdem.
provenance-findings = Abgelehnt und auffällig
provenance-findings-count = { $refused } Zeilen haben wir nicht übernommen. { $flagged } Zeilen haben einen Hinweis.
provenance-refused = Nicht übernommen
provenance-flagged = Mit Hinweis
provenance-severity-error = abgelehnt
provenance-severity-warning = auffällig
provenance-severity-info = Hinweis
provenance-column-severity = Bewertung
provenance-column-row = Eintrag
provenance-column-problem = Das ist aufgefallen
provenance-column-value = Wert
provenance-column-column = Feld
provenance-column-resource = Daten-Satz
