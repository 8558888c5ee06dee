# What the page says before, or without, JavaScript.
shell-title = Familienwegweiser { $district }
shell-title-alone = Familienwegweiser
shell-description = Послуги та заклади для сімей, дітей і молоді ({ $district }): карта, адреси, джерела.
shell-description-alone = Послуги та заклади для сімей, дітей і молоді: карта, адреси, джерела.
shell-waiting = { $title } завантажується…
shell-phone = телефон { $phone }
shell-contact = Довідка також без інтернету: { $contact }
# $directory becomes a link with the words of shell-directory.
shell-without-javascript = Карта й пошук у Familienwegweiser потребують JavaScript. Усі записи є також тут: { $directory }.
shell-directory = каталог без JavaScript
