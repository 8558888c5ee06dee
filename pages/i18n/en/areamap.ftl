areamap-map-label = Map of the areas
areamap-error = The map could not be loaded. Please check your internet connection.
areamap-area-value = { $name }: { $value }
