frame-tab = { $title } – Familien-Wegweiser { $district }
frame-phone = Telefon
frame-plain-pages = Alles als einfache Seiten
frame-fine-print = Quellen von den Einträgen: { $years } · Fassung { $version } · Daten-Kennung { $revision }
frame-years = { $first } bis { $last }
frame-menu = Menü
# Only shown in Leichte Sprache.
frame-unchecked = Diese Texte sind in Leichter Sprache. Eine Prüf-Gruppe hat die Texte noch nicht geprüft.
# Only shown in other languages than German.
frame-german-data = Namen und Angaben von den Einrichtungen stehen auf Deutsch.
