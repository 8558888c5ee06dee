wording-no-data = keine Daten
wording-status-planned = geplant
wording-status-historic = besteht nicht mehr
wording-address-without-point = Die Adresse ist bekannt, der genaue Punkt auf der Karte nicht
wording-precision-street = Lage ungefähr: nur die Straße ist belegt
wording-precision-place = Lage ungefähr: nur der Ort ist belegt
wording-precision-gemeinde = Genaue Lage nicht belegt: nur die Gemeinde ist bekannt
wording-precision-landkreis = Ohne festen Ort auf der Karte
wording-entries = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
wording-evidence = Stand { $date }, Quelle: { $source }
