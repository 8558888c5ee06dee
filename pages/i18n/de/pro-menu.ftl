pro-menu-committees = Gremien-Atlas
pro-menu-committees-help = Welche Gremien für einen Ort zuständig sind, ihre Steckbriefe, und wo es welche gibt.
pro-menu-coordinators = Wer koordiniert hier?
pro-menu-coordinators-help = Rollen und Stellen nach Gebiet und Thema, mit Liste als PDF und vCard.
