plan-map-view = Ansicht
plan-map-view-hint = Ein Zeitraum zeigt die Werte, Veränderung den Unterschied zwischen zwei Zeiträumen, Zwei Karten stellt zwei Indikatoren oder Zeiträume nebeneinander.
plan-map-view-one = Ein Zeitraum
plan-map-view-change = Veränderung
plan-map-view-two = Zwei Karten
plan-map-from = Von
plan-map-to = Bis
plan-map-first-indicator = Indikator der linken Karte
plan-map-second-indicator = Indikator der rechten Karte
plan-map-first-period = Zeitraum der linken Karte
plan-map-second-period = Zeitraum der rechten Karte
plan-map-area = Gebiet
plan-map-area-none = auf der Karte oder hier wählen
plan-map-classes = Klassen und Farben einstellen
plan-map-method = Einteilung
plan-map-method-hint = Natürliche Klassen (Jenks) fassen ähnliche Werte zusammen. Gleich viele Gebiete: jede Klasse hat etwa gleich viele. Gleiche Breite: jede Klasse umfasst eine gleich große Spanne.
plan-map-method-jenks = Natürliche Klassen (Jenks)
plan-map-method-quantile = Gleich viele Gebiete (Quantile)
plan-map-method-gleiche_breite = Gleiche Breite
plan-map-method-eigene = Eigene Grenzen
plan-map-count = Zahl der Klassen
plan-map-fewer = Es gibt weniger Klassen als gewünscht, weil es nur wenige verschiedene Werte gibt.
plan-map-common = Gleiche Klassen für alle Zeiträume
plan-map-common-hint = Die Grenzen gelten für alle Zeiträume des Indikators: So heißt eine Farbe überall dasselbe.
plan-map-common-two = Beide Karten haben dieselben Klassen, weil sie denselben Indikator zeigen: Eine Farbe heißt auf beiden dasselbe.
plan-map-breaks = Eigene Grenzen, mit Semikolon getrennt
plan-map-breaks-first = Eigene Grenzen der linken Karte, mit Semikolon getrennt
plan-map-breaks-second = Eigene Grenzen der rechten Karte, mit Semikolon getrennt
plan-map-breaks-missing = Bitte geben Sie Grenzen ein, zum Beispiel: { $example }. Bis dahin gelten natürliche Klassen.
plan-map-breaks-number = „{ $part }“ ist keine Zahl, wie wir sie lesen können. Bitte trennen Sie die Grenzen mit Semikolon, zum Beispiel: { $example }. Bis dahin gelten natürliche Klassen.
plan-map-breaks-many = Das sind zu viele Grenzen: Höchstens { $most } sind möglich, zum Beispiel: { $example }. Bis dahin gelten natürliche Klassen.
plan-map-breaks-both = Die Grenzen gelten für Zunahmen und Abnahmen: 5 heißt auch −5.
plan-map-play = Abspielen
plan-map-stop = Anhalten
plan-map-computing = Die Klassen werden berechnet …
plan-map-playing = Die Karte geht von selbst zum nächsten Zeitraum. Die Klassen sind für alle Zeiträume gleich.
plan-map-basis = Grundlage der Werte: { $basis }.
plan-map-basis-break = Bruch in der Reihe: Die Werte von { $before } beruhen auf „{ $old }“, die von { $period } auf „{ $new }“. Ein Unterschied zwischen beiden kann allein daran liegen; wir vergleichen sie nicht.
plan-map-basis-two = Die beiden Karten beruhen auf Verschiedenem: links „{ $left }“, rechts „{ $right }“. Unterschiede zwischen ihnen können allein daran liegen.
plan-map-only-one = { $label } hat auf der Ebene { $level } nur einen Zeitraum ({ $period }). Eine Veränderung lässt sich nicht zeigen.
plan-map-same-period = Bitte wählen Sie zwei verschiedene Zeiträume.
plan-map-not-comparable = Zwischen { $first } und { $last } zeigen wir keine Veränderung: Die Werte beruhen erst auf „{ $old }“, dann auf „{ $new }“. Ein Unterschied kann allein daran liegen.
plan-map-nothing-in-common = Zwischen { $first } und { $last } lässt sich in keinem Gebiet eine Veränderung berechnen; die Tabelle nennt den Grund.
plan-map-comparable = Vergleichen lassen sich Zeiträume auf gleicher Grundlage: { $periods }.
plan-map-comparable-part = { $first } bis { $last } ({ $basis })
plan-map-comparable-none = Es gibt keine zwei Zeiträume auf gleicher Grundlage.
plan-map-title = { $label }, { $period }
plan-map-title-change = { $label }, Veränderung von { $first } bis { $last }
plan-map-about = { $title }: { $count } { $areas }.
plan-map-highest = Am höchsten: { $where } ({ $value }).
plan-map-lowest = Am niedrigsten: { $where } ({ $value }).
plan-map-rose-most = Am stärksten gestiegen: { $where } ({ $value }).
plan-map-rose-least = Am wenigsten gestiegen: { $where } ({ $value }).
plan-map-fell-most = Am stärksten gesunken: { $where } ({ $value }).
plan-map-fell-least = Am wenigsten gesunken: { $where } ({ $value }).
plan-map-all-same = Überall gleich: { $value }.
plan-map-many-areas = { $count ->
    [one] { $count } Gebiet
   *[other] { $count } Gebiete
  }
plan-map-gap-missing = { $count ->
    [one] { $count } Gebiet ohne Daten.
   *[other] { $count } Gebiete ohne Daten.
  }
plan-map-gap-hidden = { $count ->
    [one] { $count } Gebiet geheim.
   *[other] { $count } Gebiete geheim.
  }
plan-map-gap-basis = { $count ->
    [one] { $count } Gebiet nicht vergleichbar.
   *[other] { $count } Gebiete nicht vergleichbar.
  }
plan-map-legend = Legende: { $title }
plan-map-legend-colour = Farbe
plan-map-legend-change = Veränderung ({ $unit })
plan-map-legend-unit = Wert ({ $unit })
plan-map-legend-areas = Gebiete
plan-map-points = Prozentpunkte
plan-map-class-range = { $low } bis { $high }
plan-map-class-single = { $low }
plan-map-class-up-to = bis { $high }
plan-map-class-under = unter { $high }
plan-map-class-over = über { $low }
plan-map-no-difference = nicht vergleichbar
plan-map-other-basis = nicht vergleichbar (andere Grundlage)
plan-map-difference = Unterschied zum Landkreis: { $difference }.
plan-map-area-change = { $area }: { $change } von { $first } bis { $last } (erst { $earlier }, dann { $later }).
plan-map-area-no-change = { $area }: keine Veränderung berechnet, { $reason }.
plan-map-pick = Wählen Sie ein Gebiet auf der Karte: Hier steht dann, wo es im Vergleich liegt.
plan-map-ranking = Rangliste
plan-map-ranking-change = Veränderung je Gebiet
plan-map-column-area = Gebiet
plan-map-column-key = Gebietsschlüssel
plan-map-column-indicator = Indikator
plan-map-column-period = Zeitraum
plan-map-column-value = Wert
plan-map-column-unit = Einheit
plan-map-column-rank = Rang
plan-map-column-difference = Unterschied zum Landkreis
plan-map-column-basis = Grundlage
plan-map-column-change = Veränderung
plan-map-column-note = Hinweis
plan-map-column-class = Klasse
plan-map-column-from = Von
plan-map-column-to = Bis
plan-map-column-source = Quelle
plan-map-column-licence = Lizenz
plan-map-column-created = Erstellt am
plan-map-total = Landkreis: { $value }
plan-map-notes = Was diese Zahlen sagen
plan-map-premise = **Wann ein Vergleich fair ist:** { $text }
plan-map-limitation = **Was die Zahl nicht sagt:** { $text }
plan-map-source = **Quelle:** { $source } · **Lizenz:** { $licence }
plan-map-as-of = **Stand:** { $period } · **Grundlage:** { $basis }
plan-map-neutral = Hohe Werte sind hier weder gut noch schlecht.
plan-map-polarity = Lesart: { $polarity }.
plan-map-sheet = Karte
