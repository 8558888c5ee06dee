error-sorry = Hier hat etwas nicht geklappt. Bitte laden Sie die Seite neu.
error-again = Passiert das noch einmal? Dann sagen Sie bitte dem Anbieter von diesem Wegweiser Bescheid.
