wording-no-data = keine Daten
wording-status-planned = geplant
wording-status-historic = gibt es nicht mehr
wording-address-without-point = Wir kennen die Adresse. Der Punkt auf der Karte ist ungefähr.
wording-precision-street = Der Punkt auf der Karte ist ungefähr. Wir kennen nur die Straße.
wording-precision-place = Der Punkt auf der Karte ist ungefähr. Wir kennen nur den Ort.
wording-precision-gemeinde = Der genaue Ort ist unbekannt. Wir kennen nur die Gemeinde.
wording-precision-landkreis = Ohne festen Ort auf der Karte
wording-entries = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
wording-evidence = Stand: { $date }, Quelle: { $source }
