pro-home-news = Aktuelles
pro-home-information = Informationen
pro-home-places = Einrichtungen und Angebote aus den Planregionen
pro-home-calendar = Kalender
