page-title = { $title } – Familienwegweiser { $district }
page-description = { $title } – Familienwegweiser { $district }: адреси, телефон, джерело й дата.
page-skip = Перейти до вмісту
page-app = Familienwegweiser { $district }: пошук і карта
page-languages = Мова
page-crumbs = Де Ви зараз
page-directory = Каталог
# Only shown in other languages: names, notes and sources of facilities stay in German.
page-german-data = Назви закладів, примітки до них і джерела подано німецькою мовою.
# Only shown in Leichte Sprache.
page-unchecked = Ці тексти простою мовою (Leichte Sprache) ще не перевірено групою майбутніх читачів (Prüfgruppe).
page-index-title = Каталог: послуги та заклади, { $district }
page-index-about = Усі записи на простих сторінках: без карти, без JavaScript, для читання та друку.
page-by-topic = За темою
page-by-kind = За видом
page-by-area = За територією
page-area-pdf = Цей список у форматі PDF
page-booklet-pdf = Брошура у форматі PDF
page-booklet-html = Брошура як файл без інтернету (HTML)
# $kind is the kind of area, such as Gemeinde or Sozialraum.
page-area-about = { $kind }, кількість мешканців: { $population } (станом на { $date }).
# $entries is a number of entries in words, such as "12 записів".
page-count = { $entries }.
page-count-with-district = { $entries }, разом із тими, що стосуються всього району (Landkreis).
page-kind-in-town = { $kind }, { $town }
page-on-map = Показати на карті
page-in-app = Відкрити в путівнику з картою
page-empty = Тут ще нічого не внесено: це прогалина в даних, але не обов’язково в послугах.
page-fine-print = Код даних: { $revision }. У кожному записі вказано джерело й дату; багато даних давніші, тож, будь ласка, спершу зателефонуйте. Запис не є рекомендацією.
page-unknown = Такої сторінки немає. До каталогу: { $address }
page-broken = Зараз не вдається прочитати дані. Будь ласка, спробуйте ще раз пізніше.
