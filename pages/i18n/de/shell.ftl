# What the page says before, or without, JavaScript.
shell-title = Familienwegweiser { $district }
shell-title-alone = Familienwegweiser
shell-description = Angebote und Einrichtungen für Familien, Kinder und Jugendliche in { $district }: Karte, Adressen, Quellen.
shell-description-alone = Angebote und Einrichtungen für Familien, Kinder und Jugendliche: Karte, Adressen, Quellen.
shell-waiting = Der { $title } wird geladen …
shell-phone = Telefon { $phone }
shell-contact = Auskunft auch ohne Internet: { $contact }
# $directory becomes a link with the words of shell-directory.
shell-without-javascript = Karte und Suche des Familienwegweisers brauchen JavaScript. Alle Einträge stehen auch im { $directory }.
shell-directory = Verzeichnis ohne JavaScript
