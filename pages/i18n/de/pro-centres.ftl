pro-centres-none = Wege gibt es erst ab zwei Familienzentren mit bekanntem Ort. Für diesen Landkreis sind weniger hinterlegt.
pro-centres-intro = { $count ->
    [one] Ein Familienzentrum ist hinterlegt.
   *[other] { $count } bestehende Familienzentren mit bekanntem Ort. Kurze Wege machen gemeinsame Angebote leichter; ob sie sinnvoll sind, entscheiden die Zentren.
}
pro-centres-roads = Zeiten auf Straßen (Wegenetz vom { $date }).
pro-centres-neighbours = Die nächsten Nachbarn
pro-centres-neighbour = Nachbar
pro-centres-all = Minuten zwischen allen
pro-centres-mode = unterwegs
pro-centres-basis = Grundlage
pro-centres-sheet-neighbours = Nachbarn
pro-centres-sheet-car = Minuten Auto
pro-centres-sheet-bike = Minuten Rad
pro-centres-sheet-about = Grundlage
