tell-us-kind-contact = Adresse oder Telefon
tell-us-kind-hours = Öffnungszeiten
tell-us-kind-gone = Gibt es nicht mehr
tell-us-kind-missing = Fehlt im Wegweiser
tell-us-kind-other = Etwas anderes
