"""The indicators of the district with their values, as files and command line show them."""

import pandas as pd

from geo.district import District
from geo.indicators.confidentiality import ConfidentialityRule, protected_values
from geo.indicators.model import Catalogue
from geo.indicators.open_data import open_observations
from geo.indicators.own import merged, overlay
from geo.indicators.provenance import with_sources
from geo.model import Level
from loaders import own_data
from loaders.confidentiality import read_rule
from loaders.indicators import read_catalogue
from loaders.spreadsheets import harmless
from pages import context

CATALOGUE_FILE = "indicators.toml"
RULE_FILE = "confidentiality.toml"
HIDDEN = "geheim"
"""What stands in place of a value that would tell of single people."""

COLUMNS = (
    "Datenbereich", "Indikator", "Bezeichnung", "Einheit", "Gebietsschlüssel", "Gebiet", "Zeitraum",
    "Wert", "Zähler", "Nenner", "Hinweis", "Grundlage", "Quelle",
)  # fmt: skip


def catalogue(district: District) -> Catalogue:
    """Return the shipped indicators and those that own data defines, with their sources."""
    shipped = read_catalogue(context.DATA / CATALOGUE_FILE)
    own = own_data.active(context.STORE, district.key).indicators
    return merged(with_sources(shipped, district.resources), own)


def observations(district: District) -> pd.DataFrame:
    """Return the observations of the shipped and of the own data; the own ones count."""
    shipped = open_observations(district, read_catalogue(context.DATA / CATALOGUE_FILE))
    return overlay([shipped, own_data.active(context.STORE, district.key).observations])


def rule() -> ConfidentialityRule:
    """Return what has to stay hidden."""
    return read_rule(context.DATA / "rules" / RULE_FILE)


def table(district: District, level: Level) -> pd.DataFrame:
    """Return all values of the areas of one level, small counts hidden, for a spreadsheet.

    One row per indicator, area and period; columns `COLUMNS`.
    """
    known, found, hidden_if = catalogue(district), observations(district), rule()
    parts = []
    for indicator in known.indicators.values():
        values = protected_values(found, district.areas, indicator, hidden_if)[level]
        parts.append(
            pd.DataFrame(
                {
                    "Datenbereich": known.data_areas[indicator.data_area],
                    "Indikator": indicator.key,
                    "Bezeichnung": indicator.label,
                    "Einheit": indicator.unit,
                    "Gebietsschlüssel": values["area_key"],
                    "Gebiet": values["area_key"].map(district.areas["name"]),
                    "Zeitraum": values["period"],
                    "Wert": values["value"],
                    "Zähler": values["numerator"],
                    "Nenner": values["denominator"],
                    "Hinweis": values["hidden"].map({True: HIDDEN, False: ""}),
                    "Grundlage": values["basis"],
                    "Quelle": indicator.source,
                }
            )
        )
    joined = pd.concat([part for part in parts if len(part)], ignore_index=True)
    return joined[list(COLUMNS)].map(harmless)
