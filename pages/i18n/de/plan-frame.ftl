plan-frame-about = Zahlen über die Gebiete ({ $district }): aus offenen Daten und, wo der Landkreis sie einspielt, aus eigenen. Sie ergänzen, was Menschen vor Ort berichten; was daraus folgt, handeln Menschen aus.
plan-frame-data-areas = Die acht Datenbereiche
plan-frame-count = { $count ->
    [one] { $count } Indikator
   *[other] { $count } Indikatoren
  }
plan-frame-no-indicator = keine Daten – so liefern Sie sie
plan-frame-indicator = Indikator
plan-frame-period = Zeitraum
plan-frame-only-period = Es gibt einen Zeitraum: { $period }.
plan-frame-empty = { wording-no-data } für { $label } auf der Ebene { $level }.
plan-frame-planregion = Welche Sozialräume zu welcher Planregion gehören, ist zum Teil nur angenommen; damit sind es auch diese Werte. Was belegt ist, steht auf der Seite „Gebiete“.
plan-frame-download-csv = Tabelle als CSV
plan-frame-download-xlsx = Tabelle als Excel-Datei
