near-choose-place = اختاروا مكانًا في خانة «أين؟» للترتيب حسب القرب.
near-order = الترتيب
near-order-fitting = الأنسب
near-order-near = الأقرب
near-order-hint = «الأقرب» يعرض أيضًا ما يقع خارج حدود المنطقة المختارة.
near-reach = محيطي اليومي
near-reach-off = إيقاف
near-reach-minutes = { $value } د
near-reach-hint = كل ما يمكنكم الوصول إليه من المكان المختار خلال هذا الوقت، حتى خارج الحدود. أما المنطقة الاجتماعية (Sozialraum) فشيء آخر: منطقة ثابتة للتخطيط والإدارة.
near-mode = وسيلة التنقل
near-mode-walk = مشيًا
near-mode-bike = بالدراجة
near-mode-car = بالسيارة
near-mode-transit = بالحافلة والقطار
near-hidden = في { $town }، الموقع الدقيق محمي
near-vague = في { $town }، الموقع الدقيق غير مؤكَّد
near-as-far = المسافة إلى هناك { $distance }
near-straight = المسافة بخط مستقيم من { $place }.
near-reach-sentence = محيطكم اليومي: ما يمكن الوصول إليه تقديرًا خلال { $minutes } د { $way } من { $place }، حتى خارج الحدود.
near-reach-vague = { $count ->
    [zero] لا إدخالات منها بلا موقع مؤكَّد.
    [one] إدخال واحد منها بلا موقع مؤكَّد.
    [two] إدخالان منها بلا موقع مؤكَّد.
    [few] { $count } إدخالات منها بلا موقع مؤكَّد.
    [many] { $count } إدخالًا منها بلا موقع مؤكَّد.
   *[other] { $count } إدخال منها بلا موقع مؤكَّد.
}
# Follows "من" in near-straight and near-reach-sentence.
near-main-town = المكان الرئيسي في { $name }
near-middle = وسط { $name }
near-estimate = الأوقات تقديرية: المسافة بخط مستقيم × { $detour } بسرعة { $speed } كم/س، دون حساب الطرق الفعلية.
near-sources = معامل الالتفاف: { $detour }. السرعة: { $speed }.
