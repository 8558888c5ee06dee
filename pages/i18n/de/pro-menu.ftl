pro-menu-case-area = Umkreis und Ressourcenkarte
pro-menu-case-area-help = Was gibt es rund um einen Fall? Der genaue Ort bleibt in Ihrem Browser. Mit Druckansicht und PDF für die Fallbesprechung.
pro-menu-centre-travel = Wege zwischen Familienzentren
pro-menu-centre-travel-help = Welche Familienzentren nahe genug beieinanderliegen, um zusammenzuarbeiten: Fahrzeiten mit Auto und Rad.
pro-menu-onboarding = Neu im Sozialraum
pro-menu-onboarding-help = Ein geführter erster Blick auf ein Gebiet: wo, wer, was, Zahlen, Termine, zum Nachlesen.
