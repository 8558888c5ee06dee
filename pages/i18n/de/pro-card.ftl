pro-card-title = Ressourcenkarte: { $area } und Umgebung
pro-card-elsewhere = Umgebung
pro-card-method = Die Wege beginnen in der Mitte des umrandeten Rasterquadrats von 1 km, nicht an einer Adresse. { $estimate }
pro-card-roads = Zeiten auf Straßen nach dem hinterlegten Wegenetz (Stand { $date }); Entfernungen sind Luftlinie.
pro-card-map = Karte: ein Rasterquadrat von 1 km und { $count } nummerierte Angebote; die Liste nennt sie
pro-card-beyond = { $count ->
    [one] 1 weiteres Angebot liegt weiter weg.
   *[other] { $count } weitere Angebote liegen weiter weg.
}
pro-card-list = Angebote, das nächste zuerst
pro-card-none = In diesem Umfang liegt kein Angebot mit bekannter Adresse.
pro-card-chosen = Auswahl
pro-card-roles = Wer koordiniert
pro-card-dates = Nächste Sitzungen
pro-card-notes = Notizen
pro-card-sources = Quellen
pro-card-no-case = Ohne Angaben zu Personen. Notizen machen das Blatt zur Fallunterlage.
pro-card-unknown = Nicht gefunden.
pro-card-refused = Diese Anfrage ist nicht möglich.
pro-card-broken = Das ist gerade nicht möglich. Bitte sagen Sie der Stelle Bescheid, die diesen Wegweiser betreibt.
