map-retry = Спробувати ще раз
map-zoom-in = Збільшити карту
map-zoom-out = Зменшити карту
map-zoom-all = Показати всю територію
map-cluster = { $count ->
    [one] { $count } запис: { $name }
    [few] { $count } записи: { $name }
    [many] { $count } записів: { $name }
   *[other] { $count } запису: { $name }
}
map-gemeinde = { $count ->
    [one] { $name }: { $count } запис, точне місце не підтверджено
    [few] { $name }: { $count } записи, точне місце не підтверджено
    [many] { $name }: { $count } записів, точне місце не підтверджено
   *[other] { $name }: { $count } запису, точне місце не підтверджено
}
