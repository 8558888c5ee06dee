embed-list = Список
embed-map = Карта
