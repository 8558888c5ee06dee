distance-metres = { $value } м
distance-kilometres = { $value } км
distance-minutes = бл. { $value } хв
distance-longer = понад { $hours } год
