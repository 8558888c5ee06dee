wording-no-data = no data
wording-status-planned = planned
wording-status-historic = no longer exists
wording-address-without-point = The address is known, the exact point on the map is not
wording-precision-street = Approximate location: only the street is confirmed
wording-precision-place = Approximate location: only the town or village is confirmed
wording-precision-gemeinde = Exact location not confirmed: only the municipality is known
wording-precision-landkreis = No fixed place on the map
wording-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
wording-evidence = As of: { $date }, source: { $source }
