# The words of the papers (PDF and the file without internet). The PDF's layout fills the gaps.
paper-contents = Зміст
paper-page = Сторінка { $page } із { $pages }
paper-cover = { $entries } з адресою, джерелом і датою
paper-compiled = Укладено { $date } на основі даних із кодом { $revision }.
# Dates end with "р.", so no full stop follows them.
paper-list = { $entries }. Укладено { $date }
paper-offline = { $entries }. Укладено { $date } на основі даних із кодом { $revision }. Цьому файлу не потрібен інтернет.
paper-how-to-read = Як читати цей каталог
paper-members = Які соціальні простори (Sozialräume) сюди належать
paper-members-about = Які соціальні простори (Sozialräume) об’єднує планувальний регіон (Planregion), підтверджено не всюди. «Припущення» та «імовірно» означають: на це вказують розташування та інші підстави, але підтвердження немає.
paper-member = Соціальний простір (Sozialraum)
paper-member-status = Належність
paper-member-evidence = Підстава
paper-map = Карта
paper-map-credit = Основа карти: { $credit }
paper-letters = Літери позначають записи, для яких відома лише громада (Gemeinde):
# Numbers of entries, such as "3, 7–9".
paper-numbers = номер { $numbers }
paper-on-map = на карті: літера { $mark }
paper-empty = За цим вибором немає жодного запису.
paper-names = Назви від A до Z
paper-index = номер { $number }, сторінка { $page }
paper-sources = Джерела й актуальність даних
paper-sources-about = На чому ґрунтуються записи: джерела, їхня дата та кількість записів.
paper-credits = Карти й дані
paper-imprint = Вихідні дані (Impressum)
paper-imprint-about = Ми не гарантуємо правильності даних. Щось неправильно? Будь ласка, повідомте нас; адресу й телефон подано вище.
