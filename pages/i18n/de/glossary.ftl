glossary-about = Wörter und Abkürzungen aus Verwaltung, Gesetz und den Konzepten, einfach erklärt.
glossary-count = { $found } von { $all } Wörtern
glossary-nothing = Dieses Wort steht nicht im Glossar.
glossary-source = Quelle: { $source }
glossary-see-also = Siehe auch: { $words }
