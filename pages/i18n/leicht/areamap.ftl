areamap-map-label = Karte von den Gebieten
areamap-error = Die Karte fehlt gerade. Bitte prüfen Sie: Ist Ihr Gerät mit dem Internet verbunden?
areamap-area-value = { $name }: { $value }
