"""The menu as plain data: which file, which German address."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Screen:
    """One screen of the product: in the menu, in the footer, or in frames of other sites."""

    file: str
    title: str
    url: str
    icon: str
    help: str
    where: Literal["menu", "footer", "frame"] = "menu"


SCREENS = (
    Screen("start.py", "Start", "", "home", "Überblick und drei Wege hinein"),
    Screen(
        "guide.py",
        "Wegweiser",
        "wegweiser",
        "map_search",
        "Angebote und Einrichtungen suchen, als Liste und Karte",
    ),
    Screen(
        "my_place.py",
        "Mein Ort",
        "mein-ort",
        "home_pin",
        "Wer für einen Ort zuständig ist und was in der Nähe liegt",
    ),
    Screen(
        "area.py",
        "Gebiete",
        "gebiete",
        "location_city",
        "Ein Gebiet mit Einwohnern, Orten, Angeboten und zuständigen Stellen",
    ),
    Screen(
        "family_centres.py",
        "Familienzentren",
        "familienzentren",
        "diversity_1",
        "Familienzentren und Mehrgenerationenhäuser seit 2012",
    ),
    Screen(
        "sources.py",
        "Quellen",
        "quellen",
        "database",
        "Woher die Daten stammen, von wann sie sind und was fehlt",
    ),
    Screen("method.py", "Methodik", "methodik", "function", "Wie Gebiete und Zahlen entstehen"),
    Screen("glossary.py", "Glossar", "glossar", "dictionary", "Wörter und Abkürzungen erklärt"),
    Screen(
        "tell_us.py",
        "Hinweis geben",
        "hinweis",
        "rate_review",
        "Sagen, was an einem Eintrag nicht stimmt",
        where="footer",
    ),
    Screen(
        "marks.py",
        "Merkzettel",
        "merkzettel",
        "bookmarks",
        "Gemerkte Einträge, zum Mitnehmen und Teilen",
        where="footer",
    ),
    Screen(
        "embed.py",
        "Einbetten",
        "einbetten",
        "code",
        "Eine kleine Ansicht für die Internetseite Ihrer Gemeinde",
        where="footer",
    ),
    Screen(
        "embedded.py",
        "Eingebettete Ansicht",
        "eingebettet",
        "code",
        "Liste oder Karte für andere Internetseiten",
        where="frame",
    ),
    Screen(
        "imprint.py", "Impressum", "impressum", "gavel", "Wer verantwortlich ist", where="footer"
    ),
    Screen(
        "privacy.py",
        "Datenschutz",
        "datenschutz",
        "shield",
        "Was gespeichert wird und was nicht",
        where="footer",
    ),
    Screen(
        "accessibility.py",
        "Barrierefreiheit",
        "barrierefreiheit",
        "accessibility_new",
        "Erklärung zur Barrierefreiheit und wie man Barrieren meldet",
        where="footer",
    ),
)


def screen(file: str) -> Screen:
    """Return the screen of a file.

    Raises
    ------
    KeyError
        No screen has this file.
    """
    return {entry.file: entry for entry in SCREENS}[file]
