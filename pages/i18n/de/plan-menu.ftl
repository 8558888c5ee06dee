plan-menu-back = Übersicht
plan-menu-planning-compare = Vergleich
plan-menu-planning-compare-help = Ein Gebiet gegen den Landkreis, zwei Indikatoren, ähnliche Gebiete, räumliches Muster.
plan-menu-planning-trend = Zeitreihe
plan-menu-planning-trend-help = Wie sich Werte entwickeln: alle Gebiete und der Landkreis, mit Brüchen und Ereignissen.
