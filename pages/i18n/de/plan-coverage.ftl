plan-coverage-offer = Angebot
plan-coverage-group = Für wen
plan-coverage-group-all = alle Menschen
plan-coverage-group-under-18 = Menschen unter 18
plan-coverage-group-over-65 = Menschen ab 65
plan-coverage-mode = Unterwegs
plan-coverage-minutes = Höchstens
plan-coverage-minutes-choice = { $minutes } Minuten
plan-coverage-minutes-refused = Die Grenze in der Adresse steht nicht zur Wahl. Gezeigt werden { $minutes } Minuten.
plan-coverage-minutes-hint = Die Grenze wählen Sie selbst. Sie ist kein Standard und kein Beschluss.
plan-coverage-inside-only = Nur Angebote im Landkreis zählen
plan-coverage-nothing = Für diesen Landkreis fehlen Einrichtungen oder das Bevölkerungsraster. Ohne sie lässt sich keine Erreichbarkeit berechnen.
plan-coverage-basis-people = Menschen: verteilt wie im Raster ({ $grid }, Zellen von { $cell } m), je Gemeinde auf die amtliche Einwohnerzahl vom { $date } hochgerechnet; Altersgruppen mit den Anteilen des Rasters.
plan-coverage-basis-places = { $all ->
    [one] Gezählt ist ein Angebot.
   *[other] Gezählt sind { $all } Angebote.
  }
plan-coverage-basis-located = { $count ->
    [one] Von einem ist die genaue Lage bekannt.
   *[other] Von { $count } ist die genaue Lage bekannt.
  }
plan-coverage-basis-central = { $count ->
    [one] Eines steht am Hauptort seiner Gemeinde, weil nur sie bekannt ist.
   *[other] { $count } stehen am Hauptort ihrer Gemeinde, weil nur sie bekannt ist.
  }
plan-coverage-basis-unplaced = { $count ->
    [one] Ein Angebot ist mobil oder geschützt: Es zählt
   *[other] { $count } Angebote sind mobil oder geschützt: Sie zählen
  } im Gebiet, aber nicht bei den Wegen.
plan-coverage-basis = Wege
plan-coverage-basis-hint = „Wegenetz“ rechnet auf echten Straßen und Wegen (OpenStreetMap), „geschätzt“ mit Luftlinie, Umweg und Tempo.
plan-coverage-basis-roads = Wegenetz
plan-coverage-basis-estimated = geschätzt
plan-coverage-ways-roads = Zeiten auf dem Wegenetz von OpenStreetMap (© OpenStreetMap-Mitwirkende, ODbL), ohne Warten, Verkehr und Parkplatzsuche.
plan-coverage-ways-timetable = Zeiten nach Fahrplan von Tür zu Tür: so lange ist unterwegs, wer zur mittleren Abfahrt im gewählten Zeitraum losgeht, mit Fußwegen und Umsteigen.
plan-coverage-ways-departure = Fahrplanrechnung von Tür zu Tür für { $day }, Abfahrt { $window }: so lange ist unterwegs, wer zur mittleren Abfahrt losgeht (alle { $step } Minuten eine), mit Warten, Fußwegen und Umsteigen. Fahrplan: { $feed }, gültig { $start } bis { $end }, Datei vom { $packed }, Haltestellen im Landkreis und bis { $around } um ihn herum. Eigene Annahmen: höchstens { $walk } Minuten zu Fuß zur Haltestelle und von ihr zum Angebot (oder den ganzen Weg), { $transfer } beim Umsteigen, { $changes } Umstiege, { $longest } Minuten insgesamt. Fußwege: { $estimate } Verspätungen und Ausfälle kennt ein Fahrplan nicht.
plan-coverage-ways-left-out = { $count ->
    [one] Eine Angabe der Fahrplandatei ist unbrauchbar oder wird nicht genutzt.
   *[other] { $count } Angaben der Fahrplandatei sind unbrauchbar oder werden nicht genutzt.
  }
plan-coverage-feed-unnamed = ohne Namen
plan-coverage-feed-version = , Fassung { $version }
plan-coverage-day = Fahrtag
plan-coverage-day-choice = { $day }, { $date }
plan-coverage-window = Abfahrt
plan-coverage-window-choice = { $first }–{ $last } Uhr
plan-coverage-timetable-computing = Wege nach Fahrplan werden berechnet
plan-coverage-timetable-broken = Mit dem Fahrplan lässt sich nicht rechnen: { $problem } Zu Fuß, mit dem Rad und mit dem Auto geht es weiter.
plan-coverage-ways-network = { $said } Stand der Karte: { $date }. Weiter als { $distance } vom Wegenetz wohnen { $people } Menschen; sie gelten als nicht erreicht.
plan-coverage-fine = Diese Grenze ist feiner als das Raster: In { $minutes } Minuten kommt man rechnerisch { $reach } weit, die Zellen sind { $cell } breit. Das Ergebnis ist nur ein grober Anhalt.
