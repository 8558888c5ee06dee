profile-people = Einwohner
profile-size = Fläche
profile-size-value = { $size } km²
profile-density = Einwohner je km²
profile-compared = Einwohner am { $date }, Statistisches Bundesamt. Zum Vergleich { $district }: { $people } Einwohner, { $density } je km².
profile-committee = Gremium dieser Ebene: { $committee }.
profile-kind-amt = Ein Amt: mehrere Gemeinden mit einer gemeinsamen Verwaltung.
profile-kind-samtgemeinde = Eine Samtgemeinde: mehrere Gemeinden mit einer gemeinsamen Verwaltung.
profile-kind-stadt = Eine Stadt mit eigener Verwaltung.
profile-kind-gemeinde = Eine Gemeinde mit eigener Verwaltung.
# "counted" is a list such as "3 belegt und 3 wahrscheinlich" (entry-status-…).
profile-membership = { $count ->
    [one] **Zuordnung des Sozialraums: { $counted }.** Alle Zahlen der Planregion stehen unter diesem Vorbehalt.
   *[other] **Zuordnung der { $count } Sozialräume: { $counted }.** Alle Zahlen der Planregion stehen unter diesem Vorbehalt.
}
# "planregion" is a number; "status" is a word of entry-status-…; "evidence" is German.
profile-planregion-belegt = Gehört zur Planregion { $planregion } ({ $status }). Beleg: { $evidence }.
profile-planregion-wahrscheinlich = Gehört wahrscheinlich zur Planregion { $planregion } ({ $status }). Anhaltspunkt: { $evidence }.
profile-planregion-angenommen = Gehört vermutlich zur Planregion { $planregion } ({ $status }). Anhaltspunkt: { $evidence }.
profile-ortsteile = Ortsteile
profile-stations = Bahnhöfe
profile-no-station = Kein Bahnhof in diesem Gebiet.
profile-stations-source = Deutsche Bahn, Stand { $date }; ohne Bus und Straßenbahn
profile-population = Einwohner seit 2009
profile-population-table = Zahlen als Tabelle
profile-population-change = Von { $first } bis { $last }: { $change } Personen (Grundlage { $basis }).
profile-population-break = Ab { $year } ist die Grundlage { $basis }: Der Sprung davor ist ein Bruch in der Statistik, keine Zu- oder Abwanderung.
profile-date = Stichtag
profile-male = männlich
profile-female = weiblich
profile-basis = Grundlage
profile-facilities = Angebote und Einrichtungen
profile-no-facilities = Hier ist noch nichts eingetragen: eine Lücke im Datenbestand, nicht unbedingt im Angebot.
profile-facilities-count = { $count ->
    [one] 1 Eintrag, ohne solche für den ganzen Landkreis.
   *[other] { $count } Einträge, ohne solche für den ganzen Landkreis.
}
profile-type = Art
profile-existing = vorhanden
profile-planned = geplant
profile-show-entries = Alle Einträge in { $area } zeigen
profile-offices = Zuständige Stellen
profile-no-town-hall = Verwaltung der Gemeinde: keine Daten
profile-phone = Telefon { $number }
