places-everywhere = Everywhere in the district
places-ortsteil = { $name } (part of { $gemeinde })
