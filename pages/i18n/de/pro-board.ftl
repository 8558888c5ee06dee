pro-board-area = Gebiet
pro-board-column-achieved = Besonders gut gelungen
pro-board-column-occupied = Ein Thema, das uns beschäftigt hat
pro-board-column-more = Das sollte noch mehr gemacht werden
pro-board-column-open = Das bleibt offen
pro-board-column-mine = Das möchte ich tun
