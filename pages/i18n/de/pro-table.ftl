pro-table-views = Ansicht
pro-table-list = Liste
pro-table-table = Tabelle
pro-table-how = In der Tabelle ändern Sie mehrere Einträge auf einmal. Schutz, Sichtbarkeit und Ort ändern Sie im Formular des Eintrags. Gespeichert wird erst mit dem Knopf darunter.
pro-table-most = Gezeigt werden { $most } von { $count } Einträgen: Mehr passen nicht in eine Tabelle. Bitte wählen Sie oben Art, Gemeinde oder Frische, oder suchen Sie.
pro-table-unknown = unbekannt
pro-table-alt = Tabelle der Einträge zum Ändern. Mit Vorleseprogramm bitte das Formular oder die Datei benutzen.
pro-table-id = Kennung
pro-table-protected = gehört bei einem geschützten Ort nicht in den Eintrag; bitte leeren
pro-table-gone = „{ $name }“ wurde inzwischen gelöscht oder zusammengeführt. Ihre Änderung daran wird nicht gespeichert.
pro-table-late = „{ $name }“ wurde inzwischen von jemand anderem geändert. Ihre Eingaben stehen noch in der Tabelle. Gespeichert ist jetzt:
pro-table-go-on = Meine Eingaben auf die neuen Fassungen übernehmen
pro-table-faults = { $count ->
    [one] Eine Zeile wird noch nicht gespeichert. Bitte ändern Sie in der Tabelle:
   *[other] { $count } Zeilen werden noch nicht gespeichert. Bitte ändern Sie in der Tabelle:
}
pro-table-fault = { $name } ({ $id }), Spalte „{ $column }“: { $problem }
pro-table-preview = Das wird geändert
pro-table-entry = Eintrag
pro-table-field = Angabe
pro-table-before = Bisher
pro-table-after = Neu
pro-table-save = { $count ->
    [one] Einen Eintrag speichern
   *[other] { $count } Einträge speichern
}
pro-table-reason = Mehrere Einträge in der Tabelle geändert
pro-table-saved = { $count ->
    [one] Gespeichert: ein Eintrag. Zu sehen ist die Änderung in zwei Sekunden.
   *[other] Gespeichert: { $count } Einträge in einer Änderung. Zu sehen ist sie in zwei Sekunden.
}
pro-table-form = Die Tabelle lässt sich mit einem Vorleseprogramm nicht bedienen. Im Formular eines Eintrags geht alles auch mit Tastatur und Vorleseprogramm.
pro-table-file = Lieber als Datei
pro-table-file-how = Die Tabelle lässt sich mit einem Vorleseprogramm nicht bedienen. Im Formular geht alles auch ohne Tabelle. Oder laden Sie die Einträge dieser Auswahl als Excel-Datei herunter, ändern Sie sie dort und lesen Sie die Datei wieder ein: Die Spalte „id“ sagt, um welchen Eintrag es geht; sie muss bleiben.
pro-table-download = Diese Einträge als XLSX
