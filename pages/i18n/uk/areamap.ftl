areamap-map-label = Карта територій
areamap-error = Не вдалося завантажити карту. Перевірте, будь ласка, з’єднання з інтернетом.
areamap-area-value = { $name }: { $value }
