places-everywhere = في كل أنحاء المقاطعة (Landkreis)
places-ortsteil = { $name } (جزء من بلدية { $gemeinde })
