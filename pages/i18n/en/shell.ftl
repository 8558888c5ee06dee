# What the page says before, or without, JavaScript.
shell-title = Familienwegweiser { $district }
shell-title-alone = Familienwegweiser
shell-description = Services and facilities for families, children and young people in { $district }: map, addresses, sources.
shell-description-alone = Services and facilities for families, children and young people: map, addresses, sources.
shell-waiting = Loading the { $title } …
shell-phone = Phone { $phone }
shell-contact = You can also ask without the internet: { $contact }
# $directory becomes a link with the words of shell-directory.
shell-without-javascript = The map and search of the Familienwegweiser need JavaScript. All entries are also in the { $directory }.
shell-directory = directory without JavaScript
