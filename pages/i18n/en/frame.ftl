frame-tab = { $title } – Familienwegweiser { $district }
frame-phone = Phone
frame-plain-pages = Everything as plain pages
frame-fine-print = Sources of the entries: { $years } · Version { $version } · Data ID { $revision }
frame-years = { $first } to { $last }
frame-menu = Menu
# Only shown in Leichte Sprache.
frame-unchecked = These texts in easy-to-read German (Leichte Sprache) have not yet been checked by a test group.
# Only shown in other languages than German.
frame-german-data = Names and details of the facilities are in German.
