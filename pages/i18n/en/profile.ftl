profile-people = Residents
profile-size = Size
profile-size-value = { $size } km²
profile-density = Residents per km²
profile-compared = Residents on { $date }, Federal Statistical Office (Statistisches Bundesamt). For comparison, { $district }: { $people } residents, { $density } per km².
profile-committee = Committee at this level: { $committee }.
profile-kind-amt = An Amt: several municipalities with a joint administration.
profile-kind-samtgemeinde = A Samtgemeinde: several municipalities with a joint administration.
profile-kind-stadt = A town with its own administration.
profile-kind-gemeinde = A municipality with its own administration.
# "counted" is a list such as "3 confirmed and 3 likely" (entry-status-…).
profile-membership = { $count ->
    [one] **Assignment of the social area: { $counted }.** All figures for the planning region depend on it.
   *[other] **Assignment of the { $count } social areas: { $counted }.** All figures for the planning region depend on it.
}
# "planregion" is a number; "status" is a word of entry-status-…; "evidence" is German.
profile-planregion-belegt = Part of planning region { $planregion } ({ $status }). Evidence: { $evidence }.
profile-planregion-wahrscheinlich = Probably part of planning region { $planregion } ({ $status }). Indication: { $evidence }.
profile-planregion-angenommen = Presumably part of planning region { $planregion } ({ $status }). Indication: { $evidence }.
profile-ortsteile = Villages and parts of town (Ortsteile)
profile-stations = Railway stations
profile-no-station = No railway station in this area.
profile-stations-source = Deutsche Bahn, as of { $date }; not including buses and trams
profile-population = Residents since 2009
profile-population-table = Figures as a table
profile-population-change = From { $first } to { $last }: { $change } people (basis: { $basis }).
profile-population-break = From { $year } the basis is { $basis }: the jump before that is a break in the statistics. It does not mean that people moved in or away.
profile-date = Date
profile-male = male
profile-female = female
profile-basis = Basis
profile-facilities = Services and facilities
profile-no-facilities = Nothing is listed here yet: a gap in the data, not necessarily in what is on offer.
profile-facilities-count = { $count ->
    [one] 1 entry, not counting those for the whole district.
   *[other] { $count } entries, not counting those for the whole district.
}
profile-type = Type
profile-existing = existing
profile-planned = planned
profile-show-entries = Show all entries in { $area }
profile-offices = Responsible offices
profile-no-town-hall = Municipal office: no data
profile-phone = Phone { $number }
