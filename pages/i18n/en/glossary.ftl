glossary-about = Words and abbreviations from public offices, the law and the policy papers, explained in simple terms.
glossary-count = { $found } of { $all } words
glossary-nothing = This word is not in the glossary.
glossary-source = Source: { $source }
glossary-see-also = See also: { $words }
