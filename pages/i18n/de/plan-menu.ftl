plan-menu-back = Übersicht
