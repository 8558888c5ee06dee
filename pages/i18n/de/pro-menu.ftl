pro-menu-committees = Gremien-Atlas
pro-menu-committees-help = Welche Gremien für einen Ort zuständig sind, ihre Steckbriefe, und wo es welche gibt.
pro-menu-coordinators = Wer koordiniert hier?
pro-menu-coordinators-help = Rollen und Stellen nach Gebiet und Thema, mit Liste als PDF und vCard.
pro-menu-onboarding = Neu im Sozialraum
pro-menu-onboarding-help = Ein geführter erster Blick auf ein Gebiet: wo, wer, was, Zahlen, Termine, zum Nachlesen.
