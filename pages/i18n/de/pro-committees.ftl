pro-committees-intro = Welche Gremien der Sozialraumorientierung es gibt, wer sie leitet, wie oft sie tagen, und welche für einen Ort zuständig sind. Grundlage sind Dokumente des Landkreises; jede Angabe nennt Quelle und Stand.
pro-committees-nothing = Für diesen Landkreis sind keine Gremien hinterlegt: keine Daten.
pro-committees-area = Gebiet
pro-committees-one = Gremium
pro-committees-any = alle Gremien
pro-committees-all = alle
pro-committees-or = { " oder " }
pro-committees-historic-switch = Auch frühere Gremien zeigen
pro-committees-map-of = Karte: Wo gibt es „{ $name }“?
pro-committees-map-note = Die Karte zeigt „{ $name }“: { $said }. Gebiete ohne Farbe: unbekannt.
pro-committees-map-nothing = „{ $name }“ tagt nicht auf dieser Ebene; die Karte bleibt ohne Farben.
pro-committees-level-gemeinde = Gemeinde
pro-committees-level-planregion = Planregion
pro-committees-level-sozialraum = Sozialraum
pro-committees-level-landkreis = Landkreis
pro-committees-level-familienzentrum = Familienzentrum
pro-committees-level-gemeinschaftsunterkunft = Gemeinschaftsunterkunft
pro-committees-form-gremium = Gremium
pro-committees-form-methode = Methode, kein Gremium
pro-committees-form-beteiligung = Beteiligung
pro-committees-form-entscheidung = beschließendes Organ
pro-committees-scope-fachspezifisch = fachspezifisch
pro-committees-scope-uebergreifend = übergreifend
pro-committees-all-lebenslagen = alle Lebenslagen
pro-committees-from = genannt ab { $date }
pro-committees-to = bis { $date }
pro-committees-gone = zuletzt genannt { $last }, in der Quelle von { $absent } nicht mehr
pro-committees-state-vorhanden = vorhanden
pro-committees-state-vertreten = fehlt; an seiner Stelle: { $other }
pro-committees-state-fehlt = fehlt
pro-committees-state-fehlt-vertretung-unbekannt = fehlt; ob „{ $other }“ an seine Stelle tritt, ist unbekannt
pro-committees-state-unbekannt = unbekannt
pro-committees-spatial = Räumliche Ausrichtung
pro-committees-lead = Federführung
pro-committees-participants = Teilnehmende
pro-committees-rhythm = Rhythmus
pro-committees-tasks = Aufgaben und Inhalte
pro-committees-remarks = Anmerkungen
pro-committees-kind = Art
pro-committees-lebenslagen = Lebenslagen
pro-committees-target-group = Zielgruppe
pro-committees-goals = Ziele und Themen
pro-committees-decision = Entscheidung
pro-committees-duration = Übliche Dauer
pro-committees-substitutes = Tritt an die Stelle von
pro-committees-part-of = Gehört zu
pro-committees-fua = Fallunabhängige Arbeit
pro-committees-validity = Gültigkeit
pro-committees-earlier = Andere Angaben mit Datum
pro-committees-statement = { $attribute } (Stand { $date }): { $said }. Quelle: { $source }
pro-committees-minutes = { $minutes } Minuten
pro-committees-responsible = Zuständig für { $area }
pro-committees-responsible-level = { $level }: { $area }
pro-committees-bound-familienzentrum = Je Familienzentrum; { $count ->
    [one] 1 Familienzentrum ist hier eingetragen.
   *[other] { $count } Familienzentren sind hier eingetragen.
  }
pro-committees-bound-gemeinschaftsunterkunft = Je Gemeinschaftsunterkunft; { $count ->
    [one] 1 ist hier eingetragen, ohne Adresse.
   *[other] { $count } sind hier eingetragen, ohne Adressen.
  } Das Alter der Einträge steht im Wegweiser.
pro-committees-line-rhythm = { $rhythm }.
pro-committees-line-lead = Federführung: { $lead }.
pro-committees-line-deciding = **Beschließende Organe:** { $names }. Ihre Aufgaben und den Stand nennt der Steckbrief.
pro-committees-line-state = Hier: { $state }.
pro-committees-line-choice = Ebene nach Wahl: { $levels }.
pro-committees-line-method = Eine Methode, kein Gremium.
pro-committees-below = Darunter liegen { $said }; deren Gremien zeigt die Auswahl eines dieser Gebiete.
pro-committees-below-one = { $count } × { $level }
pro-committees-coordinators = Wer koordiniert in { $area }?
pro-committees-profiles = Steckbriefe
pro-committees-profiles-note = { $count ->
    [one] Ein Gremium passt zu den Filtern.
   *[other] { $count } Gremien passen zu den Filtern.
  } Ob ein Gremium fachspezifisch oder übergreifend ist, leitet dieses Programm aus seinen Aufgaben ab: Keine Quelle ordnet sie einzeln zu.
pro-committees-no-profile = Kein Gremium passt zu diesen Filtern.
pro-committees-historic = Frühere Gremien
pro-committees-historic-note = Ältere Dokumente beschreiben diese Gremien; neuere nennen sie nicht mehr. Ob und wann sie endeten, sagt keine Quelle.
pro-committees-filter-level = Ebene des Gremiums
pro-committees-filter-lebenslage = Lebenslage
pro-committees-filter-kind = Art des Gremiums
pro-committees-pdf = Steckbrief als PDF
pro-committees-pdf-title = Steckbrief: { $name }
pro-committees-where = Wo gibt es welches Gremium?
pro-committees-where-note = „unbekannt“ heißt: Keine Quelle sagt es; es heißt nicht, dass es das Gremium nicht gibt. Fehlt eine Sozialraumkonferenz, tritt das Fachkräfteteam an ihre Stelle (Konzept 09/2023, Abschnitt 4.1.1).
pro-committees-where-note-plain = „unbekannt“ heißt: Keine Quelle sagt es; es heißt nicht, dass es das Gremium nicht gibt.
pro-committees-where-empty = Auf dieser Ebene tagt kein Gremium.
pro-committees-where-counted = { $name }: { $said }.
pro-committees-where-count = { $count } × { $state }
pro-committees-own = { $count ->
    [one] 1 Angabe wurde hier nachgetragen.
   *[other] { $count } Angaben wurden hier nachgetragen.
  }
pro-committees-how = Fehlt hier etwas oder stimmt es nicht mehr? Bitte sagen Sie es der Stelle, die Angaben nachträgt: { $office }.
pro-committees-refused = { $count ->
    [one] Eine nachgetragene Angabe wurde nicht übernommen:
   *[other] { $count } nachgetragene Angaben wurden nicht übernommen:
  }
pro-committees-refused-line = Zeile { $row }, Spalte „{ $column }“, „{ $value }“: { $problem }
pro-committees-column-area = Gebiet
pro-committees-column-gu = GU eingetragen
pro-committees-column-centres = Familienzentren
pro-committees-column-name = Gremium
pro-committees-column-key = Schlüssel
pro-committees-column-short = Kurzname
pro-committees-column-purpose = Zweck
pro-committees-column-level = Ebene
pro-committees-column-source = Quelle
pro-committees-column-as-of = Stand
pro-committees-column-state = Angabe
pro-committees-column-note = Hinweis
pro-committees-column-attribute = Merkmal
pro-committees-column-said = Aussage
pro-committees-column-minimum = mindestens je Jahr
pro-committees-column-maximum = höchstens je Jahr
pro-committees-sheet-profiles = Steckbriefe
pro-committees-sheet-statements = Andere Angaben
pro-committees-sheet-where = Wo es sie gibt
pro-committees-sheet-evidence = Belege
pro-committees-yes = ja
pro-committees-short-vorhanden = vorhanden
pro-committees-short-vertreten = fehlt, ein anderes Gremium tritt an seine Stelle
pro-committees-short-fehlt = fehlt
pro-committees-short-fehlt-vertretung-unbekannt = fehlt, Vertretung unbekannt
pro-committees-short-unbekannt = unbekannt
pro-committees-not-said = in den Quellen nicht genannt
pro-committees-map-vorhanden = vorhanden
pro-committees-map-vertreten = vertreten: { $other }
pro-committees-map-fehlt = fehlt
pro-committees-map-fehlt-vertretung-unbekannt = fehlt, Vertretung offen
pro-committees-line-spatial = Räumlich: { $spatial }.
