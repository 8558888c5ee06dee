guidemap-list-label = الإدخالات التي عُثر عليها
guidemap-map-label = خريطة الإدخالات التي عُثر عليها
guidemap-view-label = طريقة العرض
guidemap-view-list = قائمة
guidemap-view-map = خريطة
guidemap-loading = جارٍ تحميل الإدخالات…
guidemap-empty = لا يوجد إدخال لهذا البحث. جرّبوا كلمة أخرى أو منطقة أكبر.
guidemap-error = عذرًا، لم ينجح ذلك. يُرجى التحقق من اتصالكم بالإنترنت.
guidemap-map-error = تعذّر تحميل الخريطة. تحتوي القائمة على كل الإدخالات.
guidemap-more = عرض المزيد (يظهر { $shown } من أصل { $total })
guidemap-back = العودة إلى القائمة
guidemap-close = إغلاق
guidemap-as-of = تاريخ المعلومات: { $as_of }
guidemap-status-planned = مخطَّط له
guidemap-status-historic = لم يعد قائمًا
guidemap-off-map = { $count ->
    [zero] لا إدخالات بلا مكان على الخريطة
    [one] إدخال واحد بلا مكان على الخريطة
    [two] إدخالان بلا مكان على الخريطة
    [few] { $count } إدخالات بلا مكان على الخريطة
    [many] { $count } إدخالًا بلا مكان على الخريطة
   *[other] { $count } إدخال بلا مكان على الخريطة
}
guidemap-legend-exact = مكان دقيق
guidemap-legend-approximate = مكان تقريبي
guidemap-legend-gemeinde = لا تُعرف إلا البلدية (Gemeinde)
guidemap-copied = تم نسخ الرابط
guidemap-copy-failed = تعذّر نسخ الرابط. تجدونه في شريط العنوان.
guidemap-mark = حفظ
guidemap-marked = محفوظ
guidemap-marks = المحفوظات ({ $count })
guidemap-marks-keep = الاحتفاظ بها على هذا الجهاز
guidemap-marks-empty = إفراغ المحفوظات
guidemap-exit = مغادرة الصفحة بسرعة
guidemap-exit-hint = أو اضغطوا على المفتاح Esc ثلاث مرات
guidemap-new-tab = يُفتح في علامة تبويب جديدة
guidemap-here-ask = موقعي
guidemap-here-asking = يطلب متصفحكم إذنكم. يبقى موقعكم في متصفحكم ولا نعرفه نحن.
guidemap-here-known = الأقرب أولًا. يبقى موقعكم في هذا المتصفح: لا يُرسل إلينا ولا يُخزَّن.
guidemap-here-forget = نسيان الموقع
guidemap-here-forgotten = تم نسيان موقعكم.
guidemap-here-refused = دون إذنكم لا نرى أي موقع. يمكنكم بدلًا من ذلك اختيار مكان في خانة «أين؟».
guidemap-here-unknown = تعذّر تحديد موقعكم. يمكنكم بدلًا من ذلك اختيار مكان في خانة «أين؟».
guidemap-here-slow = استغرق ذلك وقتًا طويلًا. حاولوا مرة أخرى أو اختاروا مكانًا في خانة «أين؟».
guidemap-here-impossible = لا يستطيع متصفحكم تحديد الموقع هنا. يمكنكم بدلًا من ذلك اختيار مكان في خانة «أين؟».
guidemap-here-mark = موقعكم
guidemap-here-vague = في { $name }، الموقع الدقيق غير مؤكَّد · المسافة إلى هناك { $distance }
guidemap-here-hidden = في { $name }، الموقع الدقيق محمي · المسافة إلى هناك { $distance }
guidemap-undated = بلا تاريخ
guidemap-about-date = نحو { $date }
