charts-basis = Grundlage: { $basis }
charts-people = { $year }: { $people } Einwohner
