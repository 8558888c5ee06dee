guidemap-list-label = Знайдені записи
guidemap-map-label = Карта знайдених записів
guidemap-view-label = Вигляд
guidemap-view-list = Список
guidemap-view-map = Карта
guidemap-loading = Записи завантажуються…
guidemap-empty = За цим запитом нічого не знайдено. Спробуйте інше слово або більшу територію.
guidemap-error = На жаль, не вдалося. Перевірте, будь ласка, з’єднання з інтернетом.
guidemap-map-error = Не вдалося завантажити карту. У списку є всі записи.
guidemap-more = Показати ще (показано { $shown } із { $total })
guidemap-back = Назад до списку
guidemap-close = Закрити
guidemap-as-of = Станом на: { $as_of }
guidemap-status-planned = заплановано
guidemap-status-historic = більше не існує
guidemap-off-map = { $count ->
    [one] { $count } запис без місця на карті
    [few] { $count } записи без місця на карті
    [many] { $count } записів без місця на карті
   *[other] { $count } запису без місця на карті
}
guidemap-legend-exact = точне місце
guidemap-legend-approximate = приблизне місце
guidemap-legend-gemeinde = відома лише громада (Gemeinde)
guidemap-copied = Посилання скопійовано
guidemap-copy-failed = Не вдалося скопіювати посилання. Ви знайдете його в адресному рядку.
guidemap-mark = Зберегти
guidemap-marked = Збережено
guidemap-marks = Збережене ({ $count })
guidemap-marks-keep = Запам’ятати на цьому пристрої
guidemap-marks-empty = Очистити збережене
guidemap-exit = Швидко покинути сторінку
guidemap-exit-hint = або тричі натисніть клавішу Esc
guidemap-new-tab = відкриється в новій вкладці
guidemap-here-ask = Моє місцеперебування
guidemap-here-asking = Ваш браузер запитає у Вас дозвіл. Ваше місцеперебування залишиться у Вашому браузері, ми його не дізнаємося.
guidemap-here-known = Найближче – спочатку. Ваше місцеперебування залишається в цьому браузері: його не надсилають нам і не зберігають.
guidemap-here-forget = Забути місцеперебування
guidemap-here-forgotten = Ваше місцеперебування забуто.
guidemap-here-refused = Без Вашого дозволу ми не бачимо місцеперебування. Натомість виберіть населений пункт у полі «Де?».
guidemap-here-unknown = Не вдалося визначити Ваше місцеперебування. Натомість виберіть населений пункт у полі «Де?».
guidemap-here-slow = Це тривало надто довго. Спробуйте ще раз або виберіть населений пункт у полі «Де?».
guidemap-here-impossible = Ваш браузер не може тут визначити місцеперебування. Натомість виберіть населений пункт у полі «Де?».
guidemap-here-mark = Ви тут
guidemap-here-vague = { $name }, точне місце не підтверджено · відстань туди { $distance }
guidemap-here-hidden = { $name }, точне місце захищено · відстань туди { $distance }
guidemap-undated = без дати
guidemap-about-date = прибл. { $date }
