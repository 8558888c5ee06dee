provenance-title = Quellen und Datenstand
provenance-summary = { $count ->
        [one] 1 Eintrag
       *[other] { $count } Einträge
    } aus öffentlichen Quellen, einzeln mit Quelle und Stand; davon bestehen { $historic } nicht mehr und erscheinen nicht in der Suche. Bei { $exact } ist die Lage auf das Haus genau belegt. Fehlt eine Angabe, steht dort „{ $nothing }“ oder „unbekannt“. Was nur angenommen ist, ist so gekennzeichnet.
provenance-resources = Datensätze
provenance-resource = { $title } – Stand { $date }
provenance-sources = **Quelle:** { $links }
provenance-use = **Nutzung:** { $links }
provenance-credit = **Quellenvermerk:**
provenance-limits = **Grenzen:**
provenance-rows = **Zeilen:** { $read } gelesen, { $accepted } übernommen, { $refused } abgelehnt, { $flagged } mit Hinweis
provenance-file = **Datei:** { $path } ({ $hash })
provenance-reuse = Zum Weiterverwenden
provenance-reuse-files = Alle öffentlichen Einträge als Datei: { $files }. Geschützte Orte stehen darin nur mit ihrem Gebiet. [Weitere offene Daten]({ $index })
provenance-reuse-service = Kartenprogramme wie QGIS lesen Gebiete und Einträge auch als [Dienst (OGC API Features)]({ $service }).
provenance-types = Einträge je Art
provenance-type = Art
provenance-entries = Einträge
provenance-gap = „{ $nothing }“ heißt: nicht erfasst. Es heißt nicht: gibt es nicht.
provenance-findings = Abgelehnt und auffällig
provenance-findings-count = { $refused } Zeilen wurden nicht übernommen, { $flagged } tragen einen Hinweis.
provenance-refused = Nicht übernommen
provenance-flagged = Mit Hinweis
provenance-severity-error = abgelehnt
provenance-severity-warning = auffällig
provenance-severity-info = Hinweis
provenance-column-severity = Einstufung
provenance-column-row = Eintrag
provenance-column-problem = Was auffiel
provenance-column-value = Wert
provenance-column-column = Feld
provenance-column-resource = Datensatz
