prose-gaps = { $count ->
    [one] Dieser Text hat noch 1 Stelle, die nur die betreibende Stelle ausfüllen kann. Sie ist markiert.
   *[other] Dieser Text hat noch { $count } Stellen, die nur die betreibende Stelle ausfüllen kann. Sie sind markiert.
}
