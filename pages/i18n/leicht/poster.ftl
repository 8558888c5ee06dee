poster-title = Familienwegweiser { $area }
poster-lead = Was gibt es hier für Kinder, Eltern und ältere Menschen? Wer hilft Ihnen? Wie kommen Sie hin?
poster-near = Angebote in der Nähe: auf der Karte und als Liste
poster-free = kostenlos und ohne Anmeldung
poster-quiet = ohne Werbung: Ihre Suche bleibt geheim
poster-count = { $count ->
    [one] 1 Eintrag mit Quelle und Datum
   *[other] { $count } Einträge mit Quelle und Datum
}
poster-scan = Öffnen Sie den Code mit der Kamera vom Handy
poster-code = Ein Code. Der Code öffnet den Wegweiser für dieses Gebiet.
