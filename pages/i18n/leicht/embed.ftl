embed-list = Liste
embed-map = Karte
