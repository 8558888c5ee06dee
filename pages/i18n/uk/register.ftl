register-booklet-title = Familienwegweiser { $area }
register-booklet-subtitle = { $district }: { $members }
register-area-title = Послуги та заклади: { $area }
# $kind is the kind of area, such as Gemeinde or Sozialraum.
register-area-subtitle = { $kind }, { $district }
register-guidance-numbers = Кожен запис має номер. На карті вказано той самий номер.
register-guidance-letters = Літера на карті позначає записи, для яких відома лише громада (Gemeinde).
register-guidance-protected = Захищених місць на карті немає.
register-guidance-as-of = «Станом на» показує, на яку дату наведено дані. Багато даних давніші: будь ласка, спершу зателефонуйте.
register-guidance-missing = Якщо якихось даних бракує, вони нам невідомі. Години роботи вказано лише там, де їх підтверджено.
register-guidance-planned = «Заплановано» означає: на дату джерела цього ще не було.
register-guidance-judgement = Запис не є рекомендацією. Якщо якоїсь послуги тут немає, вона все одно може існувати.
register-guidance-danger = У разі небезпеки телефонуйте за номером 110, у разі пожежі або загрози життю – за номером 112.
register-map = { $count ->
    [one] Карта: { $area }. { $count } пронумерована точка; кожна точка – це один запис у каталозі, де адресу подано словами.
    [few] Карта: { $area }. { $count } пронумеровані точки; кожна точка – це один запис у каталозі, де адресу подано словами.
    [many] Карта: { $area }. { $count } пронумерованих точок; кожна точка – це один запис у каталозі, де адресу подано словами.
   *[other] Карта: { $area }. { $count } пронумерованої точки; кожна точка – це один запис у каталозі, де адресу подано словами.
}
register-map-letters = Літери для записів, для яких відома лише громада (Gemeinde): { $letters }.
# $entries is a number of entries in words, such as "12 записів".
register-source = станом на: { $dates }; { $entries }
# Dates may end with "р.", so no full stop follows them.
register-credit = { $credit }. Станом на: { $date }; умови використання: { $licenses }
register-publisher = Видавець
register-address = Адреса
register-phone = Телефон
register-email = Ел. пошта
