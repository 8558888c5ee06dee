places-everywhere = Überall im Landkreis
places-ortsteil = { $name } (Ortsteil von { $gemeinde })
