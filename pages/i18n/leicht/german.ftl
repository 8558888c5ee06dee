# Stands above texts that exist in German alone, for readers of other languages.
german-only = Diese Seite gibt es nur auf Deutsch.
