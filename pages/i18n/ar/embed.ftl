embed-list = قائمة
embed-map = خريطة
