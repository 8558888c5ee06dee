page-title = { $title } – ⁦Familienwegweiser { $district }⁩
page-description = { $title } – ⁦Familienwegweiser { $district }⁩: العناوين والهاتف والمصدر والتاريخ.
page-skip = الانتقال إلى المحتوى
page-app = ⁦Familienwegweiser { $district }⁩: البحث والخريطة
page-languages = اللغة
page-crumbs = أين أنتم الآن
page-directory = الفهرس
# Only shown in other languages: names, notes and sources of facilities stay in German.
page-german-data = أسماء المؤسسات والملاحظات عنها ومصادرها مكتوبة باللغة الألمانية.
# Only shown in Leichte Sprache.
page-unchecked = هذه النصوص باللغة السهلة (Leichte Sprache) لم تراجعها بعد أي مجموعة مراجعة.
page-index-title = الفهرس: العروض والمؤسسات في { $district }
page-index-about = كل الإدخالات في صفحات بسيطة: بلا خريطة وبلا JavaScript، للقراءة والطباعة.
page-by-topic = حسب الموضوع
page-by-kind = حسب النوع
page-by-area = حسب المنطقة
page-area-pdf = هذه القائمة بصيغة PDF
page-booklet-pdf = كتيّب بصيغة PDF
page-booklet-html = كتيّب في ملف دون إنترنت (HTML)
# $kind is the kind of area, such as Gemeinde or Sozialraum.
page-area-about = { $kind }، عدد السكان: { $population } في { $date }.
# $entries is a number of entries in words, such as "12 إدخالًا".
page-count = { $entries }.
page-count-with-district = { $entries }، بما في ذلك ما يخص المقاطعة (Landkreis) كلها.
page-kind-in-town = { $kind } في { $town }
page-on-map = العرض على الخريطة
page-in-app = الفتح في الدليل مع الخريطة
page-empty = لم يُسجَّل هنا شيء بعد: هذا نقص في البيانات، وليس بالضرورة في العروض.
page-fine-print = رمز البيانات: { $revision }. في كل إدخال تجدون المصدر والتاريخ؛ كثير من المعلومات أقدم، لذا يُرجى الاتصال مسبقًا. ورود إدخال هنا لا يعني التوصية به.
page-unknown = هذه الصفحة غير موجودة. إلى الفهرس: { $address }
page-broken = تعذّرت قراءة البيانات الآن. يُرجى المحاولة مرة أخرى لاحقًا.
