frame-tab = { $title } – ⁦Familienwegweiser { $district }⁩
frame-phone = الهاتف
frame-plain-pages = كل شيء في صفحات بسيطة
frame-fine-print = مصادر الإدخالات: { $years } · الإصدار { $version } · رمز البيانات { $revision }
frame-years = من { $first } إلى { $last }
frame-menu = القائمة
# Only shown in Leichte Sprache.
frame-unchecked = هذه النصوص باللغة السهلة (Leichte Sprache) لم تراجعها بعد أي مجموعة مراجعة.
# Only shown in other languages than German.
frame-german-data = أسماء المؤسسات ومعلوماتها مكتوبة باللغة الألمانية.
