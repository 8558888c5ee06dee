tell-us-kind-contact = Adresse oder Telefon
tell-us-kind-hours = Öffnungs-Zeiten
tell-us-kind-gone = Das gibt es nicht mehr
tell-us-kind-missing = Das fehlt im Wegweiser
tell-us-kind-other = Etwas anderes
tell-us-title = Was ist falsch?
tell-us-about = Ihr Hinweis geht an die Redaktion. Die Redaktion kümmert sich um diesen Wegweiser. Sie prüft Ihren Hinweis. Sagt eine Quelle das Gleiche? Dann ändert die Redaktion den Eintrag. Sie bekommen keine Antwort. Denn wir fragen nicht nach Ihrem Namen. Bitte schreiben Sie nichts über sich. Bitte schreiben Sie auch nichts über andere Menschen.
tell-us-no-kind = Bitte wählen Sie: Worum geht es?
tell-us-too-short = Bitte schreiben Sie ein paar Wörter mehr: Was ist falsch? Oder: Wie ist es richtig?
tell-us-too-many-links = { $count ->
    [one] Bitte nennen Sie höchstens 1 Internet-Adresse.
   *[other] Bitte nennen Sie höchstens { $count } Internet-Adressen.
}
tell-us-not-kept = Das Speichern hat gerade nicht geklappt. Ihr Hinweis ist noch nicht bei uns.
tell-us-other-ways = So erreichen Sie uns: { $ways }.
tell-us-thanks = Danke! Ihr Hinweis hat die Nummer { $number }.
tell-us-what-next = Die Redaktion liest bald alle Hinweise. Bis dahin bleibt der Eintrag gleich. Ist es eilig? Dann rufen Sie an: { $phone }.
tell-us-back = Zurück zum Wegweiser
