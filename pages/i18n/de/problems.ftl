# The message that follows is German: it is for the office that runs the guide.
problems-data = **Die Daten können gerade nicht gezeigt werden.** Bitte sagen Sie der Stelle Bescheid, die diesen Wegweiser betreibt. Für sie ist diese Meldung:
