wording-no-data = لا توجد بيانات
wording-status-planned = مخطَّط له
wording-status-historic = لم يعد قائمًا
wording-address-without-point = العنوان معروف، لكن النقطة الدقيقة على الخريطة غير معروفة
wording-precision-street = الموقع تقريبي: لم يؤكَّد إلا الشارع
wording-precision-place = الموقع تقريبي: لم تؤكَّد إلا المدينة أو البلدة
wording-precision-gemeinde = الموقع الدقيق غير مؤكَّد: لا تُعرف إلا البلدية (Gemeinde)
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
