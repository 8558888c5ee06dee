plan-index-preset = Welcher Index?
plan-index-from-file = { $name } (aus { $file })
plan-index-upload = Eigene Auswahl aus einer Datei (TOML)
plan-index-upload-help = Eine Datei, die Sie unten auf dieser Seite gesichert haben. Sie wird nicht gespeichert und gilt, bis Sie die Seite schließen oder neu laden.
plan-index-link-without-file = Den Index aus diesem Link gibt es hier nicht. Vielleicht gehört er zu einer Auswahl aus einer Datei: Bitte öffnen Sie diese Datei; bis dahin zeigen wir einen anderen Index.
plan-index-decided = **Wer hat das entschieden?** { $who }.
plan-index-decided-nobody = Niemand ist genannt
plan-index-changed-mark = (verändert)
plan-index-changed-by = Am Bildschirm verändert, von keinem Gremium beschlossen
plan-index-is-changed = Sie haben diesen Index verändert. Die Änderungen stehen im Link dieser Seite. Die Beschreibung oben gehört zur unveränderten Auswahl.
plan-index-reset = Änderungen zurücknehmen
plan-index-editor = Auswahl und Gewichte ändern
plan-index-indicators = Indikatoren
plan-index-indicators-none = Bitte auswählen
plan-index-indicators-help = Mindestens einer. Jeder neue Indikator zählt einfach und erhöht den Index; das können Sie darunter ändern.
plan-index-items = Was bewirkt ein hoher Wert, und wie viel zählt er? Bei den Gewichten kommt es nur auf das Verhältnis an.
plan-index-effect-of = { $label }
plan-index-weight-of = Gewicht: { $label }
plan-index-effect-erhoeht = erhöht den Index
plan-index-effect-senkt = senkt den Index
plan-index-normalisation-z = z-Wert
plan-index-normalisation-min-max = von 0 bis 1
plan-index-normalisation-rang = Rang
plan-index-aggregation-arithmetisch = Mittelwert
plan-index-aggregation-geometrisch = geometrisches Mittel
plan-index-period-rule-gleich = gleicher Zeitraum (Zeitreihe)
plan-index-period-rule-neueste = jeweils neuester Wert (Momentaufnahme)
plan-index-first = **{ $area }** hat mit { $value } den höchsten Wert von { $ranked } Gebieten (Rang 1, möglich: { $interval }). Das heißt weder gut noch schlecht.
plan-index-pairs = Von { $pairs } Paaren von Gebieten haben **{ $apart }** Bereiche, die sich nicht überlappen. Wo Bereiche sich überlappen, dürfen Sie keinen Unterschied daraus lesen.
plan-index-how-sure = Die Bereiche zeigen, wie sehr die Ränge an der Auswahl hängen: In { $draws } Durchgängen haben wir die Gewichte zufällig verändert und reihum einen Indikator weggelassen. In mindestens 90 von 100 Durchgängen liegt der Rang im Bereich. Startzahl des Zufalls: { $seed }; mit ihr kommt immer dasselbe heraus. Fehler in den Daten selbst sind nicht enthalten.
plan-index-without = { $count ->
    [one] Ein Gebiet hat keinen Index, weil ihm Werte fehlen; wir schätzen nichts dazu:
   *[other] { $count } Gebiete haben keinen Index, weil ihnen Werte fehlen; wir schätzen nichts dazu:
  }
plan-index-lacks = { $label } ({ $why })
plan-index-nothing = Kein Index für { $level }: Kein Gebiet hat Werte für alle Indikatoren dieser Auswahl. So viele Gebiete haben einen Wert:
plan-index-has = { $label }: { $count } von { $all }
plan-index-no-common-period = Die Regel „gleicher Zeitraum“ verlangt Werte aus demselben Zeitraum. Mit der Regel „jeweils neuester Wert“ entsteht eine Momentaufnahme aus verschiedenen Jahren.
plan-index-snapshot = Momentaufnahme: Jeder Indikator hat seinen jeweils neuesten Wert; die Jahre stehen unten.
plan-index-each-period = wie der Index
plan-index-ranks = Ränge mit ihrer Unsicherheit
plan-index-ranks-about = Der Punkt ist der Rang, die Linie der Bereich, in dem er liegen kann.
plan-index-axis-rank = Rang (1 = höchster Wert)
plan-index-axis-value = Index
plan-index-hover = Rang { $rank }, möglich: { $interval }
plan-index-from-to = { $low } bis { $high }
plan-index-place = Rang { $rank } ({ $interval })
plan-index-map = Karte
plan-index-map-about = { $classes } Klassen mit möglichst gleich vielen Gebieten. Dunkel heißt hoher Index; wie sicher das ist, zeigen die Ränge.
plan-index-class = { $low } bis { $high } ({ $count ->
    [one] 1 Gebiet
   *[other] { $count } Gebiete
  })
plan-index-class-none = ohne Index ({ $count ->
    [one] 1 Gebiet
   *[other] { $count } Gebiete
  })
plan-index-pick = Wählen Sie auf der Karte ein Gebiet, um es hervorzuheben.
plan-index-area = **{ $area }:** Index { $value }, Rang { $rank } von { $ranked }; möglich: { $interval }.
plan-index-area-without = **{ $area }:** kein Index. Es fehlt: { $lacks }.
plan-index-to-steps = Rechenweg für { $area }
plan-index-to-method = So wird gerechnet
plan-index-column-area = Gebiet
plan-index-column-rank = Rang
plan-index-column-interval = möglicher Rang
plan-index-column-value = Index
plan-index-column-lacks = es fehlt
plan-index-column-indicator = Indikator
plan-index-column-effect = ein hoher Wert
plan-index-column-weight = Gewicht
plan-index-column-share = Anteil
plan-index-column-period = Zeitraum
plan-index-column-reason = Begründung
plan-index-column-source = Quelle
plan-index-no-reason = nicht begründet
plan-index-series = Entwicklung
plan-index-no-series = Keine Zeitreihe: Dafür braucht es die Regel „gleicher Zeitraum“ und mindestens zwei Zeiträume, in denen alle Indikatoren Werte haben.
plan-index-series-about = Von { $all } Änderungen von einem Zeitraum zum nächsten sind **{ $noise }** kleiner als die Unsicherheit der Auswahl: Sie sind grau und gepunktet. Der Index zeigt die Lage eines Gebiets unter den anderen; werden alle Werte gleich besser, ändert er sich nicht.
plan-index-line-noise = Änderung unsicher
plan-index-line-clear = Änderung deutlich
plan-index-line-picked-noise = gewähltes Gebiet, Änderung unsicher
plan-index-line-picked = gewähltes Gebiet, Änderung deutlich
plan-index-noise-about = Mit ≈ steht eine unsichere Änderung: Weniger als { $share } von 100 Durchgängen sind sich einig, ob es hinauf oder hinunter ging. Ohne Änderung steht ein Wert, vor dem kein vergleichbarer liegt.
plan-index-noise-change = ≈ { $change }
plan-index-cell = { $value } ({ $change })
plan-index-made-from = Woraus der Index besteht
plan-index-rules = Vergleichbar gemacht als **{ $normalisation }**, verbunden als **{ $aggregation }**.
plan-index-files = Mitnehmen
plan-index-files-about = Die Auswahl als Datei enthält alles, was den Index bestimmt. Wer sie lädt, bekommt mit denselben Werten genau dasselbe Ergebnis.
plan-index-download-toml = Auswahl als Datei (TOML)
plan-index-sheet-table = Index
plan-index-sheet-choices = Auswahl
plan-index-sheet-indicators = Indikatoren
plan-index-fact = Angabe
plan-index-said = Inhalt
plan-index-fact-name = Name
plan-index-fact-description = Beschreibung
plan-index-fact-decided-by = Wer hat entschieden
plan-index-fact-normalisation = Vergleichbar machen
plan-index-fact-aggregation = Verbinden
plan-index-fact-period-rule = Zeiträume
plan-index-fact-draws = Durchgänge
plan-index-fact-seed = Startzahl des Zufalls
plan-index-fact-concentration = Konzentration der Gewichte
plan-index-fact-interval = Bereich der Ränge
plan-index-fact-percentiles = { $low }. bis { $high }. Perzentil
plan-index-fact-method-version = Fassung der Methode
plan-index-fact-made = Berechnet am
