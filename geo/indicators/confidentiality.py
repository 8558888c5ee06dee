"""Statistical confidentiality: small counts of people are hidden, and what would give them away.

First the cells are hidden that the rule names (primary suppression), then as many others as it
takes until nobody can compute a hidden figure closely from the shown ones: at all levels at once,
for numerators and denominators (secondary suppression). Partners are the smallest counts beside or
inside; an area above is hidden only where nothing beside is left. In the end every partner that is
not needed is shown again.

The attacker knows all shown figures exactly, that areas add up, the rule (a shown zero is a zero,
so a cell hidden for its count is not), and the denominators of shares even where they are hidden,
because numbers of inhabitants are public elsewhere.

Limits. Periods are protected one by one: a total over several years must not be shown beside them.
Indicators are linked by the names of their numerators and denominators (`suppress_all`); sums
across indicators (men and women make everyone) are not seen. Figures known from elsewhere that do
not add up are treated as if they did. Counts are not negative. The choice of the smallest partner
is known too and narrows what is likely, not what is possible.
"""

import math
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

import geopandas as gpd
import pandas as pd

from geo.indicators.area_cells import Cells, Figure, Hierarchy, arrange
from geo.indicators.disclosure import Demand, Known, Table, protect
from geo.indicators.model import Indicator
from geo.indicators.values import values
from geo.model import Level


@dataclass(frozen=True)
class Citation:
    """Where a figure of the rule is from."""

    source: str
    source_url: str = ""


@dataclass(frozen=True)
class ConfidentialityRule:
    """What is too small to be shown.

    A count below ``minimum_count``; a share that fewer than ``minimum_complement`` people do not
    belong to; a rate over a denominator below ``minimum_denominator``. ``minimum_width`` is the
    smallest width of the interval in which a hidden count can be located. ``sources`` has a
    citation for each of these names and for ``zero``.
    """

    minimum_count: int
    minimum_complement: int
    minimum_denominator: int
    minimum_width: int
    zero_is_shown: bool = True
    sources: Mapping[str, Citation] = field(default_factory=dict)

    def is_small(self, count: float) -> bool:
        """Tell whether a count of people is too small to be shown."""
        return count < self.minimum_count and (count > 0 or not self.zero_is_shown)

    def is_thin(self, denominator: float) -> bool:
        """Tell whether a denominator is too small for a rate."""
        return 0 < denominator < max(self.minimum_denominator, self.minimum_count)


@dataclass(frozen=True)
class _Reading:
    """How figures of one indicator are read: each by itself, whatever the others are."""

    rule: ConfidentialityRule
    is_rate: bool
    marked: AbstractSet[str] = field(default_factory=frozenset)

    def is_sensitive(self, figure: Figure) -> bool:
        """Tell whether it may not be known of some people, however it is computed."""
        missing = figure.denominator - figure.numerator
        nearly_all = figure.denominator > 0 and missing < self.rule.minimum_complement
        return self.rule.is_small(figure.numerator) or (self.is_share(figure) and nearly_all)

    def is_share(self, figure: Figure) -> bool:
        """Tell whether the numerator is read as a part of the denominator."""
        return self.is_rate and figure.numerator <= figure.denominator

    def is_hidden(self, figure: Figure) -> bool:
        """Tell whether the rule hides it."""
        return self.is_sensitive(figure) or (self.is_rate and self.rule.is_thin(figure.denominator))

    def known(self, figure: Figure, *, is_rest: bool) -> Known:
        """Return what an attacker knows of the numerator."""
        may_be_zero = is_rest or self.is_hidden(figure._replace(numerator=0.0))
        least = 0.0 if may_be_zero else min(figure.numerator, 1.0)
        most = figure.denominator if self.is_share(figure) else math.inf
        return Known(figure.numerator, least, most)


def suppress(
    frame: pd.DataFrame, areas: gpd.GeoDataFrame, indicator: Indicator, rule: ConfidentialityRule
) -> pd.DataFrame:
    """Return the values with a column ``hidden``, and without figures where it is set.

    Parameters
    ----------
    frame
        Rows like `geo.indicators.values.VALUE` of all levels that are shown of one indicator;
        periods are independent. Rows whose ``hidden`` is set already stay hidden.
    areas
        The district's areas (see `geo.district.District`).
    """
    hierarchy = Hierarchy.of(areas)
    blank = frame.reset_index(drop=True)
    numerator, denominator = blank["numerator"], blank["denominator"]
    before = blank["hidden"] if "hidden" in blank else pd.Series(data=False, index=blank.index)
    hidden = before.astype(bool) | (numerator.notna() & denominator.isna())
    for _, rows in blank.groupby("period"):
        marked = frozenset(rows.loc[hidden[rows.index], "area_key"])
        reading = _Reading(rule, not indicator.is_count, marked)
        hidden[rows.index] |= rows["area_key"].isin(_hidden_areas(rows, hierarchy, reading))
    blank["hidden"] = hidden
    blank.loc[hidden, ["numerator", "denominator", "value"]] = math.nan
    return blank.set_index(frame.index)


def _hidden_areas(rows: pd.DataFrame, hierarchy: Hierarchy, reading: _Reading) -> set[str]:
    """Return the areas to hide in one period."""
    complete = rows.dropna(subset=["numerator", "denominator"])
    numerators, denominators = complete["numerator"].map(float), complete["denominator"].map(float)
    figures = [Figure(*both) for both in zip(numerators, denominators, strict=True)]
    keyed = list(zip(complete["area_key"].map(str), figures, strict=True))
    known = dict(keyed)
    first = {key for key, figure in keyed if reading.is_hidden(figure)} | reading.marked
    cells = arrange(known, hierarchy)
    rule = reading.rule
    demand = Demand(rule.minimum_count, rule.minimum_complement, rule.minimum_width)
    primary = (first & known.keys()) | cells.rests
    return first | protect(_table(cells, reading), primary, demand) - cells.rests


def _table(cells: Cells, reading: _Reading) -> Table:
    numerators = {
        key: reading.known(figure, is_rest=key in cells.rests)
        for key, figure in cells.figures.items()
    }
    denominators = {key: Known(figure.denominator) for key, figure in cells.figures.items()}
    numbers = (numerators, denominators) if reading.is_rate else (numerators,)
    calm = {rest for rest in cells.rests if not reading.is_sensitive(cells.figures[rest])}
    return Table(cells.parts, numbers, frozenset(calm))


def suppress_all(
    frames: Mapping[str, pd.DataFrame],
    areas: gpd.GeoDataFrame,
    indicators: Mapping[str, Indicator],
    rule: ConfidentialityRule,
) -> dict[str, pd.DataFrame]:
    """Return the values of several indicators by key, hidden alike where they show the same count.

    Protected indicators are linked where the numerator of one is named like the numerator or the
    denominator of the other; indicators that are not protected are returned as they are, with
    nothing hidden.
    """
    marked = {key: frame.assign(hidden=False) for key, frame in frames.items()}
    protected = [key for key in frames if indicators[key].protected]
    while True:
        found = {key: suppress(marked[key], areas, indicators[key], rule) for key in protected}
        hidden = {key: _rows(frame[frame["hidden"]]) for key, frame in found.items()}
        if all(hidden[key] == _shared(hidden, indicators, key, found[key]) for key in protected):
            return {**marked, **found}
        for key in protected:
            also = _shared(hidden, indicators, key, found[key])
            pairs = zip(marked[key]["area_key"], marked[key]["period"], strict=True)
            marked[key]["hidden"] = [pair in also for pair in pairs]


def _rows(frame: pd.DataFrame) -> set[tuple[str, str]]:
    """Return area and period of each row."""
    return set(zip(frame["area_key"], frame["period"], strict=True))


def _shared(
    hidden: Mapping[str, set[tuple[str, str]]],
    indicators: Mapping[str, Indicator],
    key: str,
    frame: pd.DataFrame,
) -> set[tuple[str, str]]:
    """Return the rows of an indicator that are hidden in it or in one linked to it."""
    one = indicators[key]
    linked = [other for other in hidden if other == key or _is_linked(one, indicators[other])]
    return set().union(*(hidden[other] for other in linked)) & _rows(frame)


def _is_linked(one: Indicator, other: Indicator) -> bool:
    """Tell whether the numerator of either is a figure of the other."""
    return one.numerator in (other.numerator, other.denominator) or other.numerator in (
        one.numerator,
        one.denominator,
    )


def linked(indicators: Mapping[str, Indicator], key: str) -> dict[str, Indicator]:
    """Return the indicators on which it depends what is hidden of ``key``, itself among them."""
    found, ahead = {key}, [key] if indicators[key].protected else []
    while ahead:
        one = indicators[ahead.pop()]
        near = {
            other for other, its in indicators.items() if its.protected and _is_linked(one, its)
        }
        ahead += near - found
        found |= near
    return {name: one for name, one in indicators.items() if name in found}


def protected_values(
    observations: pd.DataFrame,
    areas: gpd.GeoDataFrame,
    indicators: Mapping[str, Indicator],
    rule: ConfidentialityRule,
) -> dict[str, dict[Level, pd.DataFrame]]:
    """Return the values of indicators at all levels of the district, with a column ``hidden``.

    Small counts are hidden as by `suppress_all`, nothing of an indicator that is not protected.
    Columns as in `geo.indicators.values.VALUE`, by indicator key and level.
    """
    present = set(areas["level"])
    levels = [level for level in Level if level.value in present]
    frames = {}
    for key, indicator in indicators.items():
        parts = {level: values(observations, areas, indicator, level) for level in levels}
        together = pd.concat(parts, names=["at"]).reset_index("at")
        frames[key] = together.reset_index(drop=True)
    return {
        key: {
            level: rows[rows["at"] == level].drop(columns="at").reset_index(drop=True)
            for level in levels
        }
        for key, rows in suppress_all(frames, areas, indicators, rule).items()
    }
