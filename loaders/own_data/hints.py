"""What the template tells the person who fills it in."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ABOUT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "district": "Steht schon da. Die Vorlage gilt nur für diesen Landkreis.",
        "deliverer": "Das Amt oder der Fachdienst, zum Beispiel „Fachdienst Jugend“.",
        "source": (
            "Woher die Werte sind, zum Beispiel „Statistik der Bundesagentur für Arbeit“. Bitte"
            " jedes Jahr gleich schreiben: Werte mit anderer Quelle werden nicht zu einer Zeitreihe"
            " verbunden."
        ),
        "licence": "Was damit erlaubt ist, zum Beispiel „dl-de/by-2-0“ oder „nur intern“.",
        "as_of": "Wann die Werte abgerufen oder fertig wurden: Jahr oder Tag (TT.MM.JJJJ).",
        "contact": "Wen man fragen kann: eine Stelle, keine Person.",
        "territory": (
            "Leer lassen, wenn die Werte für die Gebiete von heute gelten. Sonst Jahr oder Tag der"
            " Grenzen, die gemeint sind; solche Werte werden nicht mit anderen verbunden."
        ),
    }
)

_HINTS = """
1. Blatt „Angaben“: Sagen Sie, woher die Werte sind. Ohne Herkunft zeigt der Wegweiser keinen Wert.

2. Blatt „Indikatoren“: Hier steht, was jeder Indikator bedeutet. Für einen neuen Indikator füllen
Sie eine neue Zeile aus. Der Schlüssel besteht aus kleinen Buchstaben, Ziffern und _, zum Beispiel
kita_quote.

Der Wert ist Faktor × Zähler ÷ Nenner: für Prozent ist der Faktor 100, für „je 1.000“ ist er 1000.
Eine einfache Anzahl hat keinen Nenner; dann bleibt „Nenner bedeutet“ leer.

„Zählt Personen“: Bei „ja“ werden kleine Zahlen nicht gezeigt, damit niemand zu erkennen ist. Im
Zweifel „ja“.

3. Blatt „Werte“: Tragen Sie Zeitraum, Zähler und Nenner ein, keine fertigen Quoten. Nur so lassen
sich Gebiete richtig zusammenfassen.

Der Zeitraum ist ein Jahr (2024) oder ein Stichtag (31.12.2024). Für weitere Jahre kopieren Sie die
Zeilen.

Ist ein Wert nicht bekannt, lassen Sie Zähler und Nenner leer. Eine 0 heißt: gezählt, es gab keine.

Negative Zahlen werden nicht übernommen. Liefern Sie Zugänge und Abgänge getrennt.

Der Gebietsschlüssel ist Text: 8 Ziffern für eine Gemeinde, 9 für einen Sozialraum, 5 für den
Landkreis, die Nummer für eine Planregion. Alle stehen im Blatt „Gebiete“. Der Name daneben ist für
Sie und wird mit dem Schlüssel verglichen.

Gab es ein Gebiet früher in anderen Grenzen, wird sein Wert nicht mit dem heutigen verbunden.
Schlüssel, die es heute nicht gibt, werden abgelehnt.

Keine Namen von Personen, auch nicht in Bemerkungen.

Beim Import wird jede Zelle geprüft. Gute Zeilen werden übernommen, die anderen mit ihrer Zelle
genannt.

Statt dieser Datei geht auch eine CSV-Datei mit den Spalten des Blattes „Werte“.
"""
HINTS: Final = tuple((" ".join(hint.split()),) for hint in _HINTS.split("\n\n"))
"""One row each."""
