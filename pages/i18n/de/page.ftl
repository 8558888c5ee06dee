page-title = { $title } – Familienwegweiser { $district }
page-description = { $title } – Familienwegweiser { $district }: Adressen, Telefon, Quelle und Stand.
page-skip = Zum Inhalt springen
page-app = Familienwegweiser { $district } mit Suche und Karte
page-languages = Sprache
page-crumbs = Wo Sie sind
page-directory = Verzeichnis
# Only shown in other languages: names, notes and sources of facilities stay in German.
page-german-data = Namen und Hinweise der Einrichtungen und ihre Quellen sind auf Deutsch.
# Only shown in Leichte Sprache.
page-unchecked = Diese Texte in Leichter Sprache sind noch nicht von einer Prüfgruppe geprüft.
page-index-title = Verzeichnis: Angebote und Einrichtungen im { $district }
page-index-about = Alle Einträge als einfache Seiten: ohne Karte, ohne JavaScript, zum Lesen und Drucken.
page-by-topic = Nach Thema
page-by-kind = Nach Art
page-by-area = Nach Gebiet
page-area-pdf = Diese Liste als PDF
page-booklet-pdf = Heft als PDF
page-booklet-html = Heft als Datei ohne Internet (HTML)
# $kind is the kind of area, such as Gemeinde or Sozialraum.
page-area-about = { $kind }, { $population } Einwohner am { $date }.
# $entries is a number of entries in words, such as "12 Einträge".
page-count = { $entries }.
page-count-with-district = { $entries }, auch solche für den ganzen Landkreis.
page-kind-in-town = { $kind } in { $town }
page-on-map = Auf der Karte zeigen
page-in-app = Im Wegweiser mit Karte öffnen
page-empty = Hier ist noch nichts eingetragen: eine Lücke im Datenbestand, nicht unbedingt im Angebot.
page-fine-print = Datenstand { $revision }. Bei jedem Eintrag stehen Quelle und Stand; vieles ist älter, bitte rufen Sie vorher an. Ein Eintrag ist keine Empfehlung.
page-unknown = Diese Seite gibt es nicht. Zum Verzeichnis: { $address }
page-broken = Die Daten können gerade nicht gelesen werden. Bitte später noch einmal versuchen.
