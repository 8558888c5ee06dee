# What the page says before, or without, JavaScript.
shell-title = ⁦Familienwegweiser { $district }⁩
shell-title-alone = Familienwegweiser
shell-description = عروض ومؤسسات للعائلات والأطفال والشباب في { $district }: خريطة وعناوين ومصادر.
shell-description-alone = عروض ومؤسسات للعائلات والأطفال والشباب: خريطة وعناوين ومصادر.
shell-waiting = جارٍ تحميل { $title }…
shell-phone = الهاتف { $phone }
shell-contact = للاستفسار دون إنترنت أيضًا: { $contact }
# $directory becomes a link with the words of shell-directory.
shell-without-javascript = تحتاج الخريطة والبحث في Familienwegweiser إلى JavaScript. كل الإدخالات موجودة أيضًا في { $directory }.
shell-directory = الفهرس دون JavaScript
