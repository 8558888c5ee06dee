pro-places-label = Freie Plätze
pro-places-unit = Plätze
pro-places-free = freie { $unit }: { $free } (Angabe vom { $day })
pro-places-free-of = freie { $unit }: { $free } von { $most } (Angabe vom { $day })
pro-places-full = keine freien { $unit } (Angabe vom { $day })
pro-places-stale = freie { $unit }: veraltete Angabe vom { $day }, bitte nachfragen
pro-places-wanted-all = alle Angebote
pro-places-wanted-free = nur mit freien Plätzen
pro-places-wanted-not-full = ohne die belegten
pro-places-chosen-free = mit freien Plätzen
pro-places-chosen-not-full = ohne die belegten
pro-places-chosen-without = { $count ->
    [one] mit freien Plätzen (1 Angebot fehlt hier: ob es freie Plätze hat, ist unbekannt oder veraltet)
   *[other] mit freien Plätzen ({ $count } Angebote fehlen hier: ob sie freie Plätze haben, ist unbekannt oder veraltet)
}
pro-places-summary = Frei: { $free }, belegt: { $full }, veraltet: { $stale }, ohne Angabe: { $unknown }. Eine Angabe gilt { $days } Tage.
pro-places-left-out = { $count ->
    [one] 1 passendes Angebot fehlt in der Liste: Ob es freie Plätze hat, ist unbekannt oder die Angabe ist veraltet.
   *[other] { $count } passende Angebote fehlen in der Liste: Ob sie freie Plätze haben, ist unbekannt oder die Angabe ist veraltet.
}
