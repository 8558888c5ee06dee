frame-tab = { $title } – Familien-Wegweiser { $district }
frame-phone = Telefon
frame-plain-pages = Alles als einfache Seiten
frame-fine-print = Quellen von den Einträgen: { $years } · Fassung { $version } · Daten-Kennung { $revision }
frame-years = { $first } bis { $last }
frame-menu = Menü
# Only shown in Leichte Sprache.
# Only shown in other languages than German.
