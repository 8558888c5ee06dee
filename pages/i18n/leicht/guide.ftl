guide-more-filters = Mehr Filter
guide-reset = Alles zurücksetzen
guide-unknown-entry = Diesen Eintrag gibt es hier nicht. Vielleicht ist der Link alt.
guide-hours-unknown = { $sentence }. Bei { $count } davon sind die Öffnungs-Zeiten unbekannt
guide-nothing = Wir haben nichts gefunden
guide-partial = { $count ->
    [one] Kein Eintrag passt zu allen Wörtern. 1 Eintrag passt nur zu einigen Wörtern.
   *[other] Kein Eintrag passt zu allen Wörtern. { $count } Einträge passen nur zu einigen Wörtern.
}
guide-found = { $count ->
    [one] 1 Eintrag gefunden
   *[other] { $count } Einträge gefunden
}
guide-list-title = Gefundene Einträge
