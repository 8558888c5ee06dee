glossary-about = شرح بسيط لكلمات واختصارات من الإدارة والقانون وخطط العمل.
glossary-count = { $found } من أصل { $all } من الكلمات
glossary-nothing = هذه الكلمة غير موجودة في المعجم.
glossary-source = المصدر: { $source }
glossary-see-also = انظروا أيضًا: { $words }
