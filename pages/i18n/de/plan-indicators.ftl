plan-indicators-about = Hier steht, was jede Zahl bedeutet: { $count ->
    [one] { $count } Indikator
   *[other] { $count } Indikatoren
  } für { $district } in acht Datenbereichen. Klappen Sie einen Eintrag auf: Dann sehen Sie, woraus die Zahl besteht, wann ein Vergleich passt und was sie nicht sagt.
plan-indicators-own-count = { $count ->
    [one] { $count } Indikator stammt
   *[other] { $count } Indikatoren stammen
  } aus eigenen Daten des Landkreises; dort steht „eigene Daten“.
plan-indicators-search = Suchen
plan-indicators-search-example = zum Beispiel Miete, Zensus, Schule
plan-indicators-one = Nur einen Indikator zeigen
plan-indicators-every = alle Indikatoren
plan-indicators-data-area = Datenbereich
plan-indicators-all-areas = alle Datenbereiche
plan-indicators-side = Bedarf oder Ressource
plan-indicators-sides = egal
plan-indicators-series = nur mit Zeitreihe
plan-indicators-level = Die Ebene gilt für Vorlagen und Dateien zum Herunterladen.
plan-indicators-found = { $count ->
    [one] { $count } von { $all } Indikatoren passt.
   *[other] { $count } von { $all } Indikatoren passen.
  }
plan-indicators-nothing = Kein Indikator passt zu dieser Suche. Löschen Sie ein Wort oder einen Filter.
plan-indicators-entry = **{ $label }** · { $unit }{ $mark }
plan-indicators-own-mark = { " " }· eigene Daten
plan-indicators-numerator = Zähler
plan-indicators-denominator = Nenner
plan-indicators-no-denominator = keiner, es ist eine Anzahl
plan-indicators-formula = Berechnung
plan-indicators-formula-count = gezählt, ohne Nenner
plan-indicators-formula-rate = { $factor }Zähler ÷ Nenner
plan-indicators-unit = Einheit
plan-indicators-polarity = Richtung
plan-indicators-lebenslagen = Lebenslagen
plan-indicators-no-lebenslage = keine bestimmte
plan-indicators-premise = Beim Vergleichen
plan-indicators-limitation = Das sagt die Zahl nicht
plan-indicators-source = Quelle
plan-indicators-licence = Lizenz
plan-indicators-key = Schlüssel für Dateien
plan-indicators-label = Bezeichnung
plan-indicators-description = Beschreibung
plan-indicators-own = Eigene Daten
plan-indicators-own-yes = ja
plan-indicators-own-no = nein
plan-indicators-own-values = Mit Werten aus eigenen Daten des Landkreises
plan-indicators-protected = Zählt Personen: Kleine Zahlen bleiben geheim.
plan-indicators-column-level = Ebene
plan-indicators-column-periods = Zeiträume
plan-indicators-column-areas = Gebiete mit Wert im neuesten Zeitraum
plan-indicators-range = { $first } bis { $last } ({ $count } Zeiträume)
plan-indicators-covered = { $covered } von { $all }
plan-indicators-covered-hidden = , dazu { $count } geheim
plan-indicators-missing = **Keine Daten – so liefern Sie sie.** Offene Daten sagen zu diesem Bereich nichts über einzelne Gebiete. Der Landkreis hat vielleicht eigene Zahlen.
plan-indicators-steps = 1. Vorlage herunterladen. Die Zeilen für die { $level } stehen schon darin.
    2. Beschreiben, was gezählt wird, und Zähler und Nenner eintragen.
    3. Die Datei unter „Eigene Daten“ prüfen lassen.
plan-indicators-context = Zum Vergleich: Zahlen für { $district } im Ganzen
plan-indicators-context-about = Diese Zahlen gelten für den ganzen Landkreis. Über einzelne Gebiete sagen sie nichts.
plan-indicators-series-name = Reihe
plan-indicators-series-value = neuester Wert
plan-indicators-series-year = Jahr
plan-indicators-series-span = Reihe von – bis
plan-indicators-span = { $first } – { $last }
plan-indicators-files = Herunterladen
plan-indicators-files-about = Jede Zeile nennt Quelle und Datum. Wo kein Wert steht, sagt die Datei „geheim“ oder „keine Daten“.
plan-indicators-file-catalogue = **Der ganze Katalog**
plan-indicators-file-values = **Alle Werte, Ebene { $level }**
plan-indicators-as-of = Abgerufen am
plan-indicators-sheet = Indikatoren
plan-indicators-rule = Was geheim bleibt
plan-indicators-rule-about = Kleine Zahlen können etwas über einzelne Menschen verraten. Deshalb zeigen Karten, Tabellen und Dateien sie nicht; dort steht „geheim“. Das gilt für Indikatoren aus eigenen Daten, die Personen zählen. Bei den offenen Daten haben die Statistikämter das schon getan; ihre Werte zeigen wir, wie sie veröffentlicht sind.
plan-indicators-rule-count = Eine Anzahl unter { $count } bleibt geheim.
plan-indicators-rule-complement = Ein Anteil bleibt geheim, wenn weniger als { $count } Menschen nicht dazugehören: „alle“ sagt sonst etwas über jeden.
plan-indicators-rule-denominator = Eine Quote bleibt geheim, wenn ihr Nenner unter { $count } liegt.
plan-indicators-rule-zero-shown = Eine Null wird gezeigt: Sie sagt, dass es niemanden gibt.
plan-indicators-rule-zero-hidden = Auch eine Null bleibt geheim.
plan-indicators-rule-beside = Damit niemand eine geheime Zahl ausrechnen kann, etwa als Rest einer Summe, bleiben so viele andere Zahlen geheim wie nötig. Wer die gezeigten Zahlen voneinander abzieht, weiß danach höchstens: Zwischen dem kleinsten und dem größten möglichen Wert liegen mindestens { $width }. Das gilt für jeden Zeitraum einzeln und für Indikatoren, deren Zähler oder Nenner gleich benannt sind. Wer Teile einer Summe unter anderen Namen einspielt, etwa Mädchen und Jungen, prüft bitte selbst, ob sich daraus etwas ausrechnen lässt.
plan-indicators-rule-sources = Woher diese Grenzen stammen
plan-indicators-rule-name-minimum_count = Kleinste Anzahl
plan-indicators-rule-name-minimum_complement = Kleinster Rest
plan-indicators-rule-name-minimum_denominator = Kleinster Nenner
plan-indicators-rule-name-minimum_width = Kleinster Abstand
plan-indicators-rule-name-zero = Null
plan-indicators-rule-link = Zur Quelle
plan-indicators-unmeasured = Definiert, nicht gemessen
plan-indicators-unmeasured-search = **Anteil der Suchen, die in der eigenen Region ein Angebot finden:** Zähler sind die Suchen im Wegweiser mit mindestens einem Treffer im gewählten Gebiet, Nenner alle Suchen mit einem Gebiet. Dazu gibt es keine Daten: Der Wegweiser zählt keine Besuche und speichert keine Suchen.
plan-indicators-unmeasured-source = Ziel dahinter: Eltern sind über Angebote informiert und nutzen sie früh und vor allem in ihrer Region (Landkreis Potsdam-Mittelmark, DS 124/12, Anlage 1 zum Sozialraumvertrag, Abschnitt 1). Die Kennzahl ist ein Vorschlag dieses Produkts.
