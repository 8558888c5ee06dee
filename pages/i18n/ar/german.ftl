# Stands above texts that exist in German alone, for readers of other languages.
german-only = هذه الصفحة متوفرة باللغة الألمانية فقط.
