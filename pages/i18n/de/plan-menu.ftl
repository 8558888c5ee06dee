plan-menu-back = Übersicht
plan-menu-planning-profile = Sozialraumprofil
plan-menu-planning-profile-help = Ein Gebiet in acht Datenbereichen, neben dem Landkreis und den anderen Gebieten; als PDF, Word und Excel.
