# Streamlit's own words; what it says in English stands in the English catalogue.
streamlit-skip-to-main-content = الانتقال إلى المحتوى
streamlit-app-pages = الصفحات
streamlit-main-menu = القائمة الرئيسية
streamlit-sidebar = القائمة
streamlit-expand-sidebar = فتح القائمة
streamlit-collapse-sidebar = إغلاق القائمة
streamlit-navigate-to-home-page = Familienwegweiser: إلى الصفحة الرئيسية
streamlit-view-less = عرض أقل
streamlit-notifications = الإشعارات
streamlit-logo = شعار الموقع
streamlit-link-to-heading = رابط إلى هذا العنوان
streamlit-close = إغلاق
streamlit-dismiss = إغلاق
streamlit-cancel = إلغاء
streamlit-open = فتح الخيارات
streamlit-clear-all = إزالة الكل
streamlit-clear-value = مسح الاختيار
streamlit-clear-entry = مسح النص
streamlit-selected-values = المختار
streamlit-select-all = اختيار الكل
streamlit-no-results = لم يُعثر على شيء
streamlit-no-options-to-select = لا توجد خيارات
streamlit-no-options-sentence = لا توجد خيارات.
streamlit-choose-an-option = يُرجى الاختيار
streamlit-choose-options = يُرجى الاختيار
streamlit-choose-or-add-an-option = الاختيار أو الكتابة
streamlit-choose-or-add-options = الاختيار أو الكتابة
streamlit-add-an-option = إضافة
streamlit-add-options = إضافة
streamlit-decrement = إنقاص
streamlit-increment = زيادة
streamlit-show-password = إظهار كلمة المرور
streamlit-hide-password = إخفاء كلمة المرور
streamlit-choose-date = اختيار التاريخ
streamlit-choose-date-range = اختيار الفترة
streamlit-clear-date = مسح التاريخ
streamlit-clear-dates = مسح الفترة
streamlit-choose-date-and-time = اختيار التاريخ والوقت
streamlit-clear-date-and-time = مسح التاريخ والوقت
streamlit-clear-time = مسح الوقت
streamlit-next-month = الشهر التالي
streamlit-previous-month = الشهر السابق
streamlit-next-page = الصفحة التالية
streamlit-previous-page = الصفحة السابقة
streamlit-pagination = تصفّح الصفحات
streamlit-scroll-tabs-left = تحريك علامات التبويب إلى اليسار
streamlit-scroll-tabs-right = تحريك علامات التبويب إلى اليمين
streamlit-fullscreen = ملء الشاشة
streamlit-close-fullscreen = إنهاء ملء الشاشة
streamlit-show-data = عرض الأرقام
streamlit-show-chart = عرض الرسم البياني
streamlit-download-as-png = حفظ كصورة (PNG)
streamlit-download-as-csv = حفظ كجدول (CSV)
streamlit-copy-vega-lite-spec = نسخ وصف الرسم البياني
streamlit-show-hide-columns = إظهار الأعمدة أو إخفاؤها
streamlit-search = بحث
streamlit-close-search = إغلاق البحث
streamlit-next-result = النتيجة التالية
streamlit-previous-result = النتيجة السابقة
streamlit-clear-selection = إلغاء التحديد
streamlit-no-data = لا توجد بيانات
streamlit-copy-to-clipboard = نسخ إلى الحافظة
streamlit-copied = تم النسخ
streamlit-vega-visualization = رسم بياني
streamlit-visualization = رسم بياني
streamlit-axis = محور
streamlit-legend = مفتاح الرسم
streamlit-upload = اختيار ملف
streamlit-upload-failed = تعذّر رفع الملف
streamlit-download-failed = تعذّر تنزيل الملف
streamlit-running = جارٍ الحساب…
streamlit-stop = إيقاف
streamlit-stopping = جارٍ الإيقاف…
streamlit-rerun = إعادة التحميل
streamlit-connecting = جارٍ الاتصال
streamlit-please-wait = يُرجى الانتظار…
streamlit-reconnected-to-server = عاد الاتصال.
streamlit-print = طباعة
streamlit-record-a-screencast = تسجيل الشاشة
streamlit-about = عن هذا الموقع
streamlit-get-help = مساعدة
streamlit-report-a-bug = الإبلاغ عن خلل
streamlit-theme = المظهر
streamlit-system = حسب الجهاز
streamlit-light = فاتح
streamlit-dark = داكن
streamlit-empty-day = يوم
streamlit-empty-month = شهر
streamlit-empty-year = سنة
streamlit-page-not-found = الصفحة غير موجودة
streamlit-connection-error = لا يوجد اتصال
streamlit-connection-timed-out = لم يستجب الخادم في الوقت المحدد.
streamlit-connection-lost-please-wait-for = انقطع الاتصال. يُرجى الانتظار قليلًا ثم المحاولة مرة أخرى.
streamlit-streamlit-server-is-not-responding = الخادم لا يستجيب. هل جهازكم متصل بالإنترنت؟
streamlit-is-streamlit-still-running = هل لا يزال الخادم يعمل؟ إذا أُوقف فيجب تشغيله من جديد:
streamlit-network-issue = خلل في الشبكة
streamlit-an-error-has-occurred-please = حدث خطأ ما. يُرجى المحاولة مرة أخرى.
streamlit-try-again = المحاولة مرة أخرى
streamlit-unknown-error = خطأ غير معروف
streamlit-error = خطأ
streamlit-remove = إزالة { $what }
streamlit-add = إضافة: { $what }
streamlit-view-more = عرض المزيد ({ $count })
streamlit-select-matches = اختيار النتائج ({ $count })
streamlit-page = الصفحة { $count }
streamlit-day = اليوم، { $what }
streamlit-month = الشهر، { $what }
streamlit-year = السنة، { $what }
streamlit-connection-failed = تعذّر الاتصال، الرد { $what }
streamlit-enter-apply = اضغطوا Enter للتطبيق
streamlit-enter-submit = اضغطوا Enter للإرسال
streamlit-ctrl-enter-apply = اضغطوا Ctrl + Enter للتطبيق
streamlit-ctrl-enter-submit = اضغطوا Ctrl + Enter للإرسال
streamlit-cmd-enter-apply = اضغطوا ⌘ + Enter للتطبيق
streamlit-cmd-enter-submit = اضغطوا ⌘ + Enter للإرسال
streamlit-unknown-page = هذه الصفحة غير موجودة (أو لم تعد موجودة). تظهر لكم بدلًا منها الصفحة الرئيسية.
streamlit-available = { $count ->
    [zero] لا توجد خيارات.
    [one] خيار واحد متاح.
    [two] خياران متاحان.
    [few] { $count } خيارات متاحة.
    [many] { $count } خيارًا متاحًا.
   *[other] { $count } خيار متاح.
}
streamlit-at-most = { $count ->
    [zero] لا يمكن اختيار أي شيء. يُرجى إزالة شيء أولًا.
    [one] يمكن اختيار خيار واحد على الأكثر. يُرجى إزالة شيء أولًا.
    [two] يمكن اختيار خيارين على الأكثر. يُرجى إزالة شيء أولًا.
    [few] يمكن اختيار { $count } خيارات على الأكثر. يُرجى إزالة شيء أولًا.
    [many] يمكن اختيار { $count } خيارًا على الأكثر. يُرجى إزالة شيء أولًا.
   *[other] يمكن اختيار { $count } خيار على الأكثر. يُرجى إزالة شيء أولًا.
}
streamlit-more = { $count } أخرى
streamlit-help-for = شرح: { $what }
streamlit-show-hide-columns-of = إظهار الأعمدة أو إخفاؤها: { $what }
streamlit-download-as-csv-of = حفظ كجدول (CSV): { $what }
streamlit-search-of = بحث: { $what }
streamlit-fullscreen-of = ملء الشاشة: { $what }
streamlit-per-file = { $what } كحد أقصى
streamlit-not-allowed = هذا النوع من الملفات غير مقبول ({ $what }).
streamlit-error-not-allowed = هذا النوع من الملفات غير مقبول ({ $what }).
streamlit-too-large = يجب ألا يتجاوز حجم الملف { $what }.
streamlit-error-too-large = يجب ألا يتجاوز حجم الملف { $what }.
streamlit-refused-413 = الملف كبير جدًا.
streamlit-error-refused-413 = الملف كبير جدًا.
streamlit-refused-429 = يوجد هنا ملف كبير بالفعل. يُرجى حذفه أولًا.
streamlit-error-refused-429 = يوجد هنا ملف كبير بالفعل. يُرجى حذفه أولًا.
streamlit-refused-503 = لا يوجد مكان لملفات أخرى حاليًا. يُرجى المحاولة لاحقًا.
streamlit-error-refused-503 = لا يوجد مكان لملفات أخرى حاليًا. يُرجى المحاولة لاحقًا.
streamlit-add-files = اختيار ملف
streamlit-file-upload = اختيار ملف
streamlit-scrollable-table = جدول قابل للتمرير
