plan-menu-back = Übersicht
plan-menu-planning-index = Sozialindex
plan-menu-planning-index-help = Mehrere Indikatoren zu einer Zahl je Gebiet verbinden, und sehen, wie sicher die Reihenfolge ist.
plan-menu-planning-method = Rechenweg
plan-menu-planning-method-help = Wie der Sozialindex entsteht, Schritt für Schritt und zum Nachrechnen.
