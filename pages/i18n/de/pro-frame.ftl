pro-frame-open = Dieser Bereich ist für Fachkräfte. Er ist hier ohne Anmeldung offen, weil ihn, wer diesen Server betreibt, für ein vertrauenswürdiges Netz eingeschaltet hat: Wer den Server erreicht, sieht auch diese Seiten.
pro-frame-closed-title = Bereich für Fachkräfte
pro-frame-closed = Dieser Bereich ist hier nicht eingeschaltet. Er öffnet sich nur in einem Netz, das als vertrauenswürdig erklärt ist. Alle öffentlichen Angebote finden Sie im Wegweiser.
pro-frame-guide = Zum Wegweiser
pro-frame-back = Fachkräfte
pro-frame-unknown-host = Unter diesem Namen antwortet dieser Server nicht. Betreiber: Der Name gehört in { $variable }.
