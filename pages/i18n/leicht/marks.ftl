marks-lost = { $count ->
    [one] 1 Eintrag aus diesem Link fehlt hier. Vielleicht ist der Link alt.
   *[other] { $count } Einträge aus diesem Link fehlen hier. Vielleicht ist der Link alt.
}
marks-privacy = Der Merkzettel bleibt in Ihrem Browser. Wir speichern ihn nicht.
marks-share = Mitnehmen und weitergeben
marks-code-name = QR-Code von diesem Merkzettel
marks-code-about = Sie haben noch ein anderes Gerät? Scannen Sie den Code mit der Kamera. Dann sehen Sie dort den gleichen Merkzettel. Oder kopieren Sie den Link:
marks-empty = Ihr Merkzettel ist noch leer. Öffnen Sie im Wegweiser einen Eintrag. Dann wählen Sie „Merken“.
marks-to-guide = Zum Wegweiser
