# What the page says before, or without, JavaScript.
shell-title = Familien-Wegweiser { $district }
shell-title-alone = Familien-Wegweiser
shell-description = Angebote und Einrichtungen für Familien, Kinder und Jugendliche in { $district }: Karte, Adressen, Quellen.
shell-description-alone = Angebote und Einrichtungen für Familien, Kinder und Jugendliche: Karte, Adressen, Quellen.
shell-waiting = Der { $title } kommt gleich …
shell-phone = Telefon { $phone }
shell-contact = Sie können auch ohne Internet fragen: { $contact }
# $directory becomes a link with the words of shell-directory.
shell-without-javascript = Die Karte und die Suche brauchen JavaScript. JavaScript bedeutet: kleine Programme in einer Internet-Seite. Hier geht es auch ohne JavaScript: { $directory }.
shell-directory = Alle Einträge als einfache Seiten
