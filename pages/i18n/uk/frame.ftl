frame-tab = { $title } – Familienwegweiser { $district }
frame-phone = Телефон
frame-plain-pages = Усе на простих сторінках
frame-fine-print = Джерела записів: { $years } · Версія { $version } · Код даних { $revision }
frame-years = { $first }–{ $last }
frame-menu = Меню
# Only shown in Leichte Sprache.
frame-unchecked = Ці тексти простою мовою (Leichte Sprache) ще не перевірено групою майбутніх читачів (Prüfgruppe).
# Only shown in other languages than German.
frame-german-data = Назви та відомості про заклади подано німецькою мовою.
