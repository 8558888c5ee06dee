profile-people = Einwohner
profile-size = Fläche in Quadrat-Kilometern
profile-size-value = { $size }
profile-density = Einwohner pro Quadrat-Kilometer
profile-compared = Die Zahlen sind vom { $date }. Sie kommen vom Statistischen Bundes-Amt. Zum Vergleich: { $district } hat { $people } Einwohner. Das sind { $density } Einwohner pro Quadrat-Kilometer.
profile-committee = Hier arbeiten Fach-Leute zusammen: { $committee }.
profile-kind-amt = Das ist ein Amt. Mehrere Gemeinden haben zusammen 1 Verwaltung.
profile-kind-samtgemeinde = Das ist eine Samt-Gemeinde. Mehrere Gemeinden haben zusammen 1 Verwaltung.
profile-kind-stadt = Das ist eine Stadt. Sie hat eine eigene Verwaltung.
profile-kind-gemeinde = Das ist eine Gemeinde. Sie hat eine eigene Verwaltung.
# "counted" is a list such as "3 sicher und 3 wahrscheinlich" (entry-status-…).
profile-membership = { $count ->
    [one] **Gehört der Sozial-Raum dazu? { $counted }.** Ist das falsch? Dann ändern sich alle Zahlen für die Plan-Region.
   *[other] **Gehören die { $count } Sozial-Räume dazu? { $counted }.** Ist das falsch? Dann ändern sich alle Zahlen für die Plan-Region.
}
# "planregion" is a number; "status" is a word of entry-status-…; "evidence" is German.
profile-planregion-belegt = Das Gebiet gehört zur Plan-Region { $planregion } ({ $status }). Daher wissen wir das: { $evidence }.
profile-planregion-wahrscheinlich = Das Gebiet gehört wahrscheinlich zur Plan-Region { $planregion } ({ $status }). Darum denken wir das: { $evidence }.
profile-planregion-angenommen = Wir vermuten: Das Gebiet gehört zur Plan-Region { $planregion } ({ $status }). Darum denken wir das: { $evidence }.
profile-ortsteile = Ortsteile
profile-stations = Bahnhöfe
profile-no-station = Hier gibt es keinen Bahnhof.
profile-stations-source = Deutsche Bahn, Stand: { $date }. Bus und Straßen-Bahn sind nicht dabei.
profile-population = Einwohner seit 2009
profile-population-table = Zahlen als Tabelle
profile-population-change = Von { $first } bis { $last }: { $change } Menschen (Grundlage: { $basis }).
profile-population-break = Ab { $year } zählt man anders: { $basis }. Darum ist vorher ein Sprung in den Zahlen. Der Sprung bedeutet nicht: Menschen sind gekommen oder weggezogen.
profile-date = Datum
profile-male = männlich
profile-female = weiblich
profile-basis = Grundlage
profile-facilities = Angebote und Einrichtungen
profile-no-facilities = Hier haben wir noch keinen Eintrag. Vielleicht gibt es trotzdem Angebote. Dann fehlen sie in unseren Daten.
profile-facilities-count = { $count ->
    [one] 1 Eintrag. Angebote für den ganzen Landkreis zählen hier nicht mit.
   *[other] { $count } Einträge. Angebote für den ganzen Landkreis zählen hier nicht mit.
}
profile-type = Art
profile-existing = gibt es
profile-planned = geplant
profile-show-entries = Alle Einträge in { $area } zeigen
profile-offices = Zuständige Ämter
profile-no-town-hall = Verwaltung von der Gemeinde: keine Daten
profile-phone = Telefon { $number }
