glossary-about = Прості пояснення слів і скорочень зі сфери управління, законів і концепцій.
glossary-count = { $found } із { $all } слів
glossary-nothing = Цього слова немає в словнику.
glossary-source = Джерело: { $source }
glossary-see-also = Див. також: { $words }
