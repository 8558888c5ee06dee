areamap-map-label = Karte der Gebiete
areamap-error = Die Karte ließ sich nicht laden. Bitte prüfen Sie Ihre Internetverbindung.
areamap-area-value = { $name }: { $value }
