my-place-invitation = Wählen Sie Ihren Ort. Dann sehen Sie: Welches Amt ist zuständig? Wo ist das nächste Familien-Zentrum? Wer berät Sie in Ihrer Nähe?
my-place-privacy = Wir brauchen nur den Ort. Ihre Adresse brauchen wir nicht. Der Ort steht nur in der Adress-Zeile von dieser Seite. So können Sie die Seite als Lese-Zeichen speichern.
my-place-areas = Mein Gebiet
my-place-gemeinde = **Gemeinde:** { $name }
# "level" is what the district calls its areas: Sozialraum, Planregion.
my-place-area = **{ $level }:** { $said }
my-place-all-here = Alle Angebote hier
my-place-figures = Zahlen zum Gebiet
my-place-centre = Mein Familien-Zentrum
my-place-no-centre = Ihr { $level }: Hier kennen wir kein Familien-Zentrum. Wir haben dazu keine Daten.
my-place-all-centres = Alle Familien-Zentren
my-place-near = In der Nähe
my-place-near-note = Die Entfernung ist eine gerade Linie. Die Linie beginnt in der Mitte von { $gemeinde }. Ihr echter Weg ist länger. Eine Entfernung steht nur bei Einträgen mit sicherer Adresse oder Straße. Andere Einträge liegen vielleicht näher.
my-place-vague = { $name } – { $town }, genauer Ort unbekannt
my-place-entries-in = { $count ->
    [one] 1 Eintrag in { $area }
   *[other] { $count } Einträge in { $area }
}
my-place-roles = Wer organisiert die Hilfe?
my-place-no-roles = Wir haben dazu keine Daten. Fragen Sie hier: { $office }.
my-place-website = Internet-Seite
my-place-ask-gemeinde = Den Kontakt kennen wir nicht. Fragen Sie im Rathaus oder im Amt von { $gemeinde }.
my-place-ask-office = Den Kontakt kennen wir nicht. Fragen Sie hier: { $office }, Telefon { $phone }.
my-place-advice = Wer berät Sie?
my-place-advice-near = **{ $kind }** (für Ihr Gebiet)
my-place-advice-district = **{ $kind }** (im Landkreis)
my-place-to-entry = Zum Eintrag
