plan-frame-about = Zahlen über die Gebiete von { $district }: aus offenen Daten und, wo der Landkreis sie einspielt, aus eigenen. Sie ergänzen, was Menschen vor Ort berichten; was daraus folgt, handeln Menschen aus.
plan-frame-data-areas = Die acht Datenbereiche
plan-frame-count = { $count ->
    [one] { $count } Indikator
   *[other] { $count } Indikatoren
  }
plan-frame-indicator = Indikator
plan-frame-period = Zeitraum
plan-frame-only-period = Es gibt einen Zeitraum: { $period }.
plan-frame-empty = { wording-no-data } für { $label } auf der Ebene { $level }.
plan-frame-download-csv = Tabelle als CSV
plan-frame-download-xlsx = Tabelle als Excel-Datei
