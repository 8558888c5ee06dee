plan-siting-intro = Wo würde ein weiteres Angebot den meisten Menschen helfen, die heute keines in Reichweite haben? Die Seite rechnet mit Menschen im Raster, Wegen und vorhandenen Angeboten. Was daraus folgt, entscheiden Menschen: Ob ein Haus, Fachkräfte und Geld da sind und was die Menschen vor Ort wollen, weiß die Rechnung nicht.
plan-siting-protected = Für geschützte Angebote rechnet diese Seite keine Orte vor: Wo sie liegen, bleibt verborgen, und wo ein weiteres sicher wäre, weiß keine Rechnung.
plan-siting-no-places = Für dieses Angebot ({ $offer }) rechnet diese Seite keine Orte vor: Von keinem der gezählten ist ein Ort bekannt, zu dem Wege führen. Wer heute keines erreicht, lässt sich deshalb nicht sagen.
plan-siting-view = Gesucht
plan-siting-view-hint = Neue feste Orte, oder Halte eines Angebots, das an Wochentagen über die Dörfer fährt.
plan-siting-view-fixed = Neue Orte
plan-siting-view-mobile = Mobile Halte
plan-siting-objective = Ziel
plan-siting-objective-hint = **Möglichst viele erreichen:** so viele Menschen wie möglich zusätzlich innerhalb der Grenze. **Kurze Wege für alle:** die Wege aller zusammen so kurz wie möglich. **Schwächstes Gebiet zuerst:** Zuerst steigt der Anteil in dem Gebiet, in dem am wenigsten Menschen das Angebot erreichen, so weit wie möglich; dann im zweitschwächsten, im dritten und so fort.
plan-siting-objective-covering = Möglichst viele erreichen
plan-siting-objective-median = Kurze Wege für alle
plan-siting-objective-fair = Schwächstes Gebiet zuerst
plan-siting-limit = Begrenzt durch
plan-siting-limit-hint = **Anzahl:** so viele Orte. **Geld:** so viele, wie ein Betrag bezahlt. **Plätze:** so viele Orte, und jeder hat nur für eine Zahl von Menschen Platz. **Geld und Plätze:** beides zugleich.
plan-siting-limit-number = Anzahl
plan-siting-limit-budget = Geld
plan-siting-limit-room = Anzahl und Plätze
plan-siting-limit-both = Geld und Plätze
plan-siting-count = Wie viele neue Orte?
plan-siting-budget = Betrag (Euro)
plan-siting-cost-cell = Neuer Ort (Euro)
plan-siting-cost-building = In vorhandenem Haus (Euro)
plan-siting-cost-own = Ort der eigenen Liste (Euro)
plan-siting-room = Plätze je neuem Ort
plan-siting-own-assumption = Diese Zahlen setzen Sie: **eigene Annahme**, kein Standard und kein Beschluss.
plan-siting-where = Mögliche Orte, weitere Angebote im Haus
plan-siting-sources = Mögliche Orte
plan-siting-source-cell = Bewohnte Zellen
plan-siting-source-building = Vorhandene Häuser
plan-siting-source-own = Eigene Liste
plan-siting-least = Zellen ab
plan-siting-least-choice = { $count } Menschen der Gruppe
plan-siting-buildings = Häuser welcher Art
plan-siting-all-types = alle Arten
plan-siting-buildings-about = Nur Einrichtungen mit belegter Lage im Landkreis; ob dort Platz ist, weiß die Rechnung nicht. Geschützte und mobile Angebote sind nie darunter.
plan-siting-list = Eigene Liste (CSV)
plan-siting-list-hint = Spalten id, x und y: Name und Lage in Metern. Die Liste bleibt, bis Sie die Seite neu laden, und wird nicht gespeichert.
plan-siting-list-about = Die Liste hat die Spalten id, x und y, in Metern im Koordinatensystem { $crs }. Sie bleibt, bis Sie die Seite neu laden.
plan-siting-list-most = höchstens { $count } Orte
plan-siting-list-outside = { $count ->
    [one] Von { $all } Orten der eigenen Liste liegt einer außerhalb des Landkreises.
   *[other] Von { $all } Orten der eigenen Liste liegen { $count } außerhalb des Landkreises.
} Ist das nicht gewollt, stimmt vielleicht das Koordinatensystem nicht.
plan-siting-also = Weitere Angebote im selben Haus
plan-siting-also-none = keine
plan-siting-also-about = Menschen zählen je Angebot einmal, das sie heute nicht erreichen: Wem zwei fehlen, der zählt doppelt.
plan-siting-no-candidates = Es gibt keinen möglichen Ort. Bitte weiter oben mehr Orte zulassen oder eine eigene Liste öffnen.
plan-siting-computing = Orte werden verglichen …
plan-siting-proposal = Vorschlag
plan-siting-nothing = Kein möglicher Ort würde mit diesen Grenzen jemanden zusätzlich erreichen: Wer hier zählt, erreicht schon ein Angebot, wohnt zu weit von allen möglichen Orten, oder das Geld reicht für keinen.
plan-siting-sentence = { $count ->
    [one] Ein weiterer Ort ({ $kind }) in **{ $where }** würde rechnerisch **{ $people } { $group }** zusätzlich in { $minutes } Minuten erreichen (rechnerischer Hinweis, keine Entscheidung).
   *[other] { $count } weitere Orte ({ $kind }) würden zusammen rechnerisch **{ $people } { $group }** zusätzlich in { $minutes } Minuten erreichen (rechnerischer Hinweis, keine Entscheidung). Der erste: **{ $where }**.
}
plan-siting-shorter = { $count ->
    [one] Ein weiterer Ort ({ $kind }) in **{ $where }** hätte rechnerisch Platz für **{ $people } { $group }**, deren Weg dadurch kürzer wird (rechnerischer Hinweis, keine Entscheidung).
   *[other] { $count } weitere Orte ({ $kind }) hätten zusammen rechnerisch Platz für **{ $people } { $group }**, deren Weg dadurch kürzer wird (rechnerischer Hinweis, keine Entscheidung). Der erste: **{ $where }**.
}
plan-siting-once-each = { $group } (je Angebot einmal gezählt)
plan-siting-missing = Nicht erreicht sind bisher { $people } { $group }.
plan-siting-doubt = { $count ->
    [one] In einem Gebiet ist die Liste der Angebote nicht geprüft: Wer dort als nicht erreicht gilt, erreicht vielleicht doch eines (Datenlücke statt Angebotslücke).
   *[other] In { $count } Gebieten ist die Liste der Angebote nicht geprüft: Wer dort als nicht erreicht gilt, erreicht vielleicht doch eines (Datenlücke statt Angebotslücke).
}
plan-siting-mean = Der Weg zum nächsten Angebot dauert im Mittel { $before } Minuten, mit dem Vorschlag { $after }.
plan-siting-least-share = Im Gebiet mit dem kleinsten Anteil erreichen { $before } der Menschen ein Angebot, mit dem Vorschlag sind es in jedem Gebiet mindestens { $after }.
plan-siting-least-same = { $count ->
    [one] Ein Gebiet steht bei { $share }.
   *[other] { $count } Gebiete stehen bei { $share }.
} { $places ->
    [one] Mit einem Ort
   *[other] Mit { $places } Orten
} lässt sich nicht jedes davon anheben. Deshalb zählt als Nächstes das zweitschwächste Gebiet, dann das dritte und so fort.
plan-siting-ranks = { $count ->
    [one] Der kleinste Anteil: heute { $before }; mit dem Vorschlag { $after }.
   *[other] Die { $count } kleinsten Anteile: heute { $before }; mit dem Vorschlag { $after }.
}
plan-siting-ranks-none = Nicht bewiesen: In der kurzen Zeit ließ sich nicht ausschließen, dass eine andere Wahl das schwächste Gebiet weiter anhebt ({ $count } mögliche Orte).
plan-siting-ranks-gap = { $proven ->
    [one] Teilweise bewiesen: Das schwächste von { $all } Gebieten hebt keine andere Wahl weiter an; bei den übrigen blieb es offen ({ $count } mögliche Orte).
   *[other] Teilweise bewiesen: Die { $proven } schwächsten von { $all } Gebieten hebt keine andere Wahl der Reihe nach weiter an; bei den übrigen blieb es offen ({ $count } mögliche Orte).
}
plan-siting-proven = Beweisbar die beste Wahl unter { $count } möglichen Orten.
plan-siting-gap = Nicht bewiesen: Die Wahl liegt höchstens { $gap } unter dem Möglichen ({ $count } mögliche Orte).
plan-siting-gap-median = Nicht bewiesen: Die Wege sind höchstens { $gap } länger als bei der besten Wahl ({ $count } mögliche Orte).
plan-siting-fewer = Gesucht waren { $count } Orte. Weitere mögliche Orte gibt es nicht, oder sie würden rechnerisch niemandem mehr helfen.
plan-siting-greedy = Nacheinander gewählt (immer der Ort, der gerade am meisten hilft) wären es { $people }.
plan-siting-greedy-same = Nacheinander gewählt (immer der Ort, der gerade am meisten hilft) kommt dieselbe Zahl heraus.
plan-siting-greedy-mean = Nacheinander gewählt (immer der Ort, der gerade am meisten hilft) wären es { $minutes } Minuten.
plan-siting-adds = Zusätzlich { $people } { $group }
plan-siting-shortens = Kürzerer Weg für { $people } { $group }
plan-siting-take = Nr. { $number } ins Planspiel
plan-siting-take-all = Alle ins Planspiel
plan-siting-people-all = Menschen
plan-siting-people-under-18 = Menschen unter 18
plan-siting-people-over-65 = Menschen ab 65
plan-siting-few = weniger als 10
plan-siting-nobody = keine
plan-siting-about = rund { $number }
plan-siting-outside = außerhalb des Landkreises
plan-siting-named = { $name }, { $place }
plan-siting-landmark = { $name }
plan-siting-centre = der Ortsmitte
plan-siting-beside = { $place }, Zelle bei { $landmark }
plan-siting-away-centre = { $place }, Zelle { $distance } { $direction } der Ortsmitte
plan-siting-away = { $place }, Zelle { $distance } { $direction } von { $landmark }
plan-siting-direction-0 = nördlich
plan-siting-direction-1 = nordöstlich
plan-siting-direction-2 = östlich
plan-siting-direction-3 = südöstlich
plan-siting-direction-4 = südlich
plan-siting-direction-5 = südwestlich
plan-siting-direction-6 = westlich
plan-siting-direction-7 = nordwestlich
plan-siting-map = Vorhandene und vorgeschlagene Orte; Farbe: Anteil, der danach ein Angebot erreicht
plan-siting-legend = Anteil, der danach ein Angebot erreicht
plan-siting-class = { $low } bis { $high } %
plan-siting-pick = Rote Nummern: Vorschläge, wie in der Liste. Dunkle Quadrate: neu im Planspiel. Weiße Kästchen und Zeichen: vorhandene Angebote. Wählen Sie ein Gebiet auf der Karte, um seinen Anteil zu lesen; alle stehen auch in der Tabelle.
plan-siting-picked = **{ $area }:** heute erreichen { $before } ein Angebot, danach { $after }.
plan-siting-areas = Vorher und nachher
plan-siting-areas-with-scenario = „Nachher“ ist mit dem Vorschlag und mit den Änderungen Ihres Planspiels.
plan-siting-areas-room = Die Tabelle zählt, wer den Ort in der Zeit erreicht; Plätze sind darin nicht begrenzt.
plan-siting-areas-same = In keinem Gebiet ändert sich, wie viele Menschen in { $minutes } Minuten ein Angebot erreichen.
plan-siting-areas-more = Am meisten ändert sich in **{ $area }**: Der Anteil, der ein Angebot erreicht, steigt von { $before } auf { $after } ({ $people } Menschen mehr). Etwas ändert sich in { $count } von { $all } Gebieten.
plan-siting-areas-fewer = Am meisten ändert sich in **{ $area }**: Der Anteil, der ein Angebot erreicht, sinkt von { $before } auf { $after } ({ $people } Menschen weniger). Etwas ändert sich in { $count } von { $all } Gebieten.
plan-siting-column-area = Gebiet
plan-siting-column-people = Menschen
plan-siting-column-before = erreicht heute
plan-siting-column-after = erreicht danach
plan-siting-column-more = Menschen mehr
plan-siting-change-more = + { $people }
plan-siting-change-fewer = − { $people }
plan-siting-column-median = Weg der Hälfte heute
plan-siting-column-median-after = Weg der Hälfte danach
plan-siting-minutes = { $value } Minuten
plan-siting-no-way = kein Weg
plan-siting-curve = Was jeder weitere Ort bringt
plan-siting-curve-about = Menschen, die zusätzlich ein Angebot erreichen, je nach Zahl der neuen Orte. „Beste Wahl“ sucht für jede Zahl neu; „der Reihe nach“ lässt die ersten Orte stehen. Ohne Grenze für Geld und Plätze.
plan-siting-curve-said = Der erste Ort erreicht { $first } Menschen zusätzlich, der { $last }. noch { $added }.
plan-siting-curve-one = Der erste Ort erreicht { $first } Menschen zusätzlich.
plan-siting-curve-places = neue Orte
plan-siting-curve-best = beste Wahl
plan-siting-curve-added = mehr als davor
plan-siting-curve-greedy = der Reihe nach
plan-siting-curve-axis = zusätzlich erreicht
plan-siting-download-pdf = Eine Seite (PDF)
plan-siting-download-geojson = Orte als GeoJSON
plan-siting-download-gpkg = Orte und Gebiete als GeoPackage
plan-siting-sheet-places = Orte
plan-siting-sheet-areas = Vorher und nachher
plan-siting-sheet-basis = Grundlage
plan-siting-file-number = Nummer
plan-siting-file-name = Ort
plan-siting-file-gemeinde = Gemeinde
plan-siting-file-people = Menschen
plan-siting-file-x = x
plan-siting-file-y = y
plan-siting-file-key = Schlüssel
plan-siting-file-area = Gebiet
plan-siting-file-reached = erreicht vorher
plan-siting-file-reached-after = erreicht nachher
plan-siting-file-reached-change = Änderung
plan-siting-file-reached-share = Anteil vorher
plan-siting-file-reached-share-after = Anteil nachher
plan-siting-file-median-min = Minuten der Hälfte vorher
plan-siting-file-median-min-after = Minuten der Hälfte nachher
plan-siting-file-median-min-status = Hälfte vorher
plan-siting-file-median-min-after-status = Hälfte nachher
plan-siting-fact = Was
plan-siting-said = Angabe
plan-siting-fact-offer = Angebot
plan-siting-fact-group = Für wen
plan-siting-fact-mode = Unterwegs
plan-siting-fact-minutes = Höchstens (Minuten)
plan-siting-fact-beyond = Angebote außerhalb zählen
plan-siting-fact-objective = Ziel
plan-siting-fact-limit = Begrenzt durch
plan-siting-fact-candidates = Mögliche Orte
plan-siting-fact-also = Weitere Angebote im selben Haus
plan-siting-fact-changes = Planspiel
plan-siting-fact-sources = Quellen
plan-siting-said-number = { $count ->
    [one] ein neuer Ort
   *[other] { $count } neue Orte
}
plan-siting-said-room = { $number }, je { $room } Plätze (eigene Annahme)
plan-siting-said-budget = { $budget } Euro, eigene Annahme; { $costs }
plan-siting-said-cost = { $label }: { $cost }
plan-siting-said-cells = { $label } ab { $least } Menschen der Gruppe
plan-siting-said-buildings = { $label } ({ $kinds })
plan-siting-said-own = { $label } ({ $count })
plan-siting-fact-people = Menschen
plan-siting-fact-places = Orte
plan-siting-fact-ways = Wege
plan-siting-fact-revision = Datenstand
plan-siting-fact-certainty = Sicherheit
plan-siting-fact-made = Erstellt am
plan-siting-fact-note = Hinweis
plan-siting-note = Rechnerischer Hinweis, keine Entscheidung. Zellen und Listenorte sind mögliche Orte; ob dort ein Haus frei ist, ist unbekannt.
plan-siting-yes = ja
plan-siting-no = nein
plan-siting-basis = Worauf das beruht
plan-siting-method = „Möglichst viele erreichen“ ist das Modell maximal covering (Church und ReVelle 1974), „Kurze Wege für alle“ das p-Median (Hakimi 1964), „Schwächstes Gebiet zuerst“ die lexikografische Maximin-Ordnung (Rawls 1971, Ogryczak 1997): erst das schwächste Gebiet, dann das zweitschwächste und so fort, bei Gleichstand die meisten Menschen. Mit Plätzen ist es das Modell mit begrenzter Kapazität (Haghani 1996; Ceselli und Righini 2005), mit Geld das mit Budget (Khuller, Moss und Naor 1999); beides gilt zugleich, wenn Sie beides angeben. Gesucht wird höchstens einige Sekunden mit einem Verfahren der ganzzahligen Optimierung (HiGHS), bei kurzen Wegen durch Tauschen mit einer Schranke; bei sehr vielen Orten mit Plätzen nur mit einer Schranke. Wird die Zeit knapp, steht dabei, wie weit die Wahl vom Möglichen entfernt sein kann.
plan-siting-too-large = Das sind zu viele mögliche Orte für eine Rechnung, auf die jemand wartet. Bitte bei „Mögliche Orte“ mehr Menschen je Zelle verlangen oder weniger Arten von Gebäuden wählen.
plan-siting-paper-title = { $count ->
    [one] Vorschlag: ein weiterer Ort ({ $kind })
   *[other] Vorschlag: { $count } weitere Orte ({ $kind })
}
plan-siting-paper-hint = Rechnerischer Hinweis, Vorschlag, keine Entscheidung
plan-siting-paper-list = Vorgeschlagene Orte
plan-siting-paper-legend = Farben der Karte
plan-siting-paper-colour = Farbe
plan-siting-paper-share = Anteil, der danach ein Angebot erreicht
plan-siting-paper-areas = Gebiete
plan-siting-paper-marks = Rote Kreise mit Nummer: vorgeschlagene Orte. Dunkle Quadrate: neu im Planspiel. Weiße Kreise: vorhandene Angebote mit bekannter Lage. Geschützte Angebote sind nicht eingezeichnet.
plan-siting-paper-areas-more = { $count ->
    [one] Ein weiteres Gebiet steht in der Tabelle auf der Seite „Wo als Nächstes“.
   *[other] { $count } weitere Gebiete stehen in der Tabelle auf der Seite „Wo als Nächstes“.
}
plan-siting-paper-curve = Menschen, die zusätzlich ein Angebot erreichen, je nach Zahl der neuen Orte; ohne Grenze für Geld und Plätze.
plan-siting-paper-method = Für jede Zelle des Rasters wird die Zeit zum nächsten Angebot gerechnet und mit den Menschen der Zelle gezählt; dann wird gesucht, welche möglichen Orte zusammen dem Ziel am nächsten kommen.
plan-siting-paper-method-title = Rechenweg und Grenzen
plan-siting-paper-about = Angaben und Datenstand
