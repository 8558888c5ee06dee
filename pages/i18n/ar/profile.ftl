profile-people = عدد السكان
profile-size = المساحة
profile-size-value = { $size } كم²
profile-density = عدد السكان لكل كم²
profile-compared = عدد السكان في { $date }، المكتب الاتحادي للإحصاء (Statistisches Bundesamt). للمقارنة { $district }: عدد السكان { $people }، ولكل كم² { $density }.
profile-committee = الهيئة (Gremium) على هذا المستوى: { $committee }.
profile-kind-amt = اتحاد بلديات (Amt): عدة بلديات لها إدارة مشتركة.
profile-kind-samtgemeinde = اتحاد بلديات (Samtgemeinde): عدة بلديات لها إدارة مشتركة.
profile-kind-stadt = مدينة (Stadt) لها إدارتها الخاصة.
profile-kind-gemeinde = بلدية (Gemeinde) لها إدارتها الخاصة.
# "counted" is a list such as "3 مؤكَّد و3 مرجَّح" (entry-status-…).
profile-membership = { $count ->
    [zero] **انتماء المناطق الاجتماعية: { $counted }.** يسري هذا التحفّظ على كل أرقام منطقة التخطيط (Planregion).
    [one] **انتماء المنطقة الاجتماعية: { $counted }.** يسري هذا التحفّظ على كل أرقام منطقة التخطيط (Planregion).
    [two] **انتماء المنطقتين الاجتماعيتين: { $counted }.** يسري هذا التحفّظ على كل أرقام منطقة التخطيط (Planregion).
    [few] **انتماء { $count } مناطق اجتماعية: { $counted }.** يسري هذا التحفّظ على كل أرقام منطقة التخطيط (Planregion).
    [many] **انتماء { $count } منطقة اجتماعية: { $counted }.** يسري هذا التحفّظ على كل أرقام منطقة التخطيط (Planregion).
   *[other] **انتماء { $count } منطقة اجتماعية: { $counted }.** يسري هذا التحفّظ على كل أرقام منطقة التخطيط (Planregion).
}
# "planregion" is a number; "status" is a word of entry-status-…; "evidence" is German.
profile-planregion-belegt = تنتمي إلى منطقة التخطيط { $planregion } ({ $status }). الدليل: { $evidence }.
profile-planregion-wahrscheinlich = تنتمي على الأرجح إلى منطقة التخطيط { $planregion } ({ $status }). المؤشّر: { $evidence }.
profile-planregion-angenommen = يُفترض أنها تنتمي إلى منطقة التخطيط { $planregion } ({ $status }). المؤشّر: { $evidence }.
profile-ortsteile = الأحياء والقرى التابعة (Ortsteile)
profile-stations = محطات القطار
profile-no-station = لا توجد محطة قطار في هذه المنطقة.
profile-stations-source = المصدر: Deutsche Bahn، تاريخ المعلومات: { $date }؛ دون الحافلات والترام
profile-population = عدد السكان منذ عام 2009
profile-population-table = الأرقام في جدول
profile-population-change = تغيّر عدد السكان من { $first } إلى { $last }: { $change } (الأساس: { $basis }).
profile-population-break = منذ { $year } الأساس هو { $basis }: القفزة قبل ذلك انقطاع في السلسلة الإحصائية، وليست انتقال سكان إلى المنطقة أو منها.
profile-date = التاريخ
profile-male = ذكور
profile-female = إناث
profile-basis = الأساس
profile-facilities = العروض والمؤسسات
profile-no-facilities = لم يُسجَّل هنا شيء بعد: هذا نقص في البيانات، وليس بالضرورة في العروض.
profile-facilities-count = { $count ->
    [zero] لا إدخالات، دون ما يخص المقاطعة (Landkreis) كلها.
    [one] إدخال واحد، دون ما يخص المقاطعة (Landkreis) كلها.
    [two] إدخالان، دون ما يخص المقاطعة (Landkreis) كلها.
    [few] { $count } إدخالات، دون ما يخص المقاطعة (Landkreis) كلها.
    [many] { $count } إدخالًا، دون ما يخص المقاطعة (Landkreis) كلها.
   *[other] { $count } إدخال، دون ما يخص المقاطعة (Landkreis) كلها.
}
profile-type = النوع
profile-existing = موجود
profile-planned = مخطَّط له
profile-show-entries = عرض كل الإدخالات في { $area }
profile-offices = الجهات المسؤولة
profile-no-town-hall = إدارة البلدية: لا توجد بيانات
profile-phone = الهاتف { $number }
