prose-gaps = { $count ->
    [one] This text still has 1 gap that only the office running this Guide can fill. It is marked.
   *[other] This text still has { $count } gaps that only the office running this Guide can fill. They are marked.
}
