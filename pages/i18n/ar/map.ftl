map-retry = المحاولة مرة أخرى
map-zoom-in = تكبير الخريطة
map-zoom-out = تصغير الخريطة
map-zoom-all = عرض المنطقة كلها
map-cluster = { $count ->
    [zero] لا إدخالات: { $name }
    [one] إدخال واحد: { $name }
    [two] إدخالان: { $name }
    [few] { $count } إدخالات: { $name }
    [many] { $count } إدخالًا: { $name }
   *[other] { $count } إدخال: { $name }
}
map-gemeinde = { $count ->
    [zero] { $name }: لا إدخالات، الموقع الدقيق غير مؤكَّد
    [one] { $name }: إدخال واحد، الموقع الدقيق غير مؤكَّد
    [two] { $name }: إدخالان، الموقع الدقيق غير مؤكَّد
    [few] { $name }: { $count } إدخالات، الموقع الدقيق غير مؤكَّد
    [many] { $name }: { $count } إدخالًا، الموقع الدقيق غير مؤكَّد
   *[other] { $name }: { $count } إدخال، الموقع الدقيق غير مؤكَّد
}
