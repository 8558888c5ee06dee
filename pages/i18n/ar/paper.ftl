# The words of the papers (PDF and the file without internet). The PDF's layout fills the gaps.
paper-contents = المحتويات
paper-page = صفحة { $page } من { $pages }
paper-cover = { $entries } مع العنوان والمصدر والتاريخ
paper-compiled = أُعدّ في { $date } من البيانات ذات الرمز { $revision }.
paper-list = { $entries }. أُعدّت القائمة في { $date }.
paper-offline = { $entries }. أُعدّ في { $date } من البيانات ذات الرمز { $revision }. لا يحتاج هذا الملف إلى إنترنت.
paper-how-to-read = كيف تقرؤون هذا الفهرس
paper-members = المناطق الاجتماعية (Sozialräume) التابعة
paper-members-about = لا يوجد في كل مكان دليل على المناطق الاجتماعية (Sozialräume) التي تجمعها منطقة التخطيط (Planregion). «مفترَض» و«مرجَّح» يعنيان: يدل على ذلك الموقع ومؤشّرات أخرى، لكن لا يوجد دليل.
paper-member = المنطقة الاجتماعية (Sozialraum)
paper-member-status = الانتماء
paper-member-evidence = المؤشّر
paper-map = الخريطة
paper-map-credit = أساس الخريطة: { $credit }
paper-letters = ترمز الحروف إلى إدخالات لا تُعرف فيها إلا البلدية (Gemeinde):
# Numbers of entries, such as "3, 7–9".
paper-numbers = الرقم { $numbers }
paper-on-map = على الخريطة: الحرف { $mark }
paper-empty = لا يوجد إدخال لهذا الاختيار.
paper-names = الأسماء من A إلى Z
paper-index = الرقم { $number }، الصفحة { $page }
paper-sources = المصادر وتاريخ البيانات
paper-sources-about = ما تستند إليه الإدخالات، مع تاريخ المصدر وعدد الإدخالات.
paper-credits = الخرائط والبيانات
paper-imprint = بيانات الناشر (Impressum)
paper-imprint-about = لا نضمن صحة المعلومات. هل توجد معلومة خاطئة؟ يُرجى إبلاغنا؛ العنوان والهاتف مذكوران أعلاه.
