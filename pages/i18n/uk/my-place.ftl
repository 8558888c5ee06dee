my-place-invitation = Виберіть населений пункт, де Ви живете. Тоді Ви побачите, яка установа (Amt) за нього відповідає, де найближчий сімейний центр і хто консультує у Вашій місцевості.
my-place-privacy = Достатньо населеного пункту; адреса нам не потрібна. Ваш вибір видно лише в адресному рядку цієї сторінки: так Ви можете зберегти її як закладку.
my-place-areas = Моя територія
my-place-gemeinde = **Громада (Gemeinde):** { $name }
# "level" is what the district calls its areas: Sozialraum, Planregion.
my-place-area = **{ $level }:** { $said }
my-place-all-here = Усі послуги та заклади тут
my-place-figures = Територія в цифрах
my-place-centre = Мій сімейний центр
my-place-no-centre = { $level }: на Вашій території не внесено жодного сімейного центру – немає даних.
my-place-all-centres = Усі сімейні центри
my-place-near = Поблизу
my-place-near-note = Відстань по прямій від середини громади { $gemeinde }, а не від Вашого житла; справжній шлях довший. Відстань указано лише там, де підтверджено адресу або вулицю: ближче можуть бути й інші.
my-place-vague = { $name } – { $town }, точне місце не підтверджено
my-place-entries-in = { $count ->
    [one] { $area }: { $count } запис
    [few] { $area }: { $count } записи
    [many] { $area }: { $count } записів
   *[other] { $area }: { $count } запису
}
my-place-roles = Хто координує
my-place-no-roles = Немає даних. Зверніться сюди: { $office }.
my-place-website = Сайт
my-place-ask-gemeinde = Контакт: немає даних. Зверніться до адміністрації громади { $gemeinde }.
my-place-ask-office = Контакт: немає даних. Зверніться сюди: { $office }, телефон { $phone }.
my-place-advice = Хто консультує
my-place-advice-near = **{ $kind }** (для Вашої місцевості)
my-place-advice-district = **{ $kind }** (у районі)
my-place-to-entry = До запису
