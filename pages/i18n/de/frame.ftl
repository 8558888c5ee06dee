frame-tab = { $title } – Familienwegweiser { $district }
frame-phone = Telefon
frame-plain-pages = Alles als einfache Seiten
frame-fine-print = Quellen der Einträge: { $years } · Fassung { $version } · Daten-Kennung { $revision }
frame-years = { $first } bis { $last }
