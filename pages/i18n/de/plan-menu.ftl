plan-menu-back = Übersicht
plan-menu-planning-map = Karte
plan-menu-planning-map-help = Einen Indikator auf der Karte sehen: zu einem Zeitraum, als Veränderung oder zwei Karten nebeneinander. Mit Rangliste und Dateien zum Mitnehmen.
plan-menu-planning-profile = Sozialraumprofil
plan-menu-planning-profile-help = Ein Gebiet in acht Datenbereichen, neben dem Landkreis und den anderen Gebieten; als PDF, Word und Excel.
