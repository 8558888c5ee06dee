"""The indicators of the district with their values, as screens, papers and files show them."""

import functools
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import NamedTuple

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
from pages.stored import State

CATALOGUE_FILE = "indicators.toml"
RULE_FILE = "rules/confidentiality.toml"
HIDDEN = "geheim"
"""What stands in place of a value that would tell of single people."""

COLUMNS = (
    "Datenbereich", "Indikator", "Bezeichnung", "Einheit", "Gebietsschlüssel", "Gebiet", "Zeitraum",
    "Wert", "Zähler", "Nenner", "Hinweis", "Grundlage", "Quelle",
)  # fmt: skip


_ONE_AT_A_TIME = threading.Lock()
"""The first visitors come together: one computes, the others wait for what it found."""


class Stored(NamedTuple):
    """What the files say at one moment; of the ``observations`` only is shown what `Figures` shows.

    ``own`` has the keys of the indicators with values of the district's own data, which count.
    """

    catalogue: Catalogue
    observations: pd.DataFrame
    own: frozenset[str]


@dataclass(frozen=True, eq=False)
class Figures:
    """What may be shown of the indicators, small counts hidden; the same for everybody.

    ``values`` are those of `geo.indicators.confidentiality.protected_values`, ``rule`` is what they
    were protected by; nobody changes them. ``own`` has the keys of the indicators with values of
    the district's own data. ``revision`` changes with all of it. Other data has another object:
    whatever is computed from the figures may be kept by it.
    """

    revision: str
    catalogue: Catalogue
    values: Mapping[str, Mapping[Level, pd.DataFrame]]
    rule: ConfidentialityRule
    own: frozenset[str]
    _observations: pd.DataFrame = field(repr=False)

    def of(self, indicator: str, level: Level) -> pd.DataFrame:
        """Return the values of an indicator for the areas of a level, all periods.

        Columns `geo.indicators.values.VALUE` and ``hidden``.
        """
        return self.values[indicator][level]

    def periods(self, indicator: str, level: Level) -> list[str]:
        """Return the periods in which an area of the level has a value, the newest last."""
        found = self.of(indicator, level)
        return sorted(set(found.loc[found["value"].notna(), "period"]))

    @functools.cached_property
    def visible(self) -> pd.DataFrame:
        """The observations that everybody may see, without the hidden ones."""
        return without_hidden(self._observations, self.values)


def current() -> Figures:
    """Return the figures as the own data has them now.

    Raises
    ------
    DataProblem
        A file of the shipped or of the own data is missing or broken.
    """
    key = context.district_key()
    with _ONE_AT_A_TIME:
        return _figures(context.data_state(), own_data.stamp(context.STORE, key))


@functools.lru_cache(maxsize=2)
def _figures(_state: tuple[str, State], stamp: tuple[str, ...]) -> Figures:
    with speaking(GERMAN):
        place = context.district()
    raw = [(context.DATA / name).read_bytes() for name in (CATALOGUE_FILE, RULE_FILE)]
    known, rule = stored(place), read_rule(context.DATA / RULE_FILE)
    found = protected_values(known.observations, place.areas, known.catalogue.indicators, rule)
    parts = (place.revision, *stamp, *(sha256(content).hexdigest() for content in raw))
    revision = sha256("/".join(parts).encode()).hexdigest()[:12]
    return Figures(revision, known.catalogue, found, rule, known.own, known.observations)


def stored(district: District) -> Stored:
    """Return the shipped indicators and observations with those of the own data, and sources.

    Raises
    ------
    DataProblem
        A file of the shipped or of the own data is missing or broken.
    """
    shipped = read_catalogue(context.DATA / CATALOGUE_FILE)
    own = own_data.active(context.STORE, district.key)
    keys = frozenset(own.observations["indicator"])
    complete = merged(with_sources(shipped, district.resources), own.indicators)
    observations = overlay([open_observations(district, shipped), own.observations])
    return Stored(guarded(complete, keys), observations, keys)


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
