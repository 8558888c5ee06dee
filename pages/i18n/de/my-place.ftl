my-place-invitation = Wählen Sie Ihren Ort. Dann sehen Sie, welches Amt zuständig ist, wo das nächste Familienzentrum liegt und wer in Ihrer Gegend berät.
my-place-privacy = Es reicht der Ort; eine Adresse brauchen wir nicht. Die Wahl steht nur in der Adresszeile dieser Seite: So können Sie sie als Lesezeichen behalten.
my-place-areas = Mein Gebiet
my-place-gemeinde = **Gemeinde:** { $name }
# "level" is what the district calls its areas: Sozialraum, Planregion.
my-place-area = **{ $level }:** { $said }
my-place-all-here = Alle Angebote hier
my-place-figures = Zahlen zum Gebiet
my-place-centre = Mein Familienzentrum
my-place-no-centre = In Ihrem { $level } ist kein Familienzentrum eingetragen: keine Daten.
my-place-all-centres = Alle Familienzentren
my-place-near = In der Nähe
my-place-near-note = Luftlinie ab der Ortsmitte von { $gemeinde }, nicht ab Ihrer Wohnung; der Weg ist länger. Eine Entfernung steht nur, wo Adresse oder Straße belegt ist: Näher kann es noch andere geben.
my-place-vague = { $name } – { $town }, genaue Lage nicht belegt
my-place-entries-in = { $count ->
    [one] 1 Eintrag in { $area }
   *[other] { $count } Einträge in { $area }
}
my-place-roles = Wer koordiniert
my-place-no-roles = keine Daten. Fragen Sie { $office }.
my-place-website = Internetseite
my-place-ask-gemeinde = Kontakt: keine Daten. Fragen Sie die Verwaltung von { $gemeinde }.
my-place-ask-office = Kontakt: keine Daten. Fragen Sie { $office }, Telefon { $phone }.
my-place-advice = Wer berät
my-place-advice-near = **{ $kind }** (für Ihre Gegend)
my-place-advice-district = **{ $kind }** (im Landkreis)
my-place-to-entry = Zum Eintrag
