"""Sentences that every paper says, whatever it is about."""

GUIDANCE = (
    "Jeder Eintrag hat eine Nummer. Die Zahl auf der Karte ist dieselbe.",
    "Ein Buchstabe auf der Karte steht für Einträge, von denen nur die Gemeinde bekannt ist.",
    "Geschützte Orte stehen nicht auf der Karte.",
    "„Stand“ sagt, von wann die Angabe ist. Vieles ist älter: Bitte rufen Sie vorher an.",
    "Fehlt eine Angabe, ist sie nicht bekannt. Öffnungszeiten stehen nur da, wo sie belegt sind.",
    "„Geplant“ heißt: Das gab es beim Stand der Quelle noch nicht.",
    "Ein Eintrag ist keine Empfehlung. Fehlt ein Angebot, kann es dieses trotzdem geben.",
    "In Gefahr wählen Sie die 110, bei Feuer oder in Lebensgefahr die 112.",
)
SOURCES = "Worauf die Einträge beruhen, mit dem Stand der Quelle und der Zahl der Einträge."
MEMBERS = (
    "Welche Sozialräume eine Planregion verbindet, ist nicht überall belegt. „Angenommen“ und "
    "„wahrscheinlich“ heißen: Lage und Hinweise sprechen dafür, ein Beleg fehlt."
)
IMPRINT = (
    "Angaben ohne Gewähr. Stimmt etwas nicht? Sagen Sie uns bitte Bescheid; Anschrift und Telefon "
    "stehen oben."
)
