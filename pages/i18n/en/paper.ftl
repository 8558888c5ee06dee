# The words of the papers (PDF and the file without internet). The PDF's layout fills the gaps.
paper-contents = Contents
paper-page = Page { $page } of { $pages }
paper-cover = { $entries } with address, source and date
paper-compiled = Compiled on { $date } from the data with the ID { $revision }.
paper-list = { $entries }. Compiled on { $date }.
paper-offline = { $entries }. Compiled on { $date } from the data with the ID { $revision }. This file needs no internet.
paper-how-to-read = How to read this directory
paper-members = Which social areas (Sozialräume) are included
paper-members-about = It is not confirmed everywhere which social areas a planning region brings together. “Assumed” and “likely” mean: location and other indications suggest it, but there is no evidence.
paper-member = Social area
paper-member-status = Included?
paper-member-evidence = Indication
paper-map = Map
paper-map-credit = Base map: { $credit }
paper-letters = Letters stand for entries where only the municipality is known:
# Numbers of entries, such as "3, 7–9".
paper-numbers = No. { $numbers }
paper-on-map = on the map: letter { $mark }
paper-empty = There is no entry for this selection.
paper-names = Names from A to Z
paper-index = No. { $number }, page { $page }
paper-sources = Sources and dates
paper-sources-about = What the entries are based on, with the date of the source and the number of entries.
paper-credits = Maps and data
paper-imprint = Legal notice (Impressum)
paper-imprint-about = We cannot guarantee that all details are correct. Is something wrong? Please let us know; the address and phone number are above.
