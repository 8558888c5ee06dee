map-retry = Noch einmal versuchen
map-zoom-in = Karte größer machen
map-zoom-out = Karte kleiner machen
map-zoom-all = Ganzes Gebiet zeigen
map-cluster = { $count ->
    [one] 1 Eintrag: { $name }
   *[other] { $count } Einträge: { $name }
}
map-gemeinde = { $count ->
    [one] { $name }: 1 Eintrag, genauer Ort unbekannt
   *[other] { $name }: { $count } Einträge, genauer Ort unbekannt
}
