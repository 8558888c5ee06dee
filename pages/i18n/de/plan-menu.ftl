plan-menu-back = Übersicht
plan-menu-planning-map = Karte
plan-menu-planning-map-help = Einen Indikator auf der Karte sehen: zu einem Zeitraum, als Veränderung oder zwei Karten nebeneinander. Mit Rangliste und Dateien zum Mitnehmen.
