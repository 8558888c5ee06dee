guide-more-filters = More filters
guide-reset = Reset everything
guide-unknown-entry = The entry from this link is not here (any more).
guide-hours-unknown = { $sentence }; opening hours not known for { $count } of these
guide-nothing = No entry found
guide-partial = { $count ->
    [one] Nothing matches all the words. 1 entry matches some of them.
   *[other] Nothing matches all the words. { $count } entries match some of them.
}
guide-found = { $count ->
    [one] 1 entry found
   *[other] { $count } entries found
}
guide-list-title = Entries found
