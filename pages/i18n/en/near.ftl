near-choose-place = Choose a place under “Where?” to sort by distance.
near-order = Sort
near-order-fitting = best match
near-order-near = nearest
near-order-hint = “nearest” also shows what lies beyond the boundary of the chosen area.
near-reach = Within reach
near-reach-off = off
near-reach-minutes = { $value } min
near-reach-hint = Everything you can reach from the chosen place in this time, across boundaries too. A social area (Sozialraum) is something else: a fixed area for planning and administration.
near-mode = Getting around
near-mode-walk = on foot
near-mode-bike = by bike
near-mode-car = by car
near-mode-transit = by bus and train
near-hidden = in { $town }, location protected
near-vague = in { $town }, location not confirmed
near-as-far = { $distance } to get there
near-straight = Straight line from { $place }.
near-reach-sentence = Within reach: what you can get to from { $place } in an estimated { $minutes } minutes { $way }, across boundaries too.
near-reach-vague = { $count ->
    [one] The location of 1 of these entries is not confirmed.
   *[other] The location of { $count } of these entries is not confirmed.
}
# Follows "from" in near-straight and near-reach-sentence.
near-main-town = the main town of { $name }
near-middle = the middle of { $name }
near-estimate = Times are estimates: straight line × { $detour } at { $speed } km/h, without real routes.
near-sources = Detour: { $detour }. Speed: { $speed }.
