register-booklet-title = Familienwegweiser { $area }
register-booklet-subtitle = { $district }: { $members }
register-area-title = Angebote und Einrichtungen: { $area }
# $kind is the kind of area, such as Gemeinde or Sozialraum.
register-area-subtitle = { $kind } im { $district }
register-guidance-numbers = Jeder Eintrag hat eine Nummer. Die Zahl auf der Karte ist dieselbe.
register-guidance-letters = Ein Buchstabe auf der Karte steht für Einträge, von denen nur die Gemeinde bekannt ist.
register-guidance-protected = Geschützte Orte stehen nicht auf der Karte.
register-guidance-as-of = „Stand“ sagt, von wann die Angabe ist. Vieles ist älter: Bitte rufen Sie vorher an.
register-guidance-missing = Fehlt eine Angabe, ist sie nicht bekannt. Öffnungszeiten stehen nur da, wo sie belegt sind.
register-guidance-planned = „Geplant“ heißt: Das gab es beim Stand der Quelle noch nicht.
register-guidance-judgement = Ein Eintrag ist keine Empfehlung. Fehlt ein Angebot, kann es dieses trotzdem geben.
register-guidance-danger = In Gefahr wählen Sie die 110, bei Feuer oder in Lebensgefahr die 112.
register-map = { $count ->
    [one] Karte { $area }: 1 nummerierter Punkt für einen Eintrag im Verzeichnis; dort steht die Adresse in Worten.
   *[other] Karte { $area }: { $count } nummerierte Punkte, je einer für einen Eintrag im Verzeichnis; dort stehen die Adressen in Worten.
}
register-map-letters = Buchstaben für Einträge, von denen nur die Gemeinde bekannt ist: { $letters }.
# $entries is a number of entries in words, such as "12 Einträge".
register-source = Stand { $dates }; { $entries }
register-credit = Stand { $date }. { $credit }. Nutzung: { $licenses }
register-publisher = Herausgeber
register-address = Anschrift
register-phone = Telefon
register-email = E-Mail
