plan-when-area = Gebiet
plan-when-best = { $area }, { $people }: { $at } erreichen rechnerisch { $share } in höchstens { $minutes } Minuten ein geöffnetes Angebot ({ $offers }). Mehr sind es zu keiner anderen Stunde von Montag bis Freitag zwischen 8 und 20 Uhr.
plan-when-never-known = { $area }, { $people }: Zu keiner Stunde von Montag bis Freitag ist belegt, dass jemand in höchstens { $minutes } Minuten ein geöffnetes Angebot ({ $offers }) erreicht. { $unknown } erreichen eines, dessen Öffnungszeiten nicht bekannt sind.
plan-when-nobody = { $area }: { wording-no-data }.
plan-when-at = { $day } um { $hour } Uhr
plan-when-unknown = { $known ->
    [one] Von einem der Angebote ({ $offers }) sind die Öffnungszeiten bekannt, von { $missing } nicht.
   *[other] Von { $known } der Angebote ({ $offers }) sind die Öffnungszeiten bekannt, von { $missing } nicht.
  } Unbekannt heißt nicht geschlossen. Träger und Redaktion können Öffnungszeiten je Eintrag nachtragen; dann füllt sich diese Seite.
plan-when-gap = Am schwächsten ist der { $day }: Im Mittel der Stunden erreichen { $share } ein geöffnetes Angebot, an den anderen Werktagen { $others }. Das ist ein rechnerischer Hinweis.
plan-when-table = Stunde für Stunde
plan-when-clock = Uhrzeit
plan-when-hour = { $hour }–{ $end }
plan-when-cell = { $share } (+ { $unknown } ?)
plan-when-cell-about = Anteil derer, die ein geöffnetes Angebot erreichen; in Klammern, wie viele dazukommen können, weil Öffnungszeiten unbekannt sind.
plan-when-hover = offen: { $share }, unbekannt: { $unknown }, geschlossen: { $closed }
plan-when-legend = erreichen ein geöffnetes Angebot
plan-when-week = Woche ab { $date }
plan-when-method = Es zählt, was in der Mitte jeder Stunde gilt, in dieser Woche mit ihren Feiertagen. Wer mindestens ein geöffnetes Angebot erreicht, zählt als erreicht; wer keines erreicht, das sicher offen ist, aber eines mit unbekannten Zeiten oder nur nach Vereinbarung, zählt als unbekannt.
plan-when-departure = Mit Bus und Bahn gelten die Wege für den gewählten Tag und die gewählte Abfahrt, nicht für jede Stunde der Woche: Die Tabelle sagt, wann offen ist, was man mit diesen Fahrten erreicht.
plan-when-column-area = Gebietsschlüssel
plan-when-column-day = Tag
plan-when-column-reached = Anteil offen
plan-when-column-unknown = Anteil unbekannt
plan-when-column-closed = Anteil geschlossen
plan-when-column-about = Grundlage
plan-when-sheet = Woche
plan-when-sheet-about = Grundlage
plan-when-no-ways = Wer ein Angebot erreicht ({ $offers }), lässt sich nicht berechnen: Die Angebote sind mobil oder geschützt, ihre Orte stehen nicht in den Wegezeiten.
