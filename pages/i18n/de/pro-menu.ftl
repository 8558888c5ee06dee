pro-menu-meetings = Gremientermine
pro-menu-meetings-help = Der Jahreskalender der Gremien: Termine und Serien planen, Fristen, Überschneidungen und Rhythmus im Blick
pro-menu-meeting = Sitzung
pro-menu-meeting-help = Eine Sitzung vorbereiten und festhalten: Fristen, Tagesordnung, Festlegungen, Wiedervorlagen, Sitzungsmappe
pro-menu-feedback-board = Feedback-Tafel
pro-menu-feedback-board-help = Fünf Fragen an die Runde: Karten je Planregion sammeln, verschieben und mitnehmen
pro-menu-onboarding = Neu im Sozialraum
pro-menu-onboarding-help = Ein geführter erster Blick auf ein Gebiet: wo, wer, was, Zahlen, Termine, zum Nachlesen.
