plan-compare-question = Frage
plan-compare-question-hint = Wählen Sie, was Sie vergleichen möchten.
plan-compare-question-district = Ein Gebiet und der Landkreis
plan-compare-question-pair = Zwei Indikatoren
plan-compare-question-similar = Ähnliche Gebiete
plan-compare-question-pattern = Räumliches Muster
plan-compare-area = Gebiet
plan-compare-table = Dasselbe als Tabelle
plan-compare-polarity = Hier gilt: { $polarity }.
plan-compare-spine-summary = **{ $area }** liegt bei { $above } Anteilen und Durchschnitten über dem Kreisdurchschnitt, bei { $near } nahe daran und bei { $below } darunter. Darüber oder darunter heißt weder gut noch schlecht.
plan-compare-spine-lacking = { $count ->
    [one] Für einen Indikator gibt es keinen Wert, den wir zeigen können.
   *[other] Für { $count } Indikatoren gibt es keinen Wert, den wir zeigen können.
  }
plan-compare-spine-note = Jeder Balken reicht vom niedrigsten bis zum höchsten Wert aller Gebiete dieser Ebene; jede Zeile hat ihren eigenen Maßstab. Die mittlere Hälfte der Gebiete ist dunkler, sobald mindestens { $fewest } Gebiete einen Wert haben. Anzahlen haben keinen Strich für den Landkreis: Seine Zahl ist die Summe und kein Maßstab. Gezeigt ist der neueste Zeitraum, für den die meisten Gebiete einen Wert haben.
plan-compare-spine-range = Alle Gebiete
plan-compare-spine-half = Mittlere Hälfte
plan-compare-spine-district = Landkreis
plan-compare-spine-mean = Landkreis { $value }
plan-compare-spine-sum = im Landkreis zusammen { $value }
plan-compare-column-indicator = Indikator
plan-compare-column-data-area = Datenbereich
plan-compare-column-value = Wert
plan-compare-column-district = Landkreis
plan-compare-column-lowest = Niedrigster
plan-compare-column-highest = Höchster
plan-compare-column-rank = Rang
plan-compare-column-period = Zeitraum
plan-compare-column-finding = In Worten
plan-compare-column-distance = Abstand
plan-compare-column-differs = Größter Unterschied
plan-compare-column-trait = Merkmal
plan-compare-column-pattern = Muster
plan-compare-column-neighbours = Nachbarn
plan-compare-column-local = Moran (lokal)
plan-compare-column-p = p-Wert
plan-compare-first = Erster Indikator
plan-compare-second = Zweiter Indikator
plan-compare-same = Wählen Sie zwei verschiedene Indikatoren.
plan-compare-no-common-area = Kein Gebiet hat Werte in beiden Indikatoren.
plan-compare-strength-weak = schwacher
plan-compare-strength-medium = mittlerer
plan-compare-strength-strong = starker
plan-compare-pair-up = Wo „{ $first }“ hoch ist, ist meist auch „{ $second }“ hoch: ein { $strength } Zusammenhang über { $n } Gebiete der Ebene { $areas } (Spearman { $spearman }, Pearson { $pearson }).
plan-compare-pair-down = Wo „{ $first }“ hoch ist, ist „{ $second }“ meist niedrig: ein { $strength } Zusammenhang über { $n } Gebiete der Ebene { $areas } (Spearman { $spearman }, Pearson { $pearson }).
plan-compare-pair-none = „{ $first }“ und „{ $second }“ hängen über { $n } Gebiete der Ebene { $areas } nicht erkennbar zusammen (Spearman { $spearman }, Pearson { $pearson }).
plan-compare-pair-undefined = Ob „{ $first }“ und „{ $second }“ zusammenhängen, lässt sich nicht sagen: Nötig sind mindestens drei Gebiete und verschiedene Werte; hier sind es { $n } Gebiete der Ebene { $areas }.
plan-compare-pair-apart = Die beiden Maße gehen auseinander: Einzelne Gebiete prägen das Bild.
plan-compare-no-cause = **Ein Zusammenhang ist keine Ursache.**
plan-compare-chance = Das ist kein sicherer Befund: Auch wenn beides nichts miteinander zu tun hätte, käme bei { $n } Gebieten ein mindestens so starker Zusammenhang in etwa { $share } von 100 Fällen durch Zufall vor.
plan-compare-chance-little = Wenn beides nichts miteinander zu tun hätte, käme bei { $n } Gebieten ein mindestens so starker Zusammenhang nur in etwa { $share } von 100 Fällen durch Zufall vor.
plan-compare-chance-rare = Wenn beides nichts miteinander zu tun hätte, käme bei { $n } Gebieten ein mindestens so starker Zusammenhang seltener als in einem von 100 Fällen durch Zufall vor.
plan-compare-pair-period = Beide Werte: { $period }. Spearman vergleicht Ränge, Pearson misst, wie nahe die Punkte an einer Geraden liegen; beide reichen von −1 bis 1. „Schwach“ heißt ab 0,1, „mittel“ ab 0,3, „stark“ ab 0,5 (nach Cohen 1988, gemessen an Spearman). Namen ohne Platz im Bild stehen in der Tabelle.
plan-compare-pair-periods = { $first }: { $one }; { $second }: { $two }. Spearman vergleicht Ränge, Pearson misst, wie nahe die Punkte an einer Geraden liegen; beide reichen von −1 bis 1. „Schwach“ heißt ab 0,1, „mittel“ ab 0,3, „stark“ ab 0,5 (nach Cohen 1988, gemessen an Spearman). Namen ohne Platz im Bild stehen in der Tabelle.
plan-compare-pair-lacking = Nicht im Bild, weil ein Wert fehlt oder geheim ist: { $areas }.
plan-compare-two-counts = Beides sind Anzahlen. Große Gebiete haben von vielem mehr: Der Zusammenhang zeigt dann vor allem, wie groß ein Gebiet ist. Anteile lassen sich besser vergleichen.
plan-compare-traits = Merkmale, die verglichen werden
plan-compare-traits-none = Merkmale wählen
plan-compare-no-traits = Wählen Sie mindestens ein Merkmal.
plan-compare-not-comparable = { $area } lässt sich in diesen Merkmalen nicht vergleichen: Ein Wert fehlt oder ist geheim. Wählen Sie andere Merkmale.
plan-compare-similar-said = { $count ->
    [one] In diesem Merkmal sind **{ $area }** am ähnlichsten: { $areas }.
   *[other] In diesen { $count } Merkmalen zusammen sind **{ $area }** am ähnlichsten: { $areas }.
  }
plan-compare-similar-lacking = Nicht verglichen, weil ein Wert fehlt oder geheim ist: { $areas }.
plan-compare-distance = { $count ->
    [one] So lesen Sie den Abstand: Der Unterschied im Merkmal wird daran gemessen, wie sehr sich die Gebiete darin überhaupt unterscheiden (Standardabweichung). 0 heißt: gleich. Die Hälfte aller Gebiete ist höchstens { $middle } entfernt.
   *[other] So lesen Sie den Abstand: In jedem der { $count } Merkmale wird der Unterschied daran gemessen, wie sehr sich die Gebiete darin überhaupt unterscheiden (Standardabweichung). So zählt jedes Merkmal gleich viel. Alle Unterschiede zusammen ergeben den Abstand (euklidisch). 0 heißt: überall gleich. Die Hälfte aller Gebiete ist höchstens { $middle } entfernt.
  }
plan-compare-differs = { $label } ({ $share } % des Abstands)
plan-compare-same-everywhere = kein Unterschied
plan-compare-side-by-side = Werte nebeneinander
plan-compare-shares = Woraus der Abstand besteht
plan-compare-shares-note = Wie viel jedes Merkmal zum Quadrat des Abstands beiträgt; jede Spalte ergibt 100 %.
plan-compare-pattern-wait = Muster wird berechnet …
plan-compare-pattern-undefined = Ein räumliches Muster lässt sich hier nicht berechnen.
plan-compare-pattern-few = { $count ->
    [one] Nur ein Gebiet hat einen Wert, nötig sind { $fewest }.
   *[other] Nur { $count } Gebiete haben einen Wert, nötig sind { $fewest }.
  }
plan-compare-pattern-same = Alle Gebiete haben denselben Wert.
plan-compare-pattern-islands = Kein Gebiet mit Wert grenzt an ein anderes.
plan-compare-pattern-alike = „{ $label }“ ({ $period }): Benachbarte { $areas } ähneln sich mehr, als der Zufall erwarten lässt.
plan-compare-pattern-unlike = „{ $label }“ ({ $period }): Benachbarte { $areas } unterscheiden sich mehr, als der Zufall erwarten lässt.
plan-compare-pattern-nothing = „{ $label }“ ({ $period }): Ein räumliches Muster ist nicht nachweisbar; so wie hier könnten die Werte auch zufällig über die { $areas } verteilt sein.
plan-compare-pattern-numbers = Morans I ist { $statistic }; ohne Muster wären { $expected } zu erwarten. Von zufälligen Verteilungen derselben Werte ist ein Anteil von { $p } mindestens so auffällig (p-Wert, { $n } Gebiete, 999 Verteilungen).
plan-compare-pattern-small = { $count ->
    [one] Ein Gebiet sagt nichts.
   *[other] { $count } Gebiete sagen wenig: Ein Muster kann leicht übersehen werden, und bewiesen ist keines. Nehmen Sie das Ergebnis als Frage, nicht als Antwort.
  }
plan-compare-pattern-lacking = Ohne Wert und deshalb nicht dabei: { $areas }.
plan-compare-pattern-map = Die Karte zeigt nur, was bei einem p-Wert bis { $level } auffällt.
plan-compare-pattern-hoch_hoch = hoch, Nachbarn auch hoch
plan-compare-pattern-niedrig_hoch = niedrig, Nachbarn hoch
plan-compare-pattern-niedrig_niedrig = niedrig, Nachbarn auch niedrig
plan-compare-pattern-hoch_niedrig = hoch, Nachbarn niedrig
plan-compare-pattern-none = nicht auffällig
plan-compare-pattern-chance = Hoch und niedrig heißt: über und unter dem Mittel aller Gebiete. Auch ohne jedes Muster fallen im Schnitt etwa { $share } von 100 Gebieten auf. Verfahren: Morans I und LISA (Anselin 1995), Nachbarn sind Gebiete mit gemeinsamer Grenze.
plan-compare-pattern-alone = kein Nachbar mit Wert
