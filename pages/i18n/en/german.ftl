# Stands above texts that exist in German alone, for readers of other languages.
german-only = This page is available in German only.
