distance-metres = { $value } m
distance-kilometres = { $value } km
distance-minutes = about { $value } min
distance-longer = over { $hours } h
