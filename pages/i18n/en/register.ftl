register-booklet-title = Familienwegweiser { $area }
register-booklet-subtitle = { $district }: { $members }
register-area-title = Services and facilities: { $area }
# $kind is the kind of area, such as Gemeinde or Sozialraum.
register-area-subtitle = { $kind } in { $district }
register-guidance-numbers = Every entry has a number. The number on the map is the same.
register-guidance-letters = A letter on the map stands for entries where only the municipality is known.
register-guidance-protected = Protected places are not on the map.
register-guidance-as-of = “As of” tells you the date of the information. Much of it is older: please call first.
register-guidance-missing = If a detail is missing, it is not known. Opening hours are given only where they are confirmed.
register-guidance-planned = “Planned” means: this did not exist yet at the date of the source.
register-guidance-judgement = An entry is not a recommendation. If a service is missing here, it may exist all the same.
register-guidance-danger = If you are in danger, call 110. In a fire or a life-threatening emergency, call 112.
register-map = { $count ->
    [one] Map of { $area }: 1 numbered point for an entry in the directory; the address is given there in words.
   *[other] Map of { $area }: { $count } numbered points, each for an entry in the directory; the addresses are given there in words.
}
register-map-letters = Letters for entries where only the municipality is known: { $letters }.
# $entries is a number of entries in words, such as "12 entries".
register-source = As of: { $dates }; { $entries }
register-credit = As of { $date }. { $credit }. Terms of use: { $licenses }
register-publisher = Publisher
register-address = Address
register-phone = Phone
register-email = Email
