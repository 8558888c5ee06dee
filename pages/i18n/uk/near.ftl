near-choose-place = Виберіть населений пункт у полі «Де?», щоб упорядкувати за відстанню.
near-order = Упорядкувати
near-order-fitting = за відповідністю
near-order-near = за відстанню
near-order-hint = «за відстанню» показує також те, що лежить за межами вибраної території.
near-reach = Моя зона досяжності
near-reach-off = вимкнено
near-reach-minutes = { $value } хв
near-reach-hint = Усе, куди Ви дістанетеся за цей час із вибраного населеного пункту, незалежно від меж територій. Соціальний простір (Sozialraum) – це інше: незмінна територія для планування й управління.
near-mode = Спосіб пересування
near-mode-walk = пішки
near-mode-bike = велосипедом
near-mode-car = автомобілем
near-mode-transit = автобусом і потягом
near-hidden = { $town }, точне місце захищено
near-vague = { $town }, точне місце не підтверджено
near-as-far = відстань туди { $distance }
near-straight = Відстань по прямій від { $place }.
near-reach-sentence = Ваша зона досяжності: усе, куди, за оцінкою, можна дістатися { $way } за { $minutes } хв від { $place }, незалежно від меж територій.
near-reach-vague = { $count ->
    [one] З них { $count } запис без підтвердженого місця.
    [few] З них { $count } записи без підтвердженого місця.
    [many] З них { $count } записів без підтвердженого місця.
   *[other] З них { $count } запису без підтвердженого місця.
}
# Follows "від" (genitive) in near-straight and near-reach-sentence.
near-main-town = головного населеного пункту території { $name }
near-middle = середини території { $name }
near-estimate = Час приблизний: відстань по прямій × { $detour } за швидкості { $speed } км/год, без урахування справжніх шляхів.
near-sources = Коефіцієнт об’їзду: { $detour }. Швидкість: { $speed }.
