charts-basis = Основа: { $basis }
charts-people = { $year }, мешканців: { $people }
