plan-gaps-title = { $offer }: { $group }, höchstens { $minutes } Minuten { $way }
plan-gaps-nobody = keine
plan-gaps-few = weniger als { $most }
plan-gaps-about = rund { $number }
plan-gaps-almost-all = fast alle
plan-gaps-below = unter { $most }
plan-gaps-percent-below = unter 1 %
plan-gaps-percent-above = über 99 %
plan-gaps-not-reached = nicht erreicht
plan-gaps-reached = erreicht
plan-gaps-group-all = Menschen
plan-gaps-group-under-18 = Menschen unter 18
plan-gaps-group-over-65 = Menschen ab 65
plan-gaps-basis-estimated = geschätzt
plan-gaps-basis-roads = über das Wegenetz
plan-gaps-basis-timetable = nach Fahrplan
plan-gaps-basis-departure = nach Fahrplan, { $day }, Abfahrt { $window }
plan-gaps-hint = Das ist ein rechnerischer Hinweis; welcher Bedarf besteht, handeln Menschen aus.
plan-gaps-district-some = Im { $district } erreichen rechnerisch { $reached } von { $all } { $group } ({ $reached_share }) das nächste Angebot ({ $offer }) in höchstens { $minutes } Minuten { $way } ({ $basis }). { $unreached } ({ $unreached_share }) erreichen es so nicht.
plan-gaps-district-all = Im { $district } erreichen rechnerisch alle { $group } ({ $all }) das nächste Angebot ({ $offer }) in höchstens { $minutes } Minuten { $way } ({ $basis }).
plan-gaps-district-none = Im { $district } ist für { $all } { $group } rechnerisch kein Angebot ({ $offer }) in höchstens { $minutes } Minuten { $way } zu erreichen ({ $basis }).
plan-gaps-district-no-ways = Wie viele Menschen ein Angebot ({ $offer }) erreichen, lässt sich nicht berechnen: Die gezählten Angebote sind mobil oder geschützt, ihre Orte stehen nicht in den Wegezeiten. Gezeigt wird nur, wie viele es je Gebiet gibt.
plan-gaps-district-empty = Im { $district } leben nach dem Raster keine { $group }.
plan-gaps-area-some = { $unreached } von { $all } { $group } ({ $share }) erreichen kein Angebot in höchstens { $minutes } Minuten { $way }.
plan-gaps-area-none = { $all } { $group } haben zwar ein Angebot im Gebiet, aber niemand von ihnen erreicht eines in höchstens { $minutes } Minuten { $way }.
plan-gaps-area-neither = Hier gibt es weder ein eigenes Angebot noch eines, das in höchstens { $minutes } Minuten { $way } zu erreichen ist. Das betrifft { $all } { $group }.
plan-gaps-area-all = Alle { $group } ({ $all }) erreichen ein Angebot in höchstens { $minutes } Minuten { $way }.
plan-gaps-area-empty = Hier leben nach dem Raster keine { $group }.
plan-gaps-half = Die Hälfte ist in { $half } beim nächsten; mindestens eine von zehn Personen hat gar keinen Weg.
plan-gaps-half-and-most = Die Hälfte ist in { $half } beim nächsten, neun von zehn in { $most }.
plan-gaps-no-way = Für mehr als die Hälfte ist überhaupt kein Angebot bekannt, zu dem ein Weg führt.
plan-gaps-no-ride = Für mehr als die Hälfte führt so überhaupt kein Weg zu einem Angebot: keine Haltestelle in der Nähe oder keine passende Fahrt.
plan-gaps-unplaced-mobile = { $count ->
    [one] Ein mobiles Angebot zählt hier, steht aber nicht in den Wegezeiten.
   *[other] { $count } mobile Angebote zählen hier, stehen aber nicht in den Wegezeiten.
  }
plan-gaps-unplaced-protected = { $count ->
    [one] Ein geschütztes Angebot zählt hier, steht aber nicht in den Wegezeiten.
   *[other] { $count } geschützte Angebote zählen hier, stehen aber nicht in den Wegezeiten.
  }
plan-gaps-unplaced-both = { $count ->
    [one] Ein mobiles oder geschütztes Angebot zählt hier, steht aber nicht in den Wegezeiten.
   *[other] { $count } mobile oder geschützte Angebote zählen hier, stehen aber nicht in den Wegezeiten.
  }
plan-gaps-all-reached = Alle erreichen es so in: { $names }.
plan-gaps-border-none = Jenseits der Kreisgrenze kennt das Verzeichnis kein Angebot dieser Art. Was es dort gibt, fehlt in der Rechnung: Am Rand des Landkreises kann sie zu ungünstig sein.
plan-gaps-border-known = { $count ->
    [one] Jenseits der Kreisgrenze kennt das Verzeichnis ein Angebot dieser Art; weitere können fehlen.
   *[other] Jenseits der Kreisgrenze kennt das Verzeichnis { $count } Angebote dieser Art; weitere können fehlen.
  }
plan-gaps-border-same = { $count ->
    [one] Ob es mitzählt, ändert am Anteil der Erreichten nichts.
   *[other] Ob sie mitzählen, ändert am Anteil der Erreichten nichts.
  }
plan-gaps-border-more = { $count ->
    [one] Zählt es mit,
   *[other] Zählen sie mit,
  } werden { $more } { $group } mehr erreicht: { $beyond } statt { $inside }.
plan-gaps-doubt = Die Liste der Angebote ist hier nicht geprüft: Eine Lücke kann auch eine Datenlücke sein.
plan-gaps-doubt-everywhere = In allen Gebieten gilt: Die Liste der Angebote ist nicht geprüft. Eine Lücke kann auch eine Datenlücke sein.
plan-gaps-doubt-some = { $count ->
    [one] In einem Gebiet (schraffiert) ist die Liste der Angebote nicht geprüft. Eine Lücke kann dort auch eine Datenlücke sein.
   *[other] In { $count } Gebieten (schraffiert) ist die Liste der Angebote nicht geprüft. Eine Lücke kann dort auch eine Datenlücke sein.
  }
plan-gaps-doubt-overdue = Die Quelle ist vollständig, aber einzelne Einträge sind überfällig (Seite „Datenpflege“).
plan-gaps-doubt-old = Die Quelle ist vollständig, aber alt.
plan-gaps-doubt-incomplete = Es gibt eine Liste, sie nennt aber nicht alle Angebote.
plan-gaps-doubt-no-list = Es gibt keine Liste, die vollständig sein will.
plan-gaps-no-doubt = Die Liste der Angebote gilt als vollständig und aktuell.
plan-gaps-mark-old = alt
plan-gaps-mark-incomplete = unvollständig
plan-gaps-mark-no-list = keine Liste
plan-gaps-counted-all = alle bekannten, auch jenseits der Kreisgrenze
plan-gaps-counted-inside = nur die im Landkreis
plan-gaps-fact-question = Frage
plan-gaps-fact-district = Landkreis
plan-gaps-fact-level = Ebene
plan-gaps-fact-offer = Angebot
plan-gaps-fact-group = Für wen
plan-gaps-fact-way = Unterwegs
plan-gaps-fact-limit = Höchstens
plan-gaps-fact-counted = Gezählte Angebote
plan-gaps-fact-border = Rand des Landkreises
plan-gaps-fact-doubt = Liste der Angebote
plan-gaps-fact-hint = Hinweis
plan-gaps-class-minutes = { $value } min
plan-gaps-class-between = über { $low } bis { $high }
plan-gaps-view = Karte
plan-gaps-view-areas = Gebiete
plan-gaps-view-cells = Zellen ({ $cell })
plan-gaps-width-m = { $value } m
plan-gaps-width-km = { $value } km
plan-gaps-view-hint = Gebiete fassen zusammen; Zellen zeigen, wo in einem Gebiet die Wege weit sind.
plan-gaps-measure = Die Karte zeigt
plan-gaps-measure-hint = Der Anteil sagt, wie groß die Lücke in einem Gebiet ist; die Zahl der Menschen, wie viele sie betrifft.
plan-gaps-measure-share = nicht erreicht (Anteil)
plan-gaps-measure-people = nicht erreicht (Menschen)
plan-gaps-measure-minutes = Minuten für die Hälfte
plan-gaps-measure-density = Angebote je 1.000
plan-gaps-cells-minutes = Minuten zum nächsten Angebot
plan-gaps-cells-people = nicht erreichte Menschen
plan-gaps-map-title = { $title }: { $measure }
plan-gaps-cell-title = { $title }: { $measure }, je Zelle von { $cell }
plan-gaps-cell = { $town }: { $people } { $group }, { $minutes }
plan-gaps-cell-sum = { $town }: { $people } { $group }, die Hälfte: { $minutes }
plan-gaps-cells-gathered = Gerechnet ist mit { $count } bewohnten Zellen von { $cell }. Die Karte fasst sie zu Zellen von { $drawn } zusammen: Menschen als Summe, Minuten als die Zeit, in der die Hälfte der Menschen dort ist. Tabelle und Dateien behalten die feinen Zellen.
plan-gaps-unchecked = Liste nicht geprüft
plan-gaps-legend-cells = Zellen
plan-gaps-cells-table = Die Zellen als Tabelle
plan-gaps-list = Wer wird nicht erreicht
plan-gaps-list-about = Die Gebiete mit den meisten nicht erreichten Menschen zuerst. Die Zahlen sind geschätzt und gerundet.
plan-gaps-list-more = { $count ->
    [one] Ein weiteres Gebiet
   *[other] { $count } weitere Gebiete
  }
plan-gaps-nobody-unreached = In keinem Gebiet wird jemand rechnerisch nicht erreicht.
plan-gaps-profile = Profil: { $area }
plan-gaps-pick = Wählen Sie ein Gebiet: Hier steht dann, wer dort nicht erreicht wird.
plan-gaps-table = Alle Zahlen
plan-gaps-columns = Was die Spalten bedeuten
plan-gaps-files = Zum Mitnehmen
plan-gaps-files-about = Jede Datei nennt die Frage, worauf die Zahlen beruhen und ihre Quellen.
plan-gaps-file = versorgung-{ $offer }-{ $level }-{ $minutes }-minuten
plan-gaps-file-cells = versorgung-{ $offer }-zellen-{ $minutes }-minuten
plan-gaps-download-pdf = Blatt als PDF
plan-gaps-download-areas-gpkg = Gebiete als GeoPackage
plan-gaps-download-areas-geojson = Gebiete als GeoJSON
plan-gaps-download-cells-gpkg = Zellen als GeoPackage
plan-gaps-download-cells-geojson = Zellen als GeoJSON
plan-gaps-sheet = Versorgung
plan-gaps-sheet-about = Angaben
plan-gaps-sheet-columns = Spalten
plan-gaps-pair-name = Was
plan-gaps-pair-said = Angabe
plan-gaps-column-key = Gebietsschlüssel
plan-gaps-column-area = Gebiet
plan-gaps-column-sentence = In Worten
plan-gaps-column-people = Menschen
plan-gaps-column-unreached = Nicht erreicht
plan-gaps-column-reached = Erreicht
plan-gaps-column-reached-share = Anteil erreicht
plan-gaps-column-reached-beyond = Anteil mit Angeboten jenseits der Grenze
plan-gaps-column-reached-inside = Anteil nur mit Angeboten im Landkreis
plan-gaps-column-median-min = Minuten für die Hälfte
plan-gaps-column-p90-min = Minuten für neun von zehn
plan-gaps-column-nowhere = Ohne jeden Weg
plan-gaps-column-facilities = Angebote im Gebiet
plan-gaps-column-unplaced = davon mobil oder geschützt
plan-gaps-column-per-1000 = Angebote je 1.000
plan-gaps-column-supply-per-1000 = Angebot je 1.000 Erreichte (2SFCA)
plan-gaps-column-weighted-per-1000 = dasselbe, Nahes zählt mehr (E2SFCA)
plan-gaps-column-without-supply = Ohne Angebot in Reichweite
plan-gaps-column-doubt = Liste der Angebote
plan-gaps-help-people = Menschen der gewählten Gruppe im Gebiet, aus dem Raster auf die amtliche Zahl hochgerechnet und gerundet.
plan-gaps-help-unreached = Wie viele von ihnen in der gewählten Zeit kein Angebot erreichen.
plan-gaps-help-reached = Wie viele von ihnen in der gewählten Zeit ein Angebot erreichen, auch eines in einem anderen Gebiet.
plan-gaps-help-reached-share = Erreichte geteilt durch alle Menschen der Gruppe, mit den gewählten Angeboten.
plan-gaps-help-reached-beyond = Derselbe Anteil, wenn auch bekannte Angebote jenseits der Kreisgrenze zählen.
plan-gaps-help-reached-inside = Derselbe Anteil, wenn nur Angebote im Landkreis zählen. Der Unterschied ist der Randeffekt.
plan-gaps-help-median-min = So lange braucht die Hälfte der Menschen höchstens bis zum nächsten Angebot; „nicht erreicht“, wenn die Hälfte keinen Weg hat.
plan-gaps-help-p90-min = So lange brauchen neun von zehn Menschen höchstens; die Übrigen brauchen länger.
plan-gaps-help-nowhere = Menschen, für die zu keinem Angebot ein Weg bekannt ist, wie lang er auch sei. Sie zählen als nicht erreicht.
plan-gaps-help-facilities = Bestehende Angebote, die in diesem Gebiet veröffentlicht sind.
plan-gaps-help-unplaced = Angebote ohne festen oder veröffentlichten Ort: Sie zählen im Gebiet, aber nicht bei den Wegen.
plan-gaps-help-per-1000 = Angebote im Gebiet, geteilt durch die Menschen der Gruppe, mal 1.000.
plan-gaps-help-supply-per-1000 = 2SFCA: Jedes Angebot wird auf alle verteilt, die es in der gewählten Zeit erreichen; die Zahl sagt, wie viel davon im Mittel auf 1.000 Erreichte kommt (mit Plätzen, wenn sie von allen bekannt sind, sonst zählt jedes Angebot eins).
plan-gaps-help-weighted-per-1000 = E2SFCA: wie 2SFCA, aber ein Weg im ersten Drittel der Zeit zählt ganz, im zweiten zu 68 %, im letzten zu 22 % (Luo und Qi 2009).
plan-gaps-help-without-supply = Menschen, die in der gewählten Zeit kein Angebot erreichen; sie gehen in das Mittel der 2SFCA nicht mit null ein.
plan-gaps-help-doubt = Ob die Liste der Angebote hier geprüft ist; leer heißt vollständig und aktuell. Sonst kann eine Lücke eine Datenlücke sein.
plan-gaps-fact-result = Ergebnis
plan-gaps-fact-people = Grundlage
plan-gaps-fact-places = Angebote
plan-gaps-fact-ways = Wege
plan-gaps-fact-sources = Quellen
plan-gaps-fact-revision = Datenstand
plan-gaps-fact-created = Erstellt am
plan-gaps-fact-version = Programmfassung
plan-gaps-list-rest = Jemand wird nicht erreicht auch in: { $names }.
plan-gaps-others = { $count ->
    [one] einem weiteren Gebiet
   *[other] { $count } weiteren Gebieten
  }
plan-gaps-paper-hint = Rechnerischer Hinweis, kein Beschluss
plan-gaps-paper-legend = Legende
plan-gaps-paper-colour = Farbe
plan-gaps-paper-areas = Gebiete
plan-gaps-paper-marks = Zahl: Platz in der Liste unten. Kreis: Angebot mit bekannter Lage. Quadrat: Angebot, von dem nur die Gemeinde bekannt ist. Mobile und geschützte Angebote sind nicht eingezeichnet.
plan-gaps-paper-hatched = Schraffiert: Die Liste der Angebote ist nicht geprüft.
plan-gaps-paper-list = Wer wird nicht erreicht
plan-gaps-paper-method = Rechenweg und Grenzen
plan-gaps-paper-method-text = Für jede Zelle des Rasters wird die Zeit bis zum nächsten Angebot berechnet und mit den Menschen der Zelle gewichtet. Wer keinen Weg hat, zählt als nicht erreicht und nie als null. Alle Zahlen sind Schätzungen und gerundet: Das Raster kennt keine neuen Wohngebiete, und Öffnungszeiten, freie Plätze und Zugänge gehen nicht ein.
plan-gaps-paper-about = Angaben
plan-gaps-area-no-ways = { $count ->
    [one] Ein Angebot nennt dieses Gebiet.
   *[other] { $count } Angebote nennen dieses Gebiet.
  } Wer eines erreicht, lässt sich nicht berechnen; was nur den Landkreis nennt, zählt in keinem einzelnen Gebiet.
