network-title = Wie weit ist es zum nächsten Zentrum?
network-intro = Benachbarte Familienzentren können zusammenarbeiten, wo die Wege kurz sind. { $estimate }
network-vague = { $count ->
    [one] Bei 1 Zentrum ist die genaue Lage nicht belegt: Gerechnet ist ab dem Hauptort der Gemeinde.
   *[other] Bei { $count } Zentren ist die genaue Lage nicht belegt: Gerechnet ist ab dem Hauptort der Gemeinde.
}
network-centre = Zentrum
network-nearest = Nächstes Zentrum
network-straight = Luftlinie
network-by-car = Mit dem Auto (geschätzt)
network-all = Fahrzeiten zwischen allen Zentren, in Minuten (geschätzt)
network-same-town = im selben Ort, Adresse unbekannt
