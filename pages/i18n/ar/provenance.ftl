provenance-title = المصادر وتاريخ البيانات
provenance-summary = { $count ->
        [zero] لا إدخالات
        [one] إدخال واحد
        [two] إدخالان
        [few] { $count } إدخالات
        [many] { $count } إدخالًا
       *[other] { $count } إدخال
    } من مصادر عامة، ولكل إدخال مصدره وتاريخه؛ منها { $historic } لم تعد قائمة ولا تظهر في البحث. الموقع مؤكَّد بدقة حتى مستوى المبنى في { $exact } منها. إذا نقصت معلومة كُتب مكانها «{ $nothing }» أو «غير معروف». وما هو مفترَض فقط مذكور أنه كذلك.
provenance-resources = مجموعات البيانات
provenance-resource = { $title } – تاريخ المعلومات: { $date }
provenance-sources = **المصدر:** { $links }
provenance-use = **شروط الاستخدام:** { $links }
provenance-credit = **الإشارة إلى المصدر:**
provenance-limits = **الحدود:**
provenance-rows = **الصفوف:** المقروءة { $read }، المقبولة { $accepted }، المرفوضة { $refused }، وعليها ملاحظة { $flagged }
provenance-file = **الملف:** { $path } ({ $hash })
provenance-reuse = لإعادة الاستخدام
provenance-reuse-files = جميع الإدخالات العامة في ملف: { $files }. الأماكن المحمية مذكورة فيه بمنطقتها فقط. [بيانات مفتوحة أخرى]({ $index })
provenance-reuse-service = يمكن لبرامج الخرائط مثل QGIS قراءة المناطق والإدخالات أيضًا عبر [خدمة (OGC API Features)]({ $service }).
provenance-types = الإدخالات حسب النوع
provenance-type = النوع
provenance-entries = الإدخالات
provenance-gap = «{ $nothing }» تعني: غير مسجَّل. ولا تعني: غير موجود.
provenance-findings = المرفوض واللافت للنظر
provenance-findings-count = عدد الصفوف المرفوضة: { $refused }، وعدد الصفوف التي عليها ملاحظة: { $flagged }.
provenance-refused = صفوف مرفوضة
provenance-flagged = صفوف عليها ملاحظة
provenance-severity-error = مرفوض
provenance-severity-warning = لافت للنظر
provenance-severity-info = ملاحظة
provenance-column-severity = التصنيف
provenance-column-row = الإدخال
provenance-column-problem = ما لوحظ
provenance-column-value = القيمة
provenance-column-column = الحقل
provenance-column-resource = مجموعة البيانات
