# The words of the papers (PDF and the file without internet). The PDF's layout fills the gaps.
paper-contents = Inhalt
paper-page = Seite { $page } von { $pages }
paper-cover = { $entries } mit Adresse, Quelle und Stand
paper-compiled = Zusammengestellt am { $date } aus dem Datenstand { $revision }.
paper-list = { $entries }. Zusammengestellt am { $date }.
paper-offline = { $entries }. Zusammengestellt am { $date } aus dem Datenstand { $revision }. Diese Datei braucht kein Internet.
paper-how-to-read = So lesen Sie dieses Verzeichnis
paper-members = Welche Sozialräume dazugehören
paper-members-about = Welche Sozialräume eine Planregion verbindet, ist nicht überall belegt. „Angenommen“ und „wahrscheinlich“ heißen: Lage und Hinweise sprechen dafür, ein Beleg fehlt.
paper-member = Sozialraum
paper-member-status = Zuordnung
paper-member-evidence = Anhaltspunkt
paper-map = Karte
paper-map-credit = Kartengrundlage: { $credit }
paper-letters = Buchstaben stehen für Einträge, von denen nur die Gemeinde bekannt ist:
# Numbers of entries, such as "3, 7–9".
paper-numbers = Nummer { $numbers }
paper-on-map = auf der Karte im Feld { $mark }
paper-empty = Zu dieser Auswahl gibt es keinen Eintrag.
paper-names = Namen von A bis Z
paper-index = Nummer { $number }, Seite { $page }
paper-sources = Quellen und Stand
paper-sources-about = Worauf die Einträge beruhen, mit dem Stand der Quelle und der Zahl der Einträge.
paper-credits = Karten und Daten
paper-imprint = Impressum
paper-imprint-about = Angaben ohne Gewähr. Stimmt etwas nicht? Sagen Sie uns bitte Bescheid; Anschrift und Telefon stehen oben.
