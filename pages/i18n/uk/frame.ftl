frame-tab = { $title } – Familienwegweiser { $district }
frame-phone = Телефон
frame-plain-pages = Усе на простих сторінках
frame-fine-print = Джерела записів: { $years } · Версія { $version } · Код даних { $revision }
frame-years = { $first }–{ $last }
frame-menu = Меню
# Only shown in Leichte Sprache.
# Only shown in other languages than German.
