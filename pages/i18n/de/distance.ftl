distance-metres = { $value } m
distance-kilometres = { $value } km
distance-minutes = ca. { $value } min
distance-longer = über { $hours } h
