# Stands above texts that exist in German alone, for readers of other languages.
german-only = Ця сторінка є лише німецькою мовою.
