map-retry = Noch einmal versuchen
map-zoom-in = Karte vergrößern
map-zoom-out = Karte verkleinern
map-zoom-all = Ganzes Gebiet zeigen
map-cluster = { $count ->
    [one] 1 Eintrag: { $name }
   *[other] { $count } Einträge: { $name }
}
map-gemeinde = { $count ->
    [one] { $name }: 1 Eintrag, genaue Lage nicht belegt
   *[other] { $name }: { $count } Einträge, genaue Lage nicht belegt
}
