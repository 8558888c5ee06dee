plan-mobile-about = Ein Angebot ({ $kind }), das von einem Ort aus fährt und in Dörfern hält: Welche Halte erreichen zu Fuß die meisten Menschen, die heute kein Angebot in der Zeit erreichen?
plan-mobile-base = Start und Ziel jeder Fahrt
plan-mobile-hours = Stunden je Wochentag, Halte und Fußwege
plan-mobile-stay = Dauer eines Halts
plan-mobile-walk = Fußweg höchstens
plan-mobile-nothing = Mit diesen Stunden passt kein Halt, der jemanden zusätzlich erreicht. Bitte mehr Stunden, kürzere Halte oder einen anderen Start wählen.
plan-mobile-said = { $count ->
    [one] Ein Halt
   *[other] { $count } Halte
} an { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
} würden rechnerisch **{ $people } { $group }** zusätzlich in { $walk } Minuten zu Fuß erreichen.
plan-mobile-proposal = Das ist ein **Vorschlag**: Fahrzeit und Halte passen in die Stunden. Ob es eine bessere Tour gibt, ist nicht bewiesen. Höchstens { $most } Halte am Tag.
plan-mobile-counted = Gezählt wird, wer heute { $way } in { $minutes } Minuten keines erreicht und den Halt in { $walk } Minuten zu Fuß erreicht.
plan-mobile-column-day = Tag
plan-mobile-column-stop = Halt
plan-mobile-column-people = zusätzlich erreicht
plan-mobile-day = zusammen: { $drive } Minuten Fahrt, { $stay } Minuten Halt
plan-mobile-sheet = Mobile Halte
plan-mobile-mark = { $day }{ $number }
plan-mobile-map = Das Quadrat ist der Start ({ $base }); die Kreise tragen Tag und Reihenfolge aus der Tabelle.
plan-mobile-map-label = Karte der mobilen Halte
