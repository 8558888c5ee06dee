prose-gaps = { $count ->
    [one] Dieser Text hat noch 1 Lücke. Nur der Anbieter von diesem Wegweiser kann die Lücke füllen. Die Lücke ist markiert.
   *[other] Dieser Text hat noch { $count } Lücken. Nur der Anbieter von diesem Wegweiser kann die Lücken füllen. Die Lücken sind markiert.
}
