"""What tests of the screens for planning need: own data with small counts."""

from pathlib import Path

from loaders import own_data
from loaders.own_data import read_own_data
from pages import figures
from tests.deliveries import TODAY, filled, verden

SMALL = "kleine"
"""An own indicator that counts people."""

PLACES = {
    "033610001": ("Achim", 2),
    "033610003": ("Dörverden", 40),
    "033610005": ("Kirchlinteln", 60),
    "033610006": ("Langwedel", 55),
    "033610008": ("Ottersberg", 70),
    "033610009": ("Oyten", 90),
    "033615401": ("Samtgemeinde Thedinghausen", 80),
    "033610012": ("Verden (Aller)", 120),
}
"""Sozialräume with an invented count each; that of the first is too small to be shown."""


def keep_small_counts(store: Path) -> None:
    """Import two years of an own indicator; in each the count of one Sozialraum is too small."""
    definition = (SMALL, "Kleine Zahlen", "Finanzen", "Synthese", "Alle", "%", 100, "", "", "ja")
    rows = [
        (SMALL, key, name, year, count + year_count * (count > 10), 400, "")
        for year, year_count in (("2023", 0), ("2024", 7))
        for key, (name, count) in PLACES.items()
    ]
    raw = filled(rows, [definition])
    known = figures.stored(verden()).catalogue
    imported = read_own_data(raw, "klein.xlsx", known, verden(), today=TODAY)
    assert not imported.faults, imported.findings
    own_data.keep(store, "03361", imported, TODAY)
