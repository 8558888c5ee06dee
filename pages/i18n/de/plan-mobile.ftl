plan-mobile-about = Ein Angebot ({ $kind }), das von einem Ort aus fährt und in Dörfern hält: Welche Halte erreichen zu Fuß die meisten Menschen, die heute kein Angebot in der Zeit erreichen?
plan-mobile-base = Start und Ziel jeder Fahrt
plan-mobile-hours = Stunden je Wochentag, Halte und Fußwege
plan-mobile-stay = Dauer eines Halts
plan-mobile-walk = Fußweg höchstens
plan-mobile-drive = Fahrzeit am Tag höchstens
plan-mobile-drive-free = ohne eigene Grenze
plan-mobile-nothing = Mit diesen Stunden passt kein Halt, der jemanden zusätzlich erreicht. Bitte mehr Stunden, mehr Fahrzeit, kürzere Halte oder einen anderen Start wählen.
plan-mobile-said = { $count ->
    [one] Ein Halt
   *[other] { $count } Halte
} an { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
} würden rechnerisch **{ $people } { $group }** zusätzlich in { $walk } Minuten zu Fuß erreichen.
plan-mobile-proposal = Das ist ein **Vorschlag**: Fahrzeit und Halte passen in die Stunden. Ob es eine bessere Tour gibt, ist nicht bewiesen. Höchstens { $most } Halte am Tag.
plan-mobile-counted = Gezählt wird, wer heute { $way } in { $minutes } Minuten keines erreicht und den Halt in { $walk } Minuten zu Fuß erreicht.
plan-mobile-ways-car = **Fahrten:** { $said }
plan-mobile-ways-walk = **Fußwege:** { $said }
plan-mobile-column-day = Tag
plan-mobile-column-stop = Halt
plan-mobile-column-people = zusätzlich erreicht
plan-mobile-day = zusammen: { $drive } Minuten Fahrt, { $stay } Minuten Halt
plan-mobile-sheet = Mobile Halte
plan-mobile-mark = { $day }{ $number }
plan-mobile-map = Das Quadrat ist der Start ({ $base }); die Kreise tragen Tag und Reihenfolge aus der Tabelle.
plan-mobile-map-label = Karte der mobilen Halte
plan-mobile-said-hours = { $day } { $hours } Stunden
plan-mobile-fact-counted = Wer zählt
plan-mobile-fact-start = Start und Ziel
plan-mobile-fact-hours = Stunden (eigene Annahme)
plan-mobile-fact-stay = Dauer eines Halts
plan-mobile-fact-drive = Fahrzeit am Tag höchstens
plan-mobile-fact-least = Mögliche Halte: Zellen ab
plan-mobile-fact-tours = Fahrten und Fußwege
plan-mobile-note = Rechnerischer Hinweis, keine Entscheidung. Zellen sind mögliche Halte; ob dort ein Platz zum Halten ist, ist unbekannt.
plan-mobile-paper-title = Vorschlag: mobile Halte ({ $kind }) mit Start in { $base }
plan-mobile-paper-list = Vorgeschlagene Fahrten
plan-mobile-paper-marks = Quadrat: Start und Ziel. Kreis mit Tag und Nummer: vorgeschlagener Halt wie in der Tabelle. Kleines Zeichen: vorhandenes Angebot mit bekannter Lage. Geschützte Angebote sind nicht eingezeichnet.
plan-mobile-paper-method = Gezählt werden Menschen im Raster, die heute kein Angebot in der Zeit erreichen. Die Halte wählt das Modell maximal covering (Church und ReVelle 1974); auf die Tage kommen sie nach ihrer Richtung vom Start (Gillett und Miller 1974), am Tag in der kürzesten Reihenfolge als Rundfahrt. Daneben wachsen Fahrten Halt um Halt (billigste Einfügung, Rosenkrantz, Stearns und Lewis 1977); vorgeschlagen wird, was mehr Menschen erreicht. Fahrzeit und Halte passen in die Stunden; dass es keine bessere Woche gibt, ist nicht bewiesen.
plan-mobile-paper-map = Karte: Start { $base } und Halte { $stops }.
