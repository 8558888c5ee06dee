tell-us-kind-contact = العنوان أو الهاتف
tell-us-kind-hours = ساعات العمل
tell-us-kind-gone = لم يعد موجودًا
tell-us-kind-missing = غير مذكور في الدليل
tell-us-kind-other = شيء آخر
