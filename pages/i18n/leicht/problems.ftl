# The message that follows is German: it is for the office that runs the guide.
problems-data = **Wir können die Daten gerade nicht zeigen.** Bitte sagen Sie dem Anbieter von diesem Wegweiser Bescheid. Diese Meldung ist für den Anbieter:
