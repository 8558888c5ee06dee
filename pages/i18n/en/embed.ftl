embed-list = List
embed-map = Map
