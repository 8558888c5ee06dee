glossary-about = Прості пояснення слів і скорочень з управління, законів і концепцій.
glossary-count = { $found } із { $all } слів
glossary-nothing = Цього слова немає у словнику.
glossary-source = Джерело: { $source }
glossary-see-also = Див. також: { $words }
