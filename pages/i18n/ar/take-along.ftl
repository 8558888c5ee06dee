take-along-area = بصيغة PDF
take-along-booklet = كتيّب بصيغة PDF
take-along-offline = كتيّب في ملف دون إنترنت (HTML)
take-along-list = قائمة بصيغة PDF
take-along-poster = إعلان للتعليق مع رمز QR
