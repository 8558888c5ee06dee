# The message that follows is German: it is for the office that runs the guide.
problems-data = **تعذّر عرض البيانات الآن.** يُرجى إبلاغ الجهة التي تدير هذا الدليل. الرسالة التالية موجَّهة إليها:
