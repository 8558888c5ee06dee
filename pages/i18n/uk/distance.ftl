distance-metres = { $value } м
distance-kilometres = { $value } км
distance-minutes = прибл. { $value } хв
distance-longer = понад { $hours } год
