provenance-title = Джерела й актуальність даних
provenance-summary = { $count ->
        [one] { $count } запис
        [few] { $count } записи
        [many] { $count } записів
       *[other] { $count } запису
    } із загальнодоступних джерел, для кожного вказано джерело й дату; із них { $historic } більше не існує, і в пошуку їх немає. Для { $exact } із них місце підтверджено з точністю до будинку. Якщо даних бракує, там написано «{ $nothing }» або «невідомо». Те, що ми лише припускаємо, так і позначено.
provenance-resources = Набори даних
provenance-resource = { $title } – станом на: { $date }
provenance-sources = **Джерело:** { $links }
provenance-use = **Умови використання:** { $links }
provenance-credit = **Вказівка на джерело:**
provenance-limits = **Обмеження:**
provenance-rows = **Рядки:** прочитано { $read }, прийнято { $accepted }, відхилено { $refused }, із зауваженням { $flagged }
provenance-file = **Файл:** { $path } ({ $hash })
provenance-reuse = Для подальшого використання
provenance-reuse-files = Усі загальнодоступні записи у вигляді файлу: { $files }. Для захищених місць у ньому вказано лише територію. [Інші відкриті дані]({ $index })
provenance-reuse-service = Картографічні програми, наприклад QGIS, можуть читати території та записи також через [сервіс (OGC API Features)]({ $service }).
provenance-types = Записи за видами
provenance-type = Вид
provenance-entries = Записи
provenance-gap = «{ $nothing }» означає: не внесено. Це не означає, що цього немає.
provenance-findings = Відхилене та сумнівне
provenance-findings-count = Не прийнято рядків: { $refused }, із зауваженням: { $flagged }.
provenance-refused = Не прийнято
provenance-flagged = Із зауваженням
provenance-severity-error = відхилено
provenance-severity-warning = сумнівно
provenance-severity-info = зауваження
provenance-column-severity = Оцінка
provenance-column-row = Запис
provenance-column-problem = Що помічено
provenance-column-value = Значення
provenance-column-column = Поле
provenance-column-resource = Набір даних
