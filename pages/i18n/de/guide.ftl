guide-more-filters = Weitere Filter
guide-reset = Alles zurücksetzen
guide-unknown-entry = Den Eintrag aus diesem Link gibt es hier nicht (mehr).
guide-hours-unknown = { $sentence }; bei { $count } davon sind die Öffnungszeiten unbekannt
guide-nothing = Kein Eintrag gefunden
guide-partial = { $count ->
    [one] Nichts passt zu allen Wörtern. 1 Eintrag passt zu einem Teil.
   *[other] Nichts passt zu allen Wörtern. { $count } Einträge passen zu einem Teil.
}
guide-found = { $count ->
    [one] 1 Eintrag gefunden
   *[other] { $count } Einträge gefunden
}
guide-list-title = Gefundene Einträge
