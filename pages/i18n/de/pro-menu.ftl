pro-menu-onboarding = Neu im Sozialraum
pro-menu-onboarding-help = Ein geführter erster Blick auf ein Gebiet: wo, wer, was, Zahlen, Termine, zum Nachlesen.
