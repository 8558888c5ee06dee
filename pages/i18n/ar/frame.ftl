frame-tab = { $title } – ⁦Familienwegweiser { $district }⁩
frame-phone = الهاتف
frame-plain-pages = كل شيء في صفحات بسيطة
frame-fine-print = مصادر الإدخالات: { $years } · الإصدار { $version } · رمز البيانات { $revision }
frame-years = من { $first } إلى { $last }
frame-menu = القائمة
# Only shown in Leichte Sprache.
# Only shown in other languages than German.
