near-choose-place = Wählen Sie bei „Wo?“ einen Ort. Dann können Sie nach Nähe sortieren.
near-order = Sortieren
near-order-fitting = passend
near-order-near = nah
near-order-hint = „nah“ bedeutet: Sie sehen auch Einträge außerhalb vom gewählten Gebiet.
near-reach = Mein Lebens-Raum
near-reach-off = aus
near-reach-minutes = { $value } Minuten
near-reach-hint = Mein Lebens-Raum bedeutet: Das erreichen Sie in dieser Zeit von dem gewählten Ort. Es kann auch in einem anderen Gebiet liegen. Ein Sozial-Raum ist etwas anderes. Ein Sozial-Raum ist ein festes Gebiet. Die Ämter arbeiten damit.
near-mode = Unterwegs
near-mode-walk = zu Fuß
near-mode-bike = mit dem Rad
near-mode-car = mit dem Auto
near-mode-transit = mit Bus und Bahn
near-hidden = in { $town }, genauer Ort geschützt
near-vague = in { $town }, genauer Ort unbekannt
near-as-far = bis dorthin { $distance }
near-straight = Die Entfernung ist eine gerade Linie ab { $place }.
near-reach-sentence = Ihr Lebens-Raum: Das erreichen Sie in ungefähr { $minutes } Minuten { $way } ab { $place }. Auch andere Gebiete sind dabei.
near-reach-vague = { $count ->
    [one] Bei 1 Eintrag davon ist der genaue Ort unbekannt.
   *[other] Bei { $count } Einträgen davon ist der genaue Ort unbekannt.
}
# Follows "ab" in near-straight and near-reach-sentence.
near-main-town = dem Hauptort von { $name }
near-middle = der Mitte von { $name }
near-estimate = Die Zeiten sind geschätzt. Wir rechnen so: gerade Linie mal { $detour }, mit { $speed } Kilometern in der Stunde. Der echte Weg kann anders sein.
near-sources = Daher kennen wir den Umweg: { $detour }. Daher kennen wir das Tempo: { $speed }.
