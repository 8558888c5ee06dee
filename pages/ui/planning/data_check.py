"""What a delivered file would do: read, checked and compared; nothing of it is kept on disk."""

import threading
from dataclasses import dataclass, field

import pandas as pd

from geo.district import District
from geo.indicators import own_preview
from geo.indicators.model import Catalogue
from geo.indicators.own import CHANGE, CONTRADICTION, contradictions, guarded, merged, overlay
from geo.model import Level
from loaders import own_data
from loaders.own_data import Import
from pages import clock, figures
from pages.figures import Figures
from pages.ui import problems

MOST_PREVIEWS = 16
_ONE_AT_A_TIME = threading.Lock()
"""Comparing a large delivery costs seconds: the second one waits, the pages of others do not."""


@dataclass(frozen=True, eq=False)
class Delivery:
    """A file as somebody uploaded it."""

    raw: bytes
    name: str
    source: str


@dataclass(frozen=True, eq=False)
class Checked:
    """What the check of a file found, or the ``problem`` for which it cannot be used at all.

    ``known`` are the figures that it was told by.
    ``effects`` has columns `geo.indicators.own.CHANGE`, ``contradictions`` those of
    `geo.indicators.own.CONTRADICTION`. ``imported`` has no copy of the file. ``previews`` keeps
    what was looked at last, by indicator, period and level, as long as the session keeps the check.
    """

    known: Figures
    catalogue: Catalogue
    imported: Import | None = None
    problem: problems.Problem | None = None
    effects: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=CHANGE))
    contradictions: pd.DataFrame = field(
        default_factory=lambda: pd.DataFrame(columns=CONTRADICTION)
    )
    previews: dict[tuple[str, str, Level], pd.DataFrame] = field(default_factory=dict)


def checked(delivery: Delivery, district: District) -> Checked:
    """Return what a file holds and what it would change, told by figures that are shown today.

    Raises
    ------
    DataProblem
        A file of the shipped or of the stored own data is broken: not the delivered one.
    """
    found = figures.current()
    imported, problem = problems.caught(lambda: _read(delivery, found.catalogue, district))
    if imported is None:
        return Checked(found, found.catalogue, problem=problem)
    with _ONE_AT_A_TIME:
        delivered = set(imported.observations["indicator"])
        catalogue = guarded(merged(found.catalogue, imported.definitions), delivered)
        both = overlay([found.visible, imported.observations])
        touched = both[both["indicator"].isin(delivered)]
        return Checked(
            found,
            catalogue,
            imported,
            effects=own_preview.effects(found.values, imported.observations),
            contradictions=contradictions(touched, district.areas, catalogue),
        )


def _read(delivery: Delivery, catalogue: Catalogue, district: District) -> Import:
    return own_data.read_apart(
        delivery.raw,
        delivery.name,
        catalogue,
        district,
        today=clock.today(),
        source=delivery.source,
    )


def preview(
    result: Checked,
    imported: Import,
    district: District,
    what: tuple[str, str, Level],
) -> pd.DataFrame:
    """Return what a screen would show of an indicator, period and level: ``what``.

    Columns `geo.indicators.own_preview.PREVIEW`.
    """
    if what not in result.previews:
        with _ONE_AT_A_TIME:
            found = _preview(result, imported, district, what)
        while len(result.previews) >= MOST_PREVIEWS:
            del result.previews[next(iter(result.previews))]
        result.previews[what] = found
    return result.previews[what]


def _preview(
    result: Checked, imported: Import, district: District, what: tuple[str, str, Level]
) -> pd.DataFrame:
    indicator, period, level = what
    observed = imported.observations
    delivered = observed[observed["period"] == period]
    touched = delivered.loc[delivered["indicator"] == indicator, "area_key"]
    now = result.known
    after = own_preview.protected_preview(
        now.visible,
        delivered,
        district.areas,
        result.catalogue.indicators,
        key=indicator,
        rule=now.rule,
    )[level]
    before = now.of(indicator, level) if indicator in now.catalogue.indicators else after.iloc[:0]
    before = before[before["period"] == period]
    after = after[after["period"] == period]
    return own_preview.states(after, before, touched, district.areas, level)
