charts-basis = الأساس: { $basis }
charts-people = { $year }، عدد السكان: { $people }
