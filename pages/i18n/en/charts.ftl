charts-basis = Basis: { $basis }
charts-people = { $year }: { $people } residents
