wording-no-data = لا توجد بيانات
wording-status-planned = مخطَّط له
wording-status-historic = لم يعد قائمًا
wording-address-without-point = العنوان معروف، لكن النقطة الدقيقة على الخريطة غير معروفة
wording-precision-street = الموقع تقريبي: الشارع فقط مؤكَّد
wording-precision-place = الموقع تقريبي: المدينة أو البلدة فقط مؤكَّدة
wording-precision-gemeinde = الموقع الدقيق غير مؤكَّد: البلدية (Gemeinde) فقط معروفة
wording-precision-landkreis = بلا مكان ثابت على الخريطة
wording-entries = { $count ->
    [zero] لا إدخالات
    [one] إدخال واحد
    [two] إدخالان
    [few] { $count } إدخالات
    [many] { $count } إدخالًا
   *[other] { $count } إدخال
}
wording-evidence = تاريخ المعلومات: { $date }، المصدر: { $source }
