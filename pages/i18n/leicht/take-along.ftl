take-along-area = Als PDF
take-along-booklet = Heft als PDF
take-along-offline = Heft als Datei ohne Internet (HTML)
take-along-list = Liste als PDF
take-along-poster = Aushang mit Code
