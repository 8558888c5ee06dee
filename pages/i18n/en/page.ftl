page-title = { $title } – Familienwegweiser { $district }
page-description = { $title } – Familienwegweiser { $district }: addresses, phone numbers, sources and dates.
page-skip = Skip to content
page-app = Familienwegweiser { $district } with search and map
page-languages = Language
page-crumbs = Where you are
page-directory = Directory
# Only shown in other languages: names, notes and sources of facilities stay in German.
page-german-data = Names and notes of the facilities and their sources are in German.
# Only shown in Leichte Sprache.
page-unchecked = These texts in easy-to-read German (Leichte Sprache) have not yet been checked by a test group.
page-index-title = Directory: services and facilities in { $district }
page-index-about = All entries as plain pages: without a map, without JavaScript, for reading and printing.
page-by-topic = By topic
page-by-kind = By type
page-by-area = By area
page-area-pdf = This list as a PDF
page-booklet-pdf = Booklet as a PDF
page-booklet-html = Booklet as an offline file (HTML)
# $kind is the kind of area, such as Gemeinde or Sozialraum.
page-area-about = { $kind }, { $population } residents on { $date }.
# $entries is a number of entries in words, such as "12 entries".
page-count = { $entries }.
page-count-with-district = { $entries }, including those for the whole district.
page-kind-in-town = { $kind } in { $town }
page-on-map = Show on the map
page-in-app = Open in the Guide with a map
page-empty = Nothing is listed here yet: a gap in the data, not necessarily in what is on offer.
page-fine-print = Data ID { $revision }. Every entry shows its source and date; much of the information is older, so please call first. An entry is not a recommendation.
page-unknown = This page does not exist. Go to the directory: { $address }
page-broken = The data cannot be read at the moment. Please try again later.
