register-booklet-title = ⁦Familienwegweiser { $area }⁩
register-booklet-subtitle = { $district }: { $members }
register-area-title = العروض والمؤسسات: { $area }
# $kind is the kind of area, such as Gemeinde or Sozialraum.
register-area-subtitle = { $kind } في { $district }
register-guidance-numbers = لكل إدخال رقم. وهو الرقم نفسه على الخريطة.
register-guidance-letters = يرمز الحرف على الخريطة إلى إدخالات لا تُعرف فيها إلا البلدية (Gemeinde).
register-guidance-protected = لا تظهر الأماكن المحمية على الخريطة.
register-guidance-as-of = «تاريخ المعلومات» يبيّن إلى أي وقت تعود المعلومة. كثير من المعلومات أقدم: يُرجى الاتصال مسبقًا.
register-guidance-missing = إذا نقصت معلومة فهي غير معروفة لنا. لا تُذكر ساعات العمل إلا إذا كانت مؤكَّدة.
register-guidance-planned = «مخطَّط له» يعني: لم يكن ذلك موجودًا بعد في تاريخ المصدر.
register-guidance-judgement = ورود إدخال هنا لا يعني التوصية به. وإذا لم يُذكر عرض ما فقد يكون موجودًا رغم ذلك.
register-guidance-danger = عند الخطر اتصلوا بالرقم 110، وعند نشوب حريق أو وجود خطر على الحياة اتصلوا بالرقم 112.
register-map = { $count ->
    [zero] خريطة { $area }: لا توجد عليها نقاط مرقَّمة.
    [one] خريطة { $area }: نقطة واحدة مرقَّمة لإدخال واحد في الفهرس، حيث العنوان مكتوب بالكلمات.
    [two] خريطة { $area }: نقطتان مرقَّمتان، كل نقطة لإدخال واحد في الفهرس، حيث العناوين مكتوبة بالكلمات.
    [few] خريطة { $area }: { $count } نقاط مرقَّمة، كل نقطة لإدخال واحد في الفهرس، حيث العناوين مكتوبة بالكلمات.
    [many] خريطة { $area }: { $count } نقطة مرقَّمة، كل نقطة لإدخال واحد في الفهرس، حيث العناوين مكتوبة بالكلمات.
   *[other] خريطة { $area }: { $count } نقطة مرقَّمة، كل نقطة لإدخال واحد في الفهرس، حيث العناوين مكتوبة بالكلمات.
}
register-map-letters = حروف لإدخالات لا تُعرف فيها إلا البلدية (Gemeinde): { $letters }.
# $entries is a number of entries in words, such as "12 إدخالًا".
register-source = تاريخ المعلومات: { $dates }؛ { $entries }
register-credit = تاريخ المعلومات: { $date }. { $credit }. شروط الاستخدام: { $licenses }
register-publisher = الناشر
register-address = العنوان
register-phone = الهاتف
register-email = البريد الإلكتروني
