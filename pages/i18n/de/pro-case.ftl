pro-case-where = Ort, Bahnhof, Adresse oder Koordinaten
pro-case-search = Suchen
pro-case-forget = Ort vergessen
pro-case-start = Noch kein Ort gewählt. Was Sie eintippen, bleibt in diesem Browser.
pro-case-forgotten = Der Ort ist vergessen.
pro-case-empty = Bitte geben Sie einen Ort ein oder tippen Sie auf die Karte.
pro-case-nothing = Nichts gefunden. Bitte prüfen Sie die Schreibweise, oder tippen Sie auf die Karte.
pro-case-no-hits = Bisher kein Treffer.
pro-case-hit-one = Mit der Eingabetaste nehmen Sie: { $name }.
pro-case-hits = { $value } Orte passen. Wählen Sie einen, mit der Pfeiltaste nach unten oder durch Antippen.
pro-case-which = Das kann { $value } Orte meinen. Bitte wählen Sie einen aus der Liste: mit der Pfeiltaste nach unten oder durch Antippen.
pro-case-which-more = Das passt auf viele Orte; die Liste zeigt die ersten { $value }. Bitte wählen Sie einen, oder geben Sie mehr an, zum Beispiel Hausnummer oder Gemeinde.
pro-case-choices = Passende Orte
pro-case-outside = Dieser Punkt liegt zu weit vom Landkreis entfernt. Erwartet werden Breite und Länge, zum Beispiel { $lat } { $lng }.
pro-case-form = Diese Koordinaten sind nicht eindeutig. Bitte Breite und Länge angeben, zum Beispiel { $lat } { $lng }, in Grad, Minuten und Sekunden mit N und E, oder UTM mit Zone, zum Beispiel { $utm }.
pro-case-coarse = Diese Koordinaten sind zu ungenau. Bitte mindestens zwei, besser vier Stellen nach dem Komma angeben, zum Beispiel { $lat } { $lng }.
pro-case-gauss = Das sieht nach Gauß-Krüger-Koordinaten aus. Diese Seite versteht Breite und Länge, zum Beispiel { $lat } { $lng }, und UTM, zum Beispiel { $utm }.
pro-case-point-degrees = Koordinaten { $lat } Nord, { $lng } Ost
pro-case-point-turned = Koordinaten { $lat } Nord, { $lng } Ost (Breite und Länge waren vertauscht)
pro-case-point-utm = Koordinaten { $lat } Nord, { $lng } Ost (aus UTM-Zone { $zone })
pro-case-hit-gemeinde = { $name } – Stadt oder Gemeinde
pro-case-hit-ortsteil = { $name } – Ortsteil von { $within } (Lage nicht hinterlegt: Punkt ist der Hauptort)
pro-case-hit-station = Bahnhof { $name }
pro-case-hit-station-within = Bahnhof { $name } – in { $within }
pro-case-hit-again = { $name } – bei { $lat } Nord, { $lng } Ost
pro-case-at-address = die gewählte Adresse
pro-case-clicked = die gewählte Stelle auf der Karte
pro-case-point = Punkt gesetzt: { $about }. Er bleibt in diesem Browser.
pro-case-here = Gewählter Punkt
pro-case-addresses = Adressen laden für
pro-case-addresses-none = keine Gemeinde
pro-case-addresses-note = Der Server erfährt dabei nur die Gemeinde.
pro-case-addresses-loading = Adressen werden geladen …
pro-case-addresses-loaded = { $value } Adressen geladen. Die Suche darin bleibt in diesem Browser.
pro-case-addresses-failed = Die Adressen ließen sich nicht laden. Bitte später noch einmal versuchen.
pro-case-mode = Unterwegs
pro-case-limit = Umfang
pro-case-limit-most = die { $value } nächsten
pro-case-limit-minutes = bis { $value } Minuten
pro-case-count = { $count ->
    [one] 1 Angebot mit Weg ({ $mode })
   *[other] { $count } Angebote mit Weg ({ $mode }), das nächste zuerst
}
pro-case-none = In diesem Umfang liegt kein Angebot mit bekannter Adresse. Wählen Sie einen größeren Umfang.
pro-case-beyond = { $count ->
    [one] 1 weiteres Angebot liegt weiter weg.
   *[other] { $count } weitere Angebote liegen weiter weg.
}
pro-case-title-placed = { $count ->
    [one] 1 Angebot auf der Karte
   *[other] { $count } Angebote auf der Karte
}
pro-case-title-vague = { $count ->
    [one] 1 Angebot, von dem nur die Gemeinde bekannt ist
   *[other] { $count } Angebote, von denen nur die Gemeinde bekannt ist
}
pro-case-title-anywhere = { $count ->
    [one] 1 Angebot ohne festen Ort oder für den ganzen Landkreis
   *[other] { $count } Angebote ohne festen Ort oder für den ganzen Landkreis
}
pro-case-title-hidden = { $count ->
    [one] 1 Angebot mit geschützter Adresse
   *[other] { $count } Angebote mit geschützter Adresse
}
pro-case-about-vague = Ihre genaue Lage ist nicht belegt. Die Entfernung ist die zum Hauptort der Gemeinde, mindestens so weit, wie die Gemeinde groß ist; ein Weg lässt sich nicht angeben.
pro-case-about-anywhere = Sie gelten für den ganzen Landkreis, sind unterwegs, oder ihr Ort ist unbekannt.
pro-case-about-hidden = Ihre Lage wird zum Schutz der Menschen dort nicht veröffentlicht, auch hier nicht. Bitte rufen Sie an.
pro-case-as-far = { $name }: { $distance } (Luftlinie zur Gemeinde)
pro-case-only = nur für Fachkräfte
pro-case-contact = Kontakt und mehr
pro-case-compare-short = vergleichen
pro-case-compare-one = { $name } vergleichen
pro-case-compare-title = Vergleich (bis zu fünf Angebote)
pro-case-unknown = unbekannt
pro-case-no-hours = Öffnungszeiten unbekannt
pro-case-no-way = Weg unbekannt
pro-case-no-law = keine Angabe
pro-case-undated = ohne Datum
pro-case-row-entry = Angebot
pro-case-row-number = Nummer
pro-case-row-type = Art
pro-case-row-way = Weg
pro-case-row-minutes = Minuten (geschätzt)
pro-case-row-distance = Luftlinie
pro-case-row-mode = unterwegs
pro-case-row-open = Jetzt
pro-case-row-address = Adresse
pro-case-row-area = Gebiet
pro-case-row-phone = Telefon
pro-case-row-email = E-Mail
pro-case-row-web = Internet
pro-case-row-hours = Öffnungszeiten
pro-case-row-places = Freie Plätze
pro-case-row-age = Alter
pro-case-row-groups = Für wen
pro-case-row-help = Art der Hilfe
pro-case-row-law = Rechtsgrundlage
pro-case-row-languages = Sprachen
pro-case-row-access = Zugang
pro-case-row-organization = Träger
pro-case-row-remark = Hinweis
pro-case-row-as-of = Stand und Quelle
pro-case-row-source = Quelle
pro-case-error = Die Angebote ließen sich nicht laden. Bitte prüfen Sie Ihre Verbindung.
pro-case-map-error = Die Karte ließ sich nicht laden. Die Suche geht auch ohne sie.
pro-case-map-label = Karte: gewählter Punkt und nummerierte Angebote; die Liste daneben sagt dasselbe
pro-case-papers = Ressourcenkarte
pro-case-papers-about = Auf Papier ist der Ort gerundet: in Druckansicht und Tabelle auf 250 m, im PDF auf ein Rasterquadrat von 1 km. Auch die Wege dort beginnen am gerundeten Punkt. Die Nummern zählen auf allen Papieren von der Mitte des Rasterquadrats aus.
pro-case-papers-roads = Das PDF rechnet mit Zeiten auf Straßen. Holen Sie diese vor dem Drucken auch hier, dann sind die Nummern überall dieselben.
pro-case-format = Format
pro-case-format-a4-portrait = A4 hoch
pro-case-format-a4-landscape = A4 quer
pro-case-format-a3-portrait = A3 hoch
pro-case-format-a3-landscape = A3 quer
pro-case-print = Druckansicht
pro-case-pdf = PDF vom Server – er erfährt nur das Rasterquadrat (1 km)
pro-case-table = Tabelle (CSV)
pro-case-pdf-asking = Das PDF wird erstellt …
pro-case-pdf-done = Das PDF ist fertig.
pro-case-pdf-failed = Das PDF ließ sich nicht erstellen. Die Druckansicht geht auch ohne Server.
pro-case-print-failed = Die Druckansicht ließ sich nicht aufbauen. Bitte prüfen Sie Ihre Verbindung.
pro-case-roads = Fahrzeiten auf Straßen holen – der Server erfährt nur das Rasterquadrat (1 km)
pro-case-roads-asking = Die Zeiten werden berechnet …
pro-case-roads-known = Zeiten auf Straßen, ab Mitte des Rasterquadrats.
pro-case-roads-failed = Die Zeiten ließen sich nicht berechnen; es bleibt bei der Schätzung.
pro-case-roads-note = Zeiten auf Straßen (Wegenetz vom { $date }), ab Mitte des Rasterquadrats von 1 km; Entfernungen sind Luftlinie.
pro-case-ask-gemeinde = bei der Gemeinde erfragen
pro-case-rounded-note = Der Ort ist auf 250 m gerundet; die Wege beginnen an diesem gerundeten Punkt.
pro-case-numbers-same = Die Nummern zählen von der Mitte des Rasterquadrats (1 km) aus und sind dieselben wie im PDF.
pro-case-numbers-roads = Die Nummern zählen von der Mitte des Rasterquadrats (1 km) aus; im PDF können es andere sein, denn es rechnet mit Zeiten auf Straßen.
pro-case-sheet-title = Ressourcenkarte: { $gemeinde } und Umgebung
pro-case-sheet-elsewhere = Umgebung
pro-case-sheet-map = Karte mit { $value } nummerierten Angeboten um einen gerundeten Punkt; die Liste nennt sie
pro-case-sheet-list = Angebote ({ $mode }), das nächste zuerst, vom Rasterquadrat aus
pro-case-sheet-more = { $count ->
    [one] Dazu 1 weiteres.
   *[other] Dazu { $count } weitere.
}
pro-case-sheet-same = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
pro-case-sheet-roles = Wer koordiniert
pro-case-sheet-notes = Notizen
pro-case-sheet-no-case = Dieses Blatt enthält keine Angaben zu Personen. Notizen von Hand machen es zur Unterlage eines Falls: bitte so aufbewahren.
pro-case-sheet-source = Quellen der Angebote: { $sources }
pro-case-sheet-dates = Nächste Sitzungen
