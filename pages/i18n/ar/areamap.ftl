areamap-map-label = خريطة المناطق
areamap-error = تعذّر تحميل الخريطة. يُرجى التحقق من اتصالكم بالإنترنت.
areamap-area-value = { $name }: { $value }
