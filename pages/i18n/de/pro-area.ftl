pro-area-invitation = Geben Sie einen Ort ein oder tippen Sie auf die Karte. **Der genaue Ort bleibt in Ihrem Browser:** Suche und Wege rechnet er selbst. Grenzen von Gemeinden und Landkreisen spielen keine Rolle.
pro-area-topic = Lebenslage
pro-area-more = Weitere Auswahl
pro-area-any = alle
pro-area-any-age = jedes Alter
pro-area-law = Rechtsgrundlage
pro-area-aged = Alter { $age }
pro-area-open-now = jetzt geöffnet
pro-area-help-praevention = Prävention
pro-area-help-intervention = Intervention
pro-area-help-beides = Prävention und Intervention
pro-area-age-from = ab { $first } Jahren
pro-area-age-to = bis { $last } Jahre
pro-area-age-between = { $first } bis { $last } Jahre
pro-area-nothing = Zu dieser Auswahl gibt es keinen Eintrag. Nehmen Sie eine Bedingung heraus.
pro-area-kept = Was bleibt, was bleibt nicht
pro-area-stays = Was bleibt
pro-area-stays-text =
    - **In Ihrem Browser, nur solange diese Seite offen ist:** der Ort und was Sie eingetippt haben. „Ort vergessen“, Neuladen und Verlassen der Seite löschen beides.
    - **Auf dem Server, nur für diesen Besuch:** Ihre Auswahl (Lebenslage, Alter und so weiter), ohne Ort.
    - **Bei Ihnen:** was Sie ausdrucken oder als Datei sichern. Darauf ist der Ort gerundet: auf 250 m in Druckansicht und Tabelle, auf ein Rasterquadrat von 1 km im PDF.
pro-area-not-kept = Was nicht bleibt
pro-area-not-kept-text =
    - Der genaue Ort geht **nicht** an den Server. Er steht nicht in der Adresszeile, nicht im Verlauf, nicht in Cookies oder im Speicher des Browsers, in keinem Protokoll und in keiner Datei auf dem Server.
    - Für das PDF und für Fahrzeiten auf Straßen fragt Ihr Browser den Server – nur wenn Sie den Knopf drücken, und **nur mit dem Rasterquadrat von 1 km**. Der Server rechnet damit und hebt weder das Quadrat noch das Ergebnis auf.
    - Laden Sie Adressen einer Gemeinde, erfährt der Server, welche Gemeinde es war – nicht, welche Adresse Sie suchen.
    - Namen und Aktenzeichen fragt diese Seite nirgends ab. Bitte schreiben Sie sie auch nicht in die Suche.
pro-area-no-addresses = Straßen und Hausnummern sind hier nicht hinterlegt. Orte, Bahnhöfe, Koordinaten und die Karte gehen immer.
pro-area-addresses = { $count ->
    [one] 1 Adresse ist hinterlegt.
   *[other] { $count } Adressen sind hinterlegt.
}
pro-area-refused = { $count ->
    [one] 1 Zeile der Adressdatei ist unbrauchbar und fehlt in der Suche.
   *[other] { $count } Zeilen der Adressdatei sind unbrauchbar und fehlen in der Suche.
}
