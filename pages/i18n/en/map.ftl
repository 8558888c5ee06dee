map-retry = Try again
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-zoom-all = Show the whole area
map-cluster = { $count ->
    [one] 1 entry: { $name }
   *[other] { $count } entries: { $name }
}
map-gemeinde = { $count ->
    [one] { $name }: 1 entry, exact location not confirmed
   *[other] { $name }: { $count } entries, exact location not confirmed
}
