glossary-about = Hier erklären wir schwere Wörter. Die Wörter kommen von Ämtern und aus Gesetzen. Einige Wörter kommen aus den Plänen vom Landkreis.
glossary-count = { $found } von { $all } Wörtern
glossary-nothing = Dieses Wort steht nicht im Wörter-Buch.
glossary-source = Quelle: { $source }
glossary-see-also = Lesen Sie auch: { $words }
