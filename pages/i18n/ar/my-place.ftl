my-place-invitation = اختاروا مكان سكنكم. عندئذٍ ترون أي دائرة (Amt) مسؤولة عنه، وأين يقع أقرب مركز للعائلات، ومن يقدّم الاستشارة في منطقتكم.
my-place-privacy = يكفي اسم المكان؛ لا نحتاج إلى عنوانكم. لا يظهر اختياركم إلا في شريط العنوان لهذه الصفحة: وهكذا يمكنكم الاحتفاظ بها كإشارة مرجعية.
my-place-areas = منطقتي
my-place-gemeinde = **البلدية (Gemeinde):** { $name }
# "level" is what the district calls its areas: Sozialraum, Planregion.
my-place-area = **{ $level }:** { $said }
my-place-all-here = كل العروض هنا
my-place-figures = أرقام عن المنطقة
my-place-centre = مركز العائلات في منطقتي
my-place-no-centre = { $level }: لا يوجد في منطقتكم مركز عائلات مسجَّل – لا توجد بيانات.
my-place-all-centres = كل مراكز العائلات
my-place-near = بالقرب منكم
my-place-near-note = المسافة بخط مستقيم من وسط { $gemeinde }، لا من مسكنكم؛ والطريق الفعلي أطول. لا تُذكر المسافة إلا إذا كان العنوان أو الشارع مؤكَّدًا: قد توجد أماكن أخرى أقرب.
my-place-vague = { $name } – { $town }، الموقع الدقيق غير مؤكَّد
my-place-entries-in = { $count ->
    [zero] لا إدخالات في { $area }
    [one] إدخال واحد في { $area }
    [two] إدخالان في { $area }
    [few] { $count } إدخالات في { $area }
    [many] { $count } إدخالًا في { $area }
   *[other] { $count } إدخال في { $area }
}
my-place-roles = من ينسّق
my-place-no-roles = لا توجد بيانات. يمكنكم سؤال { $office }.
my-place-website = الموقع الإلكتروني
my-place-ask-gemeinde = للتواصل: لا توجد بيانات. يمكنكم سؤال إدارة بلدية { $gemeinde }.
my-place-ask-office = للتواصل: لا توجد بيانات. يمكنكم سؤال { $office }، الهاتف { $phone }.
my-place-advice = من يقدّم الاستشارة
my-place-advice-near = **{ $kind }** (لمنطقتكم)
my-place-advice-district = **{ $kind }** (في المقاطعة)
my-place-to-entry = إلى الإدخال
