network-title = Wie weit ist es zum nächsten Zentrum?
network-intro = Manche Familien-Zentren liegen nah beieinander. Sie können gut zusammenarbeiten. { $estimate }
network-vague = { $count ->
    [one] Bei 1 Zentrum ist der genaue Ort unbekannt. Wir rechnen dort ab dem Hauptort von der Gemeinde.
   *[other] Bei { $count } Zentren ist der genaue Ort unbekannt. Wir rechnen dort ab dem Hauptort von der Gemeinde.
}
network-centre = Zentrum
network-nearest = Nächstes Zentrum
network-straight = Gerade Linie
network-by-car = Mit dem Auto (geschätzt)
network-all = Zeiten mit dem Auto zwischen allen Zentren, in Minuten (geschätzt)
network-same-town = Im selben Ort. Die Adresse ist unbekannt.
