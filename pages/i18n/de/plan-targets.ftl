plan-targets-target = SOLL
plan-targets-decided = { $offers } (nach: { $source })
plan-targets-own = eigene Annahme
plan-targets-kind = Was zählt
plan-targets-kind-hint = Angebote je Gebiet, Angebote je Zahl von Menschen (Faktor), oder der Anteil der Menschen, der ein Angebot in einer Zeit erreicht.
plan-targets-kind-per-area = Angebote je Gebiet
plan-targets-kind-per-people = Angebote je Menschen
plan-targets-kind-reach = erreichter Anteil
plan-targets-per = je so viele Menschen
plan-targets-value-per-area = Angebote je Gebiet, mindestens
plan-targets-value-per-people = Angebote, mindestens
plan-targets-value-reach = Prozent der Menschen, mindestens
plan-targets-met = In { $met } von { $known } Gebieten ({ $areas }) ist da, was da sein soll: { $soll }.
plan-targets-unknown = Wie viel davon da ist ({ $offers }), steht nicht in den Daten. Ein Vergleich mit dem SOLL ist deshalb nicht möglich.
plan-targets-soll-per-area = mindestens { $value } je { $area } ({ $offers })
plan-targets-soll-per-people = mindestens { $value } je { $per } ({ $people }; { $offers })
plan-targets-soll-capacity-per-people = mindestens { $value } { $unit } je { $per } ({ $people }; { $offers })
plan-targets-soll-reach = mindestens { $value } % ({ $people }) erreichen ein Angebot ({ $offers }) in höchstens { $minutes } Minuten { $way } ({ $basis })
plan-targets-missing = Rechnerische Lücke: { $areas }.
plan-targets-missing-more = Rechnerische Lücke: { $areas } und { $more } weitere (siehe Tabelle).
plan-targets-areas-unknown = { $count ->
    [one] In einem Gebiet ist das IST unbekannt.
   *[other] In { $count } Gebieten ist das IST unbekannt.
  }
plan-targets-mobile = Nur oder auch mobil vertreten: { $areas }. Mobile Angebote zählen im Gebiet, das sie nennen.
plan-targets-unplaced = { $count ->
    [one] Ein Angebot gilt für den ganzen Landkreis oder ist geschützt; es zählt in keinem einzelnen Gebiet.
   *[other] { $count } Angebote gelten für den ganzen Landkreis oder sind geschützt; sie zählen in keinem einzelnen Gebiet.
  }
plan-targets-permanence-unknown = Ob Angebote auf Dauer oder auf Zeit angelegt sind, steht nicht in den Daten.
plan-targets-praevention = Diese Angebote sind Prävention.
plan-targets-intervention = Diese Angebote sind Intervention.
plan-targets-beides = Diese Angebote sind Prävention und Intervention.
plan-targets-doubt = Die Liste der Angebote ist nicht als vollständig geprüft: Eine Lücke kann auch eine Datenlücke sein.
plan-targets-assumption = Dieses SOLL ist eine eigene Annahme. Kein Gesetz und kein Beschluss steht dahinter.
plan-targets-origin-quote = Wortlaut
plan-targets-origin-reading = So gelesen
plan-targets-origin-decided = Beschlossen von
plan-targets-origin-from = Gilt seit
plan-targets-origin-to = Gilt bis
plan-targets-origin-due = Zu erreichen bis
plan-targets-origin-source = Quelle
plan-targets-origin-note = Hinweis
plan-targets-table = Gebiet für Gebiet
plan-targets-columns = IST: was da ist. SOLL: was da sein soll. Verhältnis: IST geteilt durch SOLL. Rechnerische Lücke: was bis zum SOLL fehlt; ein Hinweis, über den Menschen verhandeln. Was ein Gebiet mehr hat, füllt nicht die Lücke eines anderen.
plan-targets-column-people = Menschen
plan-targets-column-ist = IST
plan-targets-column-soll = SOLL
plan-targets-column-ratio = Verhältnis
plan-targets-column-gap = rechnerische Lücke
plan-targets-column-serves = reicht für so viele Menschen
plan-targets-part-permanent = davon auf Dauer
plan-targets-part-temporary = davon auf Zeit
plan-targets-part-unknown = davon Dauer unbekannt
plan-targets-part-mobile = davon mobil
plan-targets-key = Gebietsschlüssel
plan-targets-sheet = IST und SOLL
plan-targets-about = Grundlage
plan-targets-quoted = „{ $said }“
plan-targets-list = { $note } (Quelle: { $source })
plan-targets-funding = Was der Landkreis dazugibt
plan-targets-funding-shares = Anteil des Landkreises: { $near } im Verflechtungsraum, { $far } im Entwicklungsraum.
plan-targets-funding-zones = { $count ->
    [one] Von einem Sozialraum sagt keine Quelle, in welchem Raum er liegt; der Betrag ist deshalb eine Spanne.
   *[other] Von { $count } Sozialräumen sagt keine Quelle, in welchem Raum sie liegen; der Betrag ist deshalb eine Spanne.
  }
plan-targets-cost = Kosten im Jahr, in Euro
plan-targets-cost-hint = Ihre eigene Annahme: Was ein Angebot kostet, steht in keiner Quelle.
plan-targets-funding-amount = Von { $cost } Euro im Jahr (eigene Annahme) trägt der Landkreis nach dieser Regel zwischen { $least } und { $most } Euro.
plan-targets-history = Familienzentren seit 2012: wo eines belegt ist und was die Dokumente sagen
plan-targets-revision = Daten-Kennung { $revision }
plan-targets-column-central = Zentraler Ort
plan-targets-central-toggle = Nur Gebiete mit zentralem Ort
plan-targets-central-place = { $name } ({ $function })
plan-targets-central-only = Gezeigt und gezählt sind nur Gebiete mit einem zentralen Ort.
plan-targets-central-source = Zentrale Orte: { $plan }, nach { $source } ({ $date }): „{ $quote }“
