wording-no-data = немає даних
wording-status-planned = заплановано
wording-status-historic = більше не існує
wording-address-without-point = Адреса відома, але точна точка на карті – ні
wording-precision-street = Місце приблизне: підтверджено лише вулицю
wording-precision-place = Місце приблизне: підтверджено лише населений пункт
wording-precision-gemeinde = Точне місце не підтверджено: відома лише громада (Gemeinde)
wording-precision-landkreis = Без постійного місця на карті
wording-entries = { $count ->
    [one] { $count } запис
    [few] { $count } записи
    [many] { $count } записів
   *[other] { $count } запису
}
wording-evidence = Станом на: { $date }, джерело: { $source }
