pro-import-no-store = Hier lässt sich gerade nichts speichern: Die Datenbank ist nicht erreichbar oder nur lesbar. Bitte sagen Sie der Stelle Bescheid, die diesen Wegweiser betreibt.
pro-import-step-file = 1. Datei wählen
pro-import-about = Eine Liste von Einrichtungen als CSV, Excel, GeoJSON, GeoPackage, Shapefile (ZIP), GPX, KML, GML (Antwort eines WFS), HSDS oder Auszug aus OpenStreetMap (PBF). Nichts wird gespeichert, bevor Sie am Ende zustimmen. Bitte keine Angaben über einzelne Menschen.
pro-import-file = Datei mit Einrichtungen
pro-import-discard = Datei verwerfen
pro-import-reading = Die Datei wird gelesen.
pro-import-refused = So lässt sich die Datei nicht verwenden.
pro-import-step-recognised = 2. Was erkannt wurde
pro-import-correct = Stimmt etwas nicht? Hier ändern
pro-import-automatic = wie erkannt
pro-import-encoding = Zeichensatz
pro-import-delimiter = Trennzeichen
pro-import-part = Tabelle oder Ebene
pro-import-decimal = Dezimalzeichen der Koordinaten
pro-import-comma = Komma
pro-import-point = Punkt
pro-import-crs = Koordinatensystem
pro-import-crs-share = { $crs }; { $share } % der Orte liegen damit im Landkreis und seiner Nähe
pro-import-rows = Zeilen
pro-import-feature = Merkmal
pro-import-value = Erkannt
pro-import-step-columns = 3. Spalten zuordnen
pro-import-columns-about = Jede Spalte mit ihren ersten Werten. Was nicht zugeordnet ist, bleibt weg.
pro-import-columns-others = { $count ->
    [one] { $count } Spalte ohne Zuordnung
   *[other] { $count } Spalten ohne Zuordnung
  }
pro-import-columns-none = nicht übernehmen
pro-import-columns-twice = Zwei Spalten haben dasselbe Feld: { $fields }. Bitte ordnen Sie nur eine davon zu.
pro-import-column = Spalte „{ $name }“
pro-import-sure = sicher erkannt:
pro-import-unsure = vermutet, bitte prüfen:
pro-import-empty = leer
pro-import-step-basis = 4. Was für alle Zeilen gilt
pro-import-basis-about = Jeder Eintrag nennt seine Quelle. Steht etwas davon in einer Spalte, gilt die Spalte. Ist ein vorhandener Eintrag neuer als der Stand der Liste, oder hat nur der Eintrag einen Stand, werden bei ihm nur leere Felder gefüllt. Öffnungszeiten und freie Plätze haben ihren eigenen Tag.
pro-import-source = Quelle der Liste
pro-import-source-example = zum Beispiel Kita-Liste der Stadt, Stand 2026
pro-import-licence = Lizenz
pro-import-type = Art der Einrichtungen
pro-import-type-column = steht in einer Spalte
pro-import-type-none = bitte wählen
pro-import-as-of = Stand der Angaben
pro-import-step-check = 5. Prüfen und vergleichen
pro-import-source-first = Bitte nennen Sie oben die Quelle der Liste, dann wird geprüft.
pro-import-check = Prüfen, noch nichts speichern
pro-import-stale = Seit der Prüfung haben Sie etwas geändert. Bitte prüfen Sie noch einmal.
pro-import-uncertain = { $count ->
    [one] { $count } unklare Zeile
   *[other] { $count } unklare Zeilen
  }
pro-import-uncertain-about = Diese Zeilen ähneln vorhandenen Einträgen. Was davon stimmt, entscheiden Sie. Offene Zeilen werden nicht gespeichert.
pro-import-uncertain-more = { $count ->
    [one] Danach folgt { $count } weitere Zeile.
   *[other] Danach folgen { $count } weitere Zeilen.
  }
pro-import-uncertain-all-new = { $count ->
    [one] Die unklare Zeile als neuen Eintrag anlegen
   *[other] Alle { $count } als neue Einträge anlegen
  }
pro-import-uncertain-all-skip = { $count ->
    [one] Die unklare Zeile auslassen
   *[other] Alle { $count } auslassen
  }
pro-import-number = Nr.
pro-import-row = { $word } { $number }
pro-import-decide = Entscheidung zu { $row }
pro-import-decide-later = noch offen
pro-import-decide-same = ist „{ $name }“, { $place } ({ $id })
pro-import-decide-new = ein neuer Eintrag
pro-import-decide-skip = auslassen
pro-import-decide-send = Entscheidungen übernehmen
pro-import-no-address = ohne Anschrift
pro-import-result = Was der Import tun würde
pro-import-count-new = **neu:** { $count }
pro-import-count-changed = **geändert:** { $count }
pro-import-count-same = **unverändert:** { $count }
pro-import-count-uncertain = **unklar, noch offen:** { $count }
pro-import-count-skipped = **ausgelassen:** { $count }
pro-import-count-refused = **abgelehnt:** { $count }
pro-import-refused-rows = { $count ->
    [one] { $count } Grund, warum etwas nicht übernommen wird
   *[other] { $count } Gründe, warum etwas nicht übernommen wird
  }
pro-import-refused-file = Nicht übernommene Zeilen mit Grund (Excel)
pro-import-new-rows = { $count ->
    [one] { $count } neuer Eintrag
   *[other] { $count } neue Einträge
  }
pro-import-changed-rows = { $count ->
    [one] { $count } geänderter Eintrag, Feld für Feld
   *[other] { $count } geänderte Einträge, Feld für Feld
  }
pro-import-noted-rows = { $count ->
    [one] { $count } Zeile mit Hinweis
   *[other] { $count } Zeilen mit Hinweis
  }
pro-import-column-name = Spalte
pro-import-reason = Grund
pro-import-entry = Eintrag
pro-import-place = Anschrift
pro-import-field = Feld
pro-import-before = bisher
pro-import-after = neu
pro-import-note = Hinweis
pro-import-more = { $count ->
    [one] und { $count } weitere Zeile
   *[other] und { $count } weitere Zeilen
  }
pro-import-map = Lage der Einträge
pro-import-map-about = N: neu, G: geändert. Dieselben Einträge stehen in den Listen darüber. Geschützte Orte sind nicht auf der Karte.
pro-import-map-first = Die Karte zeigt die ersten { $count } Orte.
pro-import-step-store = 6. Übernehmen
pro-import-store-about = Es wird alles gespeichert oder nichts. Ein Import lässt sich als Ganzes rückgängig machen.
pro-import-store = Jetzt übernehmen: { $new } neu, { $changed } geändert
pro-import-nothing = Es gibt nichts zu speichern.
pro-import-why = Import der Datei { $file }
pro-import-storing = Alles wird gespeichert. Bitte lassen Sie die Seite offen.
pro-import-done = Gespeichert als Import { $number }: { $new } neu, { $changed } geändert. Die hochgeladene Datei ist gelöscht.
pro-import-look = Im Wegweiser ansehen:
pro-import-undo = Import rückgängig machen
pro-import-undo-one = Import { $number } rückgängig machen
pro-import-undo-why = Rücknahme von Import { $number }
pro-import-undoing = Der Import wird zurückgenommen.
pro-import-undone = { $count ->
    [one] Import { $number } ist zurückgenommen: { $count } Eintrag ist wie vorher.
   *[other] Import { $number } ist zurückgenommen: { $count } Einträge sind wie vorher.
  }
pro-import-named = Import { $number }
pro-import-close = Schließen
pro-import-earlier = Frühere Importe
pro-import-earlier-one = **Import { $number }** vom { $day }, { $time } Uhr: { $reason }
pro-import-taken-back = Zurückgenommen.
pro-import-list = Bekannte Liste
pro-import-list-none = keine davon
