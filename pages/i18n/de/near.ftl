near-choose-place = Wählen Sie bei „Wo?“ einen Ort, um nach Nähe zu sortieren.
near-order = Sortieren
near-order-fitting = passend
near-order-near = nah
near-order-hint = „nah“ zeigt auch, was jenseits der Grenze des gewählten Gebiets liegt.
near-reach = Mein Lebensraum
near-reach-off = aus
near-reach-minutes = { $value } min
near-reach-hint = Alles, was Sie von dem gewählten Ort in dieser Zeit erreichen, auch über Grenzen hinweg. Ein Sozialraum ist etwas anderes: ein festes Gebiet für Planung und Verwaltung.
near-mode = Unterwegs
near-mode-walk = zu Fuß
near-mode-bike = mit dem Rad
near-mode-car = mit dem Auto
near-mode-transit = mit Bus und Bahn
near-hidden = in { $town }, Lage geschützt
near-vague = in { $town }, Lage nicht belegt
near-as-far = bis dorthin { $distance }
near-straight = Luftlinie ab { $place }.
near-reach-sentence = Ihr Lebensraum: was geschätzt in { $minutes } Minuten { $way } ab { $place } zu erreichen ist, auch über Grenzen.
near-reach-vague = { $count ->
    [one] 1 Eintrag davon ohne belegte Lage.
   *[other] { $count } Einträge davon ohne belegte Lage.
}
# Follows "ab" in near-straight and near-reach-sentence.
near-main-town = dem Hauptort von { $name }
near-middle = der Mitte von { $name }
near-estimate = Zeiten geschätzt: Luftlinie × { $detour } bei { $speed } km/h, ohne echte Wege.
near-sources = Umweg: { $detour }. Tempo: { $speed }.
