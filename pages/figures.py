"""The indicators of the district with their values, as screens, papers and files show them."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

import pandas as pd

from geo.district import District
from geo.indicators.confidentiality import ConfidentialityRule, protected_values
from geo.indicators.model import Catalogue
from geo.indicators.open_data import open_observations
from geo.indicators.own import guarded, merged, overlay
from geo.indicators.own_preview import without_hidden
from geo.indicators.provenance import with_sources
from geo.model import Level
from loaders import own_data
from loaders.confidentiality import read_rule
from loaders.indicators import read_catalogue
from pages import context
from pages.i18n import GERMAN, speaking

CATALOGUE_FILE = "indicators.toml"
RULE_FILE = "confidentiality.toml"
HIDDEN = "geheim"
"""What stands in place of a value that would tell of single people."""

COLUMNS = (
    "Datenbereich", "Indikator", "Bezeichnung", "Einheit", "Gebietsschlüssel", "Gebiet", "Zeitraum",
    "Wert", "Zähler", "Nenner", "Hinweis", "Grundlage", "Quelle",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Figures:
    """What may be shown of the indicators, small counts hidden; the same for everybody.

    ``revision`` changes with the shipped and with the own data. ``values`` are those of
    `geo.indicators.confidentiality.protected_values`; nobody changes them.
    """

    revision: str
    catalogue: Catalogue
    values: Mapping[str, Mapping[Level, pd.DataFrame]]

    def of(self, indicator: str, level: Level) -> pd.DataFrame:
        """Return the values of an indicator for the areas of a level, all periods.

        Columns `geo.indicators.values.VALUE` and ``hidden``.
        """
        return self.values[indicator][level]

    def periods(self, indicator: str, level: Level) -> list[str]:
        """Return the periods in which an area of the level has a value, the newest last."""
        found = self.of(indicator, level)
        return sorted(set(found.loc[found["value"].notna(), "period"]))


def current() -> Figures:
    """Return the figures as the own data has them now.

    Raises
    ------
    DataProblem
        A file of the shipped or of the own data is missing or broken.
    """
    key = context.district_key()
    return _figures(key, own_data.stamp(context.STORE, key))


@functools.lru_cache(maxsize=2)
def _figures(_key: str, stamp: tuple[str, ...]) -> Figures:
    with speaking(GERMAN):
        place = context.district()
    known = catalogue(place)
    found = protected_values(observations(place), place.areas, known.indicators, rule())
    revision = sha256("/".join((place.revision, *stamp)).encode()).hexdigest()[:12]
    return Figures(revision, known, found)


def catalogue(district: District) -> Catalogue:
    """Return the shipped indicators and those that own data defines, with their sources."""
    shipped = read_catalogue(context.DATA / CATALOGUE_FILE)
    own = own_data.active(context.STORE, district.key)
    complete = merged(with_sources(shipped, district.resources), own.indicators)
    return guarded(complete, set(own.observations["indicator"]))


def observations(district: District) -> pd.DataFrame:
    """Return the observations of the shipped and of the own data; the own ones count.

    They are not protected: of them only is shown what `Figures` shows.
    """
    shipped = open_observations(district, read_catalogue(context.DATA / CATALOGUE_FILE))
    return overlay([shipped, own_data.active(context.STORE, district.key).observations])


def rule() -> ConfidentialityRule:
    """Return what has to stay hidden."""
    return read_rule(context.DATA / "rules" / RULE_FILE)


def table(district: District, level: Level) -> pd.DataFrame:
    """Return all values of the areas of one level, small counts hidden, for a spreadsheet.

    One row per indicator, area and period; columns `COLUMNS`.
    """
    found = current()
    parts = []
    for indicator in found.catalogue.indicators.values():
        values = found.of(indicator.key, level)
        parts.append(
            pd.DataFrame(
                {
                    "Datenbereich": found.catalogue.data_areas[indicator.data_area],
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
    return joined[list(COLUMNS)]


def known(district: District) -> pd.DataFrame:
    """Return the observations that everybody may see, without the hidden ones."""
    return without_hidden(observations(district), current().values)


def own_indicators() -> frozenset[str]:
    """Return the keys of the indicators that have values of the district's own data."""
    key = context.district_key()
    return _own_indicators(key, own_data.stamp(context.STORE, key))


@functools.lru_cache(maxsize=2)
def _own_indicators(key: str, _stamp: tuple[str, ...]) -> frozenset[str]:
    return frozenset(own_data.active(context.STORE, key).observations["indicator"])
