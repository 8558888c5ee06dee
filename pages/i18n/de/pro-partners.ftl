pro-partners-no-centres = Für diesen Landkreis sind keine bestehenden Familienzentren hinterlegt.
pro-partners-intro = Kooperationspartner nach den Angaben der Einträge. Nennt ein Eintrag ein Familienzentrum als Partner, zählt das ebenso. Schutzorte erscheinen hier nie, auch nicht dem Namen nach.
pro-partners-counts = **{ $naming } von { $all } Zentren nennen Partner.** Für die übrigen gilt: keine Angabe. Das heißt nicht, dass sie keine haben.
pro-partners-named = { $count ->
    [one] 1 weiteres Zentrum wird von einem Partner genannt.
   *[other] { $count } weitere Zentren werden von einem Partner genannt.
}
pro-partners-nothing = Noch ist zu keinem Familienzentrum ein Partner hinterlegt. Die Quellen der mitgelieferten Daten nennen nur Arten von Partnern (Kita, Hebammen, Bibliotheken …), nicht, welches Zentrum mit wem zusammenarbeitet.
pro-partners-how = Wie Partner hierher kommen
pro-partners-how-about =
    - **Im Formular des Eintrags** (Einträge pflegen): Feld „Kooperationspartner“. Einrichtungen des Wegweisers nach Namen suchen; wer dort fehlt, wird als Text eingetragen.
    - **Beim Einlesen einer Liste**: Spalte „Kooperationspartner“, mehrere mit Semikolon getrennt; wer genau so heißt wie ein einziger Eintrag, wird ihm zugeordnet.

    Eine Linie gibt es, wenn der Partner einen eigenen Eintrag hat.
pro-partners-centre = Familienzentrum
pro-partners-kind = Art des Partners
pro-partners-all = alle
pro-partners-kind-other = ohne Zuordnung
pro-partners-no-lines = Linien ausblenden
pro-partners-map = Karte der Familienzentren und ihrer Partner
pro-partners-pick = Ein Klick auf einen Sozialraum zeigt nur dessen Zentren.
pro-partners-picked = Gezeigt werden nur Zentren in: { $area }. Ein zweiter Klick hebt das auf.
pro-partners-legend = Linien: Familienzentrum und Partner
pro-partners-legend-exact = durchgezogen: beide Orte sind belegt ({ $count })
pro-partners-legend-vague = gestrichelt: mindestens ein Ende steht für den Hauptort der Gemeinde, die genaue Lage ist nicht belegt ({ $count })
pro-partners-line = { $centre } und { $partner } ({ $kind })
pro-partners-undrawn = Ohne Linie, aber in der Liste: { $said }.
pro-partners-undrawn-text = { $count } nur als Text genannt
pro-partners-undrawn-ended = { $count } ohne bestehenden Partner
pro-partners-undrawn-mobile = { $count } ohne festen Ort (mobil)
pro-partners-undrawn-unplaced = { $count } ohne bekannten Punkt
pro-partners-undrawn-same = { $count } am selben Ort
pro-partners-drawn-exact = Linie
pro-partners-drawn-vague = Linie, Lage ungefähr
pro-partners-drawn-text = keine Linie: kein eigener Eintrag
pro-partners-drawn-ended = keine Linie: besteht nicht mehr oder noch nicht
pro-partners-drawn-mobile = keine Linie: ohne festen Ort
pro-partners-drawn-unplaced = keine Linie: Punkt nicht bekannt
pro-partners-drawn-same = keine Linie: am selben Ort
pro-partners-relations = Wer arbeitet mit wem zusammen?
pro-partners-relations-about = { $count ->
    [one] 1 Kooperation, davon { $lines } als Linie auf der Karte.
   *[other] { $count } Kooperationen, davon { $lines } als Linie auf der Karte.
}
pro-partners-no-match = Zu dieser Auswahl ist keine Kooperation hinterlegt. Bitte ein anderes Zentrum oder eine andere Art wählen.
pro-partners-source-about = Quelle und Stand sind die des Eintrags, der den Partner nennt. Die Art folgt dem Eintrag des Partners; wer keinen Eintrag hat, ist nach seinem Namen zugeordnet.
pro-partners-column-centre = Familienzentrum
pro-partners-column-partner = Partner
pro-partners-column-kind = Art
pro-partners-column-said-by = Genannt von
pro-partners-column-drawn = Auf der Karte
pro-partners-column-source = Quelle
pro-partners-column-as-of = Stand
pro-partners-column-count = Partner
pro-partners-column-kinds = Arten
pro-partners-column-centres = Zentren
pro-partners-column-which = Welche
pro-partners-by-centre = Zentrum
pro-partners-by-partner = Partner
pro-partners-by-both = beiden
pro-partners-unknown = keine Angabe
pro-partners-network = Das Netzwerk aller Zentren
pro-partners-several = Partner mehrerer Zentren
pro-partners-several-none = Kein Partner wird zu mehr als einem Zentrum genannt.
pro-partners-files = Zum Mitnehmen
pro-partners-files-about = Kooperationen und Linien wie oben ausgewählt, dazu das Netzwerk aller Zentren. Linien nach ungefähren Orten sind in der Datei gekennzeichnet.
pro-partners-download-gpkg = Linien als GeoPackage
pro-partners-download-geojson = Linien als GeoJSON
pro-partners-layer = Familienzentren und ihre Kooperationspartner
pro-partners-vague = exact = false: mindestens ein Ende steht für den Hauptort der Gemeinde
pro-partners-sheet-relations = Kooperationen
pro-partners-sheet-centres = Zentren
pro-partners-sheet-partners = Partner mehrerer Zentren
