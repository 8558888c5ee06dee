error-sorry = Hier ist etwas schiefgegangen. Bitte laden Sie die Seite neu.
error-again = Wenn es wieder geschieht, sagen Sie bitte der Stelle Bescheid, die diesen Wegweiser betreibt.
