take-along-area = As a PDF
take-along-booklet = Booklet as a PDF
take-along-offline = Booklet as an offline file (HTML)
take-along-list = List as a PDF
take-along-poster = Notice with QR code
