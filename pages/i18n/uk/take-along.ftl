take-along-area = У форматі PDF
take-along-booklet = Брошура у форматі PDF
take-along-offline = Брошура як файл без інтернету (HTML)
take-along-list = Список у форматі PDF
take-along-poster = Оголошення з QR-кодом
