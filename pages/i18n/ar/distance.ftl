distance-metres = { $value } م
distance-kilometres = { $value } كم
distance-minutes = نحو { $value } د
distance-longer = أكثر من { $hours } س
