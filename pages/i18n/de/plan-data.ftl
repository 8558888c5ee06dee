plan-data-about = Der Landkreis hat eigene Zahlen, zum Beispiel aus dem Jugendamt oder dem Jobcenter. In vier Schritten stehen sie neben den offenen Daten. Liefern Sie nur Summen je Gebiet, nie Angaben über einzelne Menschen.
plan-data-step-template = 1. Vorlage herunterladen
plan-data-template = Vorlage für { $level } (Excel)
plan-data-step-fill = 2. Ausfüllen
plan-data-guide = - **Blatt „Angaben“:** Woher sind die Zahlen? Ohne Quelle, Lizenz und Stand nimmt der Wegweiser nichts an.
    - **Blatt „Indikatoren“:** Was wird gezählt? Bekannte Indikatoren stehen schon da. Für einen neuen füllen Sie eine Zeile aus.
    - **Blatt „Werte“:** Zeitraum, Zähler und Nenner je Gebiet. Bitte keine fertigen Quoten: Nur aus Zähler und Nenner lassen sich Gebiete richtig zusammenfassen.
    - **Zeitraum:** ein Jahr (2024) oder ein Stichtag (31.12.2024). Für weitere Jahre kopieren Sie die Zeilen.
    - **Zahlen:** deutsch (1.234,5) oder international (1,234.5). Am sichersten sind Zahlen ohne Tausenderzeichen.
    - **Nicht bekannt?** Lassen Sie Zähler und Nenner leer. Eine 0 heißt: gezählt, es gab keine.
    - **Gebietsstand:** Es zählen die Gebiete von heute. Gelten Ihre Zahlen für ältere Grenzen, nennen Sie das Jahr im Blatt „Angaben“; solche Werte werden nicht mit anderen zu einer Zeitreihe verbunden.
plan-data-csv = Lieber eine CSV-Datei? Das sind die Spalten.
plan-data-csv-about = Eine CSV-Datei hat die Spalten des Blattes „Werte“ und nur Indikatoren, die der Katalog schon kennt. Spalten trennt ein Semikolon, ein Komma oder ein Tabulator; der Zeichensatz ist UTF-8 oder Windows-1252.
plan-data-csv-example = Ein Beispiel:
plan-data-csv-lines = Indikator;Gebietsschlüssel;Zeitraum;Zähler;Nenner
    einwohner;{ $district };2025;1234;
plan-data-column = Spalte
plan-data-needed = nötig
plan-data-needed-yes = ja
plan-data-needed-no = nein
plan-data-meaning = Bedeutung
plan-data-column-indicator = Schlüssel des Indikators; er steht im Katalog bei „Schlüssel für Dateien“
plan-data-column-area_key = Schlüssel des Gebiets als Text, mit allen Nullen; alle Schlüssel stehen in der Vorlage im Blatt „Gebiete“
plan-data-column-area = Name des Gebiets; er wird mit dem Schlüssel verglichen
plan-data-column-period = Jahr (2024) oder Tag (31.12.2024)
plan-data-column-numerator = Zahl ab 0
plan-data-column-denominator = Zahl ab 0; leer, wenn der Indikator eine Anzahl ist
plan-data-column-remark = freier Text, keine Namen von Menschen
plan-data-step-check = 3. Prüfen
plan-data-check-about = Wählen Sie die ausgefüllte Datei. Jede Zelle wird geprüft, und Sie sehen, was sich ändern würde. Die Datei bleibt nur in diesem Fenster: Wir speichern sie nicht, und niemand sonst sieht sie.
plan-data-file = Ausgefüllte Vorlage (XLSX) oder CSV-Datei
plan-data-source = Quelle der Werte in der CSV-Datei
plan-data-source-example = zum Beispiel Jugendamt, Statistik 2025
plan-data-source-first = Eine CSV-Datei sagt nicht, woher die Werte sind. Bitte nennen Sie oben die Quelle, dann wird geprüft.
plan-data-discard = Verwerfen
plan-data-checking = Die Datei wird geprüft. Bei großen Dateien dauert das bis zu einer Minute.
plan-data-refused = Diese Datei kann so nicht geprüft werden.
plan-data-refused-help = Bitte ändern Sie die Datei und wählen Sie sie noch einmal. Hilft das nicht, nehmen Sie eine neue Vorlage (Schritt 1) und kopieren Sie nur die Werte hinein.
plan-data-result = Ergebnis der Prüfung
plan-data-rows-kept = { $count ->
    [one] **{ $count } Zeile** ist in Ordnung.
   *[other] **{ $count } Zeilen** sind in Ordnung.
  }
plan-data-rows-refused = { $count ->
    [one] **{ $count } Zeile** ist abgelehnt.
   *[other] **{ $count } Zeilen** sind abgelehnt.
  }
plan-data-rows-empty = { $count ->
    [one] **{ $count } Zeile** ist nicht ausgefüllt.
   *[other] **{ $count } Zeilen** sind nicht ausgefüllt.
  }
plan-data-from = Quelle: { $source }
plan-data-territory = Gebietsstand: { $territory }. Diese Werte werden nicht mit denen von heute verbunden.
plan-data-no-findings = Keine Beanstandung.
plan-data-findings = { $count ->
    [one] { $count } Befund
   *[other] { $count } Befunde
  }
plan-data-findings-file = Alle Befunde (CSV)
plan-data-findings-first = Die ersten { $count } Befunde (CSV)
plan-data-severity-refused = abgelehnt
plan-data-severity-note = Hinweis
plan-data-finding-severity = Art
plan-data-finding-place = Zelle
plan-data-finding-expected = erwartet
plan-data-finding-found = gefunden
plan-data-finding-why = was nicht passt
plan-data-note-at = { $place } (nur ein Hinweis)
plan-data-expected = Erwartet wird { $expected }.
plan-data-cause = Wahrscheinliche Ursache: { $cause }
plan-data-finding-cause = wahrscheinliche Ursache
plan-data-definitions = { $count ->
    [one] { $count } neuer Indikator
   *[other] { $count } neue Indikatoren
  }
plan-data-effects = Was sich ändern würde
plan-data-effect-new = neu: { $count }
plan-data-effect-changed = geändert: { $count }
plan-data-effect-unchanged = unverändert: { $count }
plan-data-effect-secret = bisher geheim: { $count }. Ob sich diese Werte ändern, sagen wir nicht: Das würde verraten, was geheim ist.
plan-data-change-indicator = Indikator
plan-data-change-before = bisher (Zähler / Nenner)
plan-data-change-after = neu (Zähler / Nenner)
plan-data-change-whole = Wert des Gebiets
plan-data-change-parts = Summe seiner Teile
plan-data-other-basis = { $value } (gleiche Zahl, andere Quelle)
plan-data-contradictions = { $count ->
    [one] An { $count } Stelle passt
   *[other] An { $count } Stellen passen
  } der Wert eines Gebiets nicht zur Summe seiner Teile. Es gilt der Wert des Gebiets. Bitte prüfen Sie, welcher stimmt.
plan-data-more = { $count ->
    [one] und { $count } weitere Zeile
   *[other] und { $count } weitere Zeilen
  }
plan-data-preview = So würden die Zahlen aussehen
plan-data-preview-about = Eine Vorschau, nur in diesem Fenster. Kleine Zahlen sind hier so geheim wie später auf allen Seiten.
plan-data-preview-value = Wert
plan-data-preview-sentence = **{ $label }**, { $level }: { $shown } mit Wert, { $hidden } geheim, { $missing } ohne Daten.
plan-data-preview-later = Wo „erst nach dem Einspielen“ steht, hängt der Wert von Zahlen ab, die heute geheim sind.
plan-data-later = erst nach dem Einspielen
plan-data-step-hand-over = 4. Übernehmen
plan-data-hand-over = Dieser Wegweiser hat noch keine Anmeldung. Deshalb speichert er aus dem Browser nichts. Geben Sie die geprüfte Datei der Stelle, die ihn betreibt. Dort übernimmt sie dieser Befehl:
plan-data-command-file = DATEI
plan-data-hand-over-csv = Bei einer CSV-Datei kommt die Quelle dazu: `--source "Jugendamt, Statistik 2025"`.
plan-data-after = Danach zeigen alle Seiten die neuen Werte sofort, ohne Neustart. Jede Lieferung bleibt als eigene Version erhalten und lässt sich zurückziehen.
plan-data-versions = Bisherige Lieferungen
plan-data-no-versions = Noch keine.
plan-data-definition-protected = **{ $label }** ({ $area }): { $formula }, Einheit { $unit }, { $side }. Kleine Zahlen bleiben geheim.
plan-data-definition-open = **{ $label }** ({ $area }): { $formula }, Einheit { $unit }, { $side }. Zählt keine Personen; alle Zahlen werden gezeigt.
plan-data-change-place = Gebiet und Zeitraum
plan-data-place = { $area } ({ $number }), { $period }
plan-data-version = **Version { $number }** vom { $day }: { $file }. Quelle: { $source }. { $kept } Zeilen übernommen, { $refused } abgelehnt.
plan-data-withdrawn = Zurückgezogen am { $date }.
