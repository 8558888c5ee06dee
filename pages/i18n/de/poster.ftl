# A notice to hang up in a place, with a code for the camera of a phone.
poster-title = Familienwegweiser { $area }
poster-lead = Was gibt es hier für Kinder, Eltern und ältere Menschen? Wer hilft, und wie kommen Sie hin?
poster-near = Angebote und Einrichtungen in der Nähe, auf der Karte und als Liste
poster-free = kostenlos und ohne Anmeldung
poster-quiet = ohne Werbung: Niemand zählt oder speichert, was Sie suchen
poster-count = { $count ->
    [one] 1 Eintrag mit Quelle und Stand
   *[other] { $count } Einträge mit Quelle und Stand
}
poster-scan = Code mit der Kamera vom Handy öffnen
poster-code = QR-Code, der den Wegweiser für dieses Gebiet öffnet
