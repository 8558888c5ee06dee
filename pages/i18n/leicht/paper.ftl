# The words of the papers (PDF and the file without internet). The PDF's layout fills the gaps.
paper-contents = Inhalt
paper-page = Seite { $page } von { $pages }
paper-cover = { $entries } mit Adresse, Quelle und Stand
paper-compiled = Dieses Heft ist vom { $date }. Daten-Kennung: { $revision }.
paper-list = { $entries }. Diese Liste ist vom { $date }.
paper-offline = { $entries }. Dieses Heft ist vom { $date }. Daten-Kennung: { $revision }. Diese Datei braucht kein Internet.
paper-how-to-read = So lesen Sie diese Liste
paper-members = Diese Sozial-Räume gehören dazu
paper-members-about = Eine Plan-Region verbindet mehrere Sozial-Räume. Manchmal ist das unsicher. „Vermutet“ und „wahrscheinlich“ bedeuten: Einige Hinweise sprechen dafür. Aber eine sichere Quelle fehlt.
paper-member = Sozial-Raum
paper-member-status = Gehört dazu?
paper-member-evidence = Hinweis
paper-map = Karte
paper-map-credit = Daten für die Karte: { $credit }
paper-letters = Auf der Karte stehen auch Buchstaben. Bei diesen Einträgen kennen wir nur die Gemeinde:
# Numbers of entries, such as "3, 7–9".
paper-numbers = Nummer { $numbers }
paper-on-map = auf der Karte: Buchstabe { $mark }
paper-empty = Zu dieser Auswahl gibt es keinen Eintrag.
paper-names = Namen von A bis Z
paper-index = Nummer { $number }, Seite { $page }
paper-sources = Quellen und Stand
paper-sources-about = Aus diesen Quellen kommen die Einträge. Bei jeder Quelle steht der Stand. Und Sie sehen die Zahl von den Einträgen.
paper-credits = Karten und Daten
paper-imprint = Impressum
paper-imprint-about = Die Angaben sind ohne Garantie. Fehler sind möglich. Ist etwas falsch? Bitte sagen Sie uns Bescheid. Adresse und Telefon stehen oben.
