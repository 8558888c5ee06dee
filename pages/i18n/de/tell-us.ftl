tell-us-kind-contact = Adresse oder Telefon
tell-us-kind-hours = Öffnungszeiten
tell-us-kind-gone = Gibt es nicht mehr
tell-us-kind-missing = Fehlt im Wegweiser
tell-us-kind-other = Etwas anderes
tell-us-title = Was stimmt nicht?
tell-us-about = Ihr Hinweis geht an die Redaktion. Sie prüft ihn und ändert den Eintrag, wenn eine Quelle ihn bestätigt. Eine Antwort bekommen Sie nicht: Wir fragen nicht, wer Sie sind. Bitte schreiben Sie nichts über sich oder andere Menschen.
tell-us-no-kind = Bitte wählen Sie, worum es geht.
tell-us-too-short = Bitte schreiben Sie in ein paar Worten, was nicht stimmt oder wie es richtig ist.
tell-us-too-many-links = { $count ->
    [one] Bitte nennen Sie höchstens 1 Internetadresse.
   *[other] Bitte nennen Sie höchstens { $count } Internetadressen.
}
tell-us-not-kept = Ihr Hinweis ließ sich gerade nicht speichern.
tell-us-other-ways = Sie erreichen uns so: { $ways }.
tell-us-thanks = Danke! Ihr Hinweis hat die Nummer { $number }.
tell-us-what-next = Die Redaktion sieht ihn bei der nächsten Durchsicht. Bis dahin bleibt der Eintrag, wie er ist. Eilt es, rufen Sie an: { $phone }.
tell-us-back = Zurück zum Wegweiser
