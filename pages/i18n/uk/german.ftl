# Stands above texts that exist in German alone, for readers of other languages.
german-only = Ця сторінка доступна лише німецькою мовою.
