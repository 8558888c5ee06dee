page-title = { $title } – Familien-Wegweiser { $district }
page-description = { $title } – Familien-Wegweiser { $district }: Adressen, Telefon, Quelle und Stand.
page-skip = Zum Inhalt springen
page-app = Familien-Wegweiser { $district } mit Suche und Karte
page-languages = Sprache
page-crumbs = Hier sind Sie
page-directory = Alle Einträge
# Only shown in other languages: names, notes and sources of facilities stay in German.
page-german-data = Namen und Hinweise von den Einrichtungen sind in schwerer Sprache. Auch die Quellen sind in schwerer Sprache.
# Only shown in Leichte Sprache.
page-unchecked = Diese Texte sind in Leichter Sprache. Eine Prüf-Gruppe hat die Texte noch nicht geprüft.
page-index-title = Alle Einträge: Angebote und Einrichtungen im { $district }
page-index-about = Hier finden Sie alle Einträge als einfache Seiten. Die Seiten sind ohne Karte. Sie können die Seiten lesen und drucken. Die Seiten brauchen kein JavaScript. JavaScript bedeutet: kleine Programme in einer Internet-Seite.
page-by-topic = Nach Thema
page-by-kind = Nach Art
page-by-area = Nach Gebiet
page-area-pdf = Diese Liste als PDF
page-booklet-pdf = Heft als PDF
page-booklet-html = Heft als Datei ohne Internet (HTML)
# $kind is the kind of area, such as Gemeinde or Sozial-Raum.
page-area-about = { $kind }, { $population } Einwohner. Diese Zahl ist vom { $date }.
# $entries is a number of entries in words, such as "12 Einträge".
page-count = { $entries }.
page-count-with-district = { $entries }. Angebote für den ganzen Landkreis zählen hier mit.
page-kind-in-town = { $kind } in { $town }
page-on-map = Auf der Karte zeigen
page-in-app = Im Wegweiser mit Karte öffnen
page-empty = Hier haben wir noch keinen Eintrag. Vielleicht gibt es trotzdem Angebote. Dann fehlen sie in unseren Daten.
page-fine-print = Daten-Kennung { $revision }. Bei jedem Eintrag stehen Quelle und Stand. Viele Angaben sind älter. Bitte rufen Sie vorher an. Ein Eintrag ist keine Empfehlung von uns.
page-unknown = Diese Seite gibt es nicht. Alle Einträge finden Sie hier: { $address }
page-broken = Wir können die Daten gerade nicht lesen. Bitte versuchen Sie es später noch einmal.
