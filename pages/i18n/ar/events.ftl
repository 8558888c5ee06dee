events-period = متى؟
events-period-hint = يمتد الأسبوع من الاثنين إلى الأحد. وما انتهى لا يظهر هنا.
events-period-week = هذا الأسبوع
events-period-next-week = الأسبوع القادم
events-period-four-weeks = 4 أسابيع
events-kinds = نوع الفعالية
events-kinds-all = كل الأنواع
events-nearby = في الجوار
events-nearby-hint = ضمن مسافة { $distance } بخط مستقيم، حتى خارج الحدود.
events-none = لا توجد بيانات: لم تُسجَّل أي فعاليات في { $place }. يمكن للجهات المشغِّلة (Träger) تقديم الفعاليات في ملف تقويم (iCalendar): { $contact }
events-none-now = لم تُسجَّل في هذه الفترة أي فعاليات في { $place }. اختاروا فترة أخرى في الأعلى.
events-none-here = لا توجد بيانات: لم تُسجَّل أي فعاليات في { $place }.
events-next = الفعاليات القادمة
events-all = كل الفعاليات
events-more = { $count ->
    [zero] كل الفعاليات ظاهرة هنا.
    [one] توجد فعالية أخرى لا تظهر هنا. اختاروا مكانًا أو فترة أقصر.
    [two] توجد فعاليتان أخريان لا تظهران هنا. اختاروا مكانًا أو فترة أقصر.
    [few] توجد { $count } فعاليات أخرى لا تظهر هنا. اختاروا مكانًا أو فترة أقصر.
    [many] توجد { $count } فعالية أخرى لا تظهر هنا. اختاروا مكانًا أو فترة أقصر.
   *[other] توجد { $count } فعالية أخرى لا تظهر هنا. اختاروا مكانًا أو فترة أقصر.
}
events-all-day = طوال اليوم
# begin is a time or "طوال اليوم".
events-until-day = { $begin }، حتى { $day }
events-until = { $begin } حتى { $day }، { $time }
events-line = { $day }، { $time }: { $title }
events-holiday = عطلة رسمية ({ $holiday }): يُرجى الاستفسار مسبقًا
events-status-cancelled = مُلغاة
events-status-tentative = غير مؤكَّدة بعد
events-far = على بُعد { $distance } (بخط مستقيم)
events-far-about = على بُعد نحو { $distance }، الموقع الدقيق غير مؤكَّد
events-website = المزيد على الموقع الإلكتروني
events-to-entry = إلى الإدخال: { $name }
events-to-calendar = إضافة إلى التقويم
events-subscribe = الاشتراك في التقويم
events-subscribe-hint = بهذا العنوان يجلب برنامج التقويم لديكم فعاليات { $place } تلقائيًا، ومنها الجديدة والمعدَّلة. انسخوا العنوان وألصقوه في البرنامج تحت «الاشتراك في تقويم» أو «تقويم عبر URL».
events-subscribe-code = رمز QR بعنوان هذا التقويم
# Name of a calendar in a person's calendar program.
events-calendar-name = فعاليات للعائلات: { $place }
# The mark (left-to-right) keeps the slash before its word.
events-unknown-calendar = هذا التقويم غير موجود. كل الفعاليات: { "\u200E" }/termine
events-sources = الفعاليات
events-sources-none = لا توجد بيانات: لا يوجد ملف تقويم.
events-sources-read = { $count ->
    [zero] لم تُقبل أي فعالية
    [one] قُبلت فعالية واحدة
    [two] قُبلت فعاليتان
    [few] قُبلت { $count } فعاليات
    [many] قُبلت { $count } فعالية
   *[other] قُبلت { $count } فعالية
}
events-sources-files = { $count ->
    [zero] لم يُقرأ أي ملف تقويم
    [one] قُرئ ملف تقويم واحد
    [two] قُرئ ملفا تقويم
    [few] قُرئت { $count } ملفات تقويم
    [many] قُرئ { $count } ملف تقويم
   *[other] قُرئ { $count } ملف تقويم
}
events-sources-refused = { $count ->
    [zero] لم تُرفض أي فعالية
    [one] رُفضت فعالية واحدة
    [two] رُفضت فعاليتان
    [few] رُفضت { $count } فعاليات
    [many] رُفضت { $count } فعالية
   *[other] رُفضت { $count } فعالية
}
events-sources-list = فعاليات مرفوضة
events-sources-file = الملف
events-sources-line = السطر
events-sources-field = الحقل
events-sources-problem = ما لوحظ
