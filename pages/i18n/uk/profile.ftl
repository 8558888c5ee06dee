profile-people = Мешканці
profile-size = Площа
profile-size-value = { $size } км²
profile-density = Мешканців на км²
profile-compared = Кількість мешканців станом на { $date }, Федеральне статистичне відомство (Statistisches Bundesamt). Для порівняння: { $district }, мешканців – { $people }, на км² – { $density }.
profile-committee = Робочий орган (Gremium) цього рівня: { $committee }.
profile-kind-amt = Об’єднання громад (Amt): кілька громад зі спільною адміністрацією.
profile-kind-samtgemeinde = Об’єднання громад (Samtgemeinde): кілька громад зі спільною адміністрацією.
profile-kind-stadt = Місто (Stadt) із власною адміністрацією.
profile-kind-gemeinde = Громада (Gemeinde) із власною адміністрацією.
# "counted" is a list such as "3 підтверджено та 3 імовірно" (entry-status-…).
profile-membership = { $count ->
    [one] **Належність { $count } соціального простору: { $counted }.** Це застереження стосується всіх чисел планувального регіону (Planregion).
    [few] **Належність { $count } соціальних просторів: { $counted }.** Це застереження стосується всіх чисел планувального регіону (Planregion).
    [many] **Належність { $count } соціальних просторів: { $counted }.** Це застереження стосується всіх чисел планувального регіону (Planregion).
   *[other] **Належність { $count } соціального простору: { $counted }.** Це застереження стосується всіх чисел планувального регіону (Planregion).
}
# "planregion" is a number; "status" is a word of entry-status-…; "evidence" is German.
profile-planregion-belegt = Належить до планувального регіону { $planregion } ({ $status }). Підтвердження: { $evidence }.
profile-planregion-wahrscheinlich = Імовірно, належить до планувального регіону { $planregion } ({ $status }). Підстава: { $evidence }.
profile-planregion-angenommen = За нашим припущенням, належить до планувального регіону { $planregion } ({ $status }). Підстава: { $evidence }.
profile-ortsteile = Частини населених пунктів (Ortsteile)
profile-stations = Залізничні станції
profile-no-station = На цій території немає залізничної станції.
profile-stations-source = Deutsche Bahn, станом на: { $date }; без автобусів і трамваїв
profile-population = Мешканці з 2009 року
profile-population-table = Числа в таблиці
profile-population-change = З { $first } до { $last } року кількість мешканців змінилася на { $change } (основа: { $basis }).
profile-population-break = З { $year } року основа – { $basis }: стрибок перед цим є розривом у статистиці, а не припливом чи відпливом мешканців.
profile-date = Станом на
profile-male = чоловіки
profile-female = жінки
profile-basis = Основа
profile-facilities = Послуги та заклади
profile-no-facilities = Тут ще нічого не внесено: це прогалина в даних, але не обов’язково в послугах.
profile-facilities-count = { $count ->
    [one] { $count } запис, без тих, що стосуються всього району (Landkreis).
    [few] { $count } записи, без тих, що стосуються всього району (Landkreis).
    [many] { $count } записів, без тих, що стосуються всього району (Landkreis).
   *[other] { $count } запису, без тих, що стосуються всього району (Landkreis).
}
profile-type = Вид
profile-existing = є
profile-planned = заплановано
profile-show-entries = Показати всі записи: { $area }
profile-offices = Відповідальні установи
profile-no-town-hall = Адміністрація громади: немає даних
profile-phone = Телефон { $number }
