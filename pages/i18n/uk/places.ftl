places-everywhere = Усюди в районі (Landkreis)
places-ortsteil = { $name } (Ortsteil громади { $gemeinde })
