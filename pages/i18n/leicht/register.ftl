register-booklet-title = Familien-Wegweiser { $area }
register-booklet-subtitle = { $district }: { $members }
register-area-title = Angebote und Einrichtungen: { $area }
# $kind is the kind of area, such as Gemeinde or Sozial-Raum.
register-area-subtitle = { $kind } im { $district }
register-guidance-numbers = Jeder Eintrag hat eine Nummer. Auf der Karte stehen die gleichen Nummern.
register-guidance-letters = Auf der Karte stehen auch Buchstaben. Bei diesen Einträgen kennen wir nur die Gemeinde.
register-guidance-protected = Manche Orte sind geschützt. Diese Orte fehlen auf der Karte.
register-guidance-as-of = „Stand“ bedeutet: Aus dieser Zeit ist die Angabe. Viele Angaben sind älter. Bitte rufen Sie vorher an.
register-guidance-missing = Fehlt eine Angabe? Dann ist sie uns unbekannt. Öffnungs-Zeiten nennen wir nur mit einer sicheren Quelle.
register-guidance-planned = „Geplant“ bedeutet: Die Quelle nennt nur einen Plan. Das Angebot gab es damals noch nicht.
register-guidance-judgement = Ein Eintrag ist keine Empfehlung von uns. Fehlt ein Angebot? Vielleicht gibt es das Angebot trotzdem.
register-guidance-danger = Sind Sie in Gefahr? Dann rufen Sie an: 110. Brennt es? Oder ist ein Leben in Gefahr? Dann rufen Sie an: 112.
register-map = { $count ->
    [one] Karte { $area }: Auf der Karte ist 1 Punkt mit einer Nummer. Der Punkt gehört zu einem Eintrag in der Liste. Dort steht die Adresse in Worten.
   *[other] Karte { $area }: Auf der Karte sind { $count } Punkte mit Nummern. Jeder Punkt gehört zu einem Eintrag in der Liste. Dort steht die Adresse in Worten.
}
register-map-letters = Auf der Karte stehen auch Buchstaben. Bei diesen Einträgen kennen wir nur die Gemeinde: { $letters }.
# $entries is a number of entries in words, such as "12 Einträge".
register-source = Stand: { $dates }; { $entries }
register-credit = Stand: { $date }. { $credit }. So darf man die Daten nutzen: { $licenses }
register-publisher = Anbieter
register-address = Adresse
register-phone = Telefon
register-email = E-Mail
