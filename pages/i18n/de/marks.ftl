marks-lost = { $count ->
    [one] 1 Eintrag aus diesem Link gibt es hier nicht (mehr).
   *[other] { $count } Einträge aus diesem Link gibt es hier nicht (mehr).
}
marks-privacy = Der Merkzettel bleibt in Ihrem Browser. Wir speichern ihn nicht.
marks-share = Mitnehmen und weitergeben
marks-code-name = QR-Code dieses Merkzettels
marks-code-about = Mit der Kamera eines anderen Geräts öffnet der Code denselben Merkzettel. Oder kopieren Sie den Link:
marks-empty = Noch ist nichts gemerkt. Öffnen Sie im Wegweiser einen Eintrag und wählen Sie „Merken“.
marks-to-guide = Zum Wegweiser
