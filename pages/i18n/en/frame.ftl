frame-tab = { $title } – Familienwegweiser { $district }
frame-phone = Phone
frame-plain-pages = Everything as plain pages
frame-fine-print = Sources of the entries: { $years } · Version { $version } · Data ID { $revision }
frame-years = { $first } to { $last }
frame-menu = Menu
# Only shown in Leichte Sprache.
# Only shown in other languages than German.
