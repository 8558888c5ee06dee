events-period = Коли?
events-period-hint = Тиждень – це період від понеділка до неділі. Те, що вже минуло, тут не показано.
events-period-week = цей тиждень
events-period-next-week = наступний тиждень
events-period-four-weeks = 4 тижні
events-kinds = Вид заходу
events-kinds-all = усі види
events-nearby = Поблизу
events-nearby-hint = До { $distance } по прямій, незалежно від меж територій.
events-none = Немає даних: для території { $place } не внесено жодного заходу. Організації-надавачі (Träger) можуть надавати заходи як календарний файл (iCalendar): { $contact }
events-none-now = На цей час для території { $place } не внесено жодного заходу. Виберіть вище інший період.
events-none-here = Немає даних: для території { $place } не внесено жодного заходу.
events-next = Наступні заходи
events-all = Усі заходи
events-more = { $count ->
    [one] Ще { $count } захід тут не показано. Виберіть населений пункт або коротший період.
    [few] Ще { $count } заходи тут не показано. Виберіть населений пункт або коротший період.
    [many] Ще { $count } заходів тут не показано. Виберіть населений пункт або коротший період.
   *[other] Ще { $count } заходу тут не показано. Виберіть населений пункт або коротший період.
}
events-all-day = увесь день
# begin is a time or "увесь день".
events-until-day = { $begin } (до: { $day })
events-until = { $begin } (до: { $day }, { $time })
events-line = { $day }, { $time }: { $title }
events-holiday = Святковий день ({ $holiday }): уточніть, будь ласка, заздалегідь
events-status-cancelled = скасовано
events-status-tentative = ще не підтверджено
events-far = відстань { $distance } (по прямій)
events-far-about = відстань прибл. { $distance }, точне місце не підтверджено
events-website = Докладніше на сайті
events-to-entry = До запису: { $name }
events-to-calendar = Додати до календаря
events-subscribe = Підписатися на календар
events-subscribe-hint = За цією адресою Ваш застосунок-календар сам отримуватиме заходи для території { $place }, зокрема нові та змінені. Скопіюйте адресу й вставте її там у пункті «Підписатися на календар» або «Календар за URL-адресою».
events-subscribe-code = QR-код з адресою цього календаря
# Name of a calendar in a person's calendar program.
events-calendar-name = Заходи для сімей: { $place }
events-unknown-calendar = Такого календаря немає. Усі заходи: /termine
events-sources = Заходи
events-sources-none = Немає даних: календарного файлу немає.
events-sources-read = { $count ->
    [one] { $count } захід прийнято
    [few] { $count } заходи прийнято
    [many] { $count } заходів прийнято
   *[other] { $count } заходу прийнято
}
events-sources-files = { $count ->
    [one] { $count } календарний файл прочитано
    [few] { $count } календарні файли прочитано
    [many] { $count } календарних файлів прочитано
   *[other] { $count } календарного файлу прочитано
}
events-sources-refused = { $count ->
    [one] { $count } захід відхилено
    [few] { $count } заходи відхилено
    [many] { $count } заходів відхилено
   *[other] { $count } заходу відхилено
}
events-sources-list = Не прийнято
events-sources-file = Файл
events-sources-line = Рядок
events-sources-field = Поле
events-sources-problem = Що помічено
