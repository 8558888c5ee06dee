"""The menu as plain data: which file, which German address."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Screen:
    """One screen of the product; those not in the menu are reached from the footer."""

    file: str
    title: str
    url: str
    icon: str
    help: str
    in_menu: bool = True


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
        "imprint.py", "Impressum", "impressum", "gavel", "Wer verantwortlich ist", in_menu=False
    ),
    Screen(
        "privacy.py",
        "Datenschutz",
        "datenschutz",
        "shield",
        "Was gespeichert wird und was nicht",
        in_menu=False,
    ),
    Screen(
        "accessibility.py",
        "Barrierefreiheit",
        "barrierefreiheit",
        "accessibility_new",
        "Erklärung zur Barrierefreiheit und wie man Barrieren meldet",
        in_menu=False,
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
