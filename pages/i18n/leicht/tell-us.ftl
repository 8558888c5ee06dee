tell-us-kind-contact = Adresse oder Telefon
tell-us-kind-hours = Öffnungs-Zeiten
tell-us-kind-gone = Das gibt es nicht mehr
tell-us-kind-missing = Das fehlt im Wegweiser
tell-us-kind-other = Etwas anderes
