plan-menu-back = Übersicht
plan-menu-planning-indicators = Indikatoren
plan-menu-planning-indicators-help = Was jede Zahl bedeutet, wann ein Vergleich passt, woher sie kommt und was sie nicht sagt. Zum Herunterladen.
plan-menu-planning-data = Eigene Daten
plan-menu-planning-data-help = Vorlage holen, ausfüllen, prüfen lassen: Zahlen des Landkreises neben den offenen Daten.
