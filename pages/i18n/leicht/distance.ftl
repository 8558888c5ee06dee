distance-metres = { $value } Meter
distance-kilometres = { $value } Kilometer
distance-minutes = ungefähr { $value } Minuten
distance-longer = mehr als { $hours } Stunden
