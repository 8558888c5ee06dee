"""Who is not reached: a question answered for the areas of a level and for the district."""

import itertools
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.coverage.cells import cells
from geo.coverage.inventory import Doubt
from geo.district import District
from geo.model import Level
from pages import context, reach, ways
from pages.kept import kept_by
from pages.ui.planning.coverage_question import Asked

Row = Mapping[Hashable, Any]
SOMEBODY = 0.5
"""Fewer people than this are nobody: what remains of sums."""


@dataclass(frozen=True, eq=False)
class Gaps:
    """The answer.

    ``table`` has one row per area, by name: the columns of `geo.coverage.measure.table`,
    ``reached_beyond`` and ``reached_inside`` (the share reached with and without the places beyond
    the border, whichever the question counts) and ``doubt`` (empty or a `Doubt`). ``whole`` is the
    same of the district.
    """

    place: District
    asked: Asked
    level: Level
    table: pd.DataFrame
    whole: Row

    @property
    def unreached(self) -> pd.DataFrame:
        """The areas where somebody is not reached, those with most of them first."""
        table = self.table
        found = table[table["unreached"] >= SOMEBODY]
        return found.sort_values("unreached", ascending=False, kind="stable")

    @property
    def all_reached(self) -> list[str]:
        """The names of the areas where somebody lives and everybody is reached."""
        table = self.table
        chosen = (table["unreached"] < SOMEBODY) & (table["people"] >= SOMEBODY)
        return [str(name) for name in table.loc[chosen, "name"]]

    @property
    def has_ways(self) -> bool:
        """Tell whether a way leads to any place that the question counts."""
        return self.asked.has_ways

    @property
    def beyond(self) -> int:
        """How many places beyond the border are known."""
        return int((~self.asked.offers.inside).sum())

    @property
    def doubted(self) -> list[str]:
        """The keys of the areas whose list of places is in doubt."""
        return [str(key) for key in self.table.index[self.table["doubt"] != ""]]

    @property
    def doubted_in_part(self) -> bool:
        """Tell whether some lists are in doubt and others are not."""
        return 0 < len(self.doubted) < len(self.table)


def answer(place: District, asked: Asked, level: Level) -> Gaps:
    """Return the answer to a question for the areas of a level."""
    whole = _table(asked, Level.LANDKREIS).reset_index().to_dict("records")[0]
    return Gaps(place, asked, level, _table(asked, level), whole)


def _table(asked: Asked, level: Level) -> pd.DataFrame:
    types, question = asked.types, asked.question
    both = {
        f"reached_{name}": reach.of_level(types, replace(question, beyond=beyond), level)
        for name, beyond in (("beyond", True), ("inside", False))
    }
    doubts = reach.doubts(types)
    table = reach.of_level(types, question, level)
    return table.assign(
        **{name: found["reached_share"] for name, found in both.items()},
        doubt=[_doubt(doubts, str(key)) for key in table.index],
    )


def _doubt(doubts: Mapping[str, Doubt], key: str) -> str:
    return doubts[key].value if key in doubts else ""


@kept_by(ways.key, 32, context.data_state)
def cells_of(asked: Asked) -> gpd.GeoDataFrame:
    """Return `geo.coverage.cells.cells` of a question. Nobody changes the frame."""
    found = reach.reached(asked.types, asked.question)
    return cells(reach.demand(), found, context.district().crs)


def unplaced_kind(asked: Asked) -> str:
    """Return why no way leads to some places: "mobile", "protected", or "both"."""
    offers = asked.offers
    ids = itertools.compress(offers.ids, np.isnan(offers.points[:, 0]))
    mobile = set(context.offers().loc[list(ids), "mobile"].astype(bool))
    return "both" if len(mobile) > 1 else "mobile" if True in mobile else "protected"


def share_unreached(row: Row) -> float:
    """Return the share (0-1) of an area's people who are not reached, NaN where nobody lives."""
    return 1 - float(row["reached_share"])


def shown_percent(shares: "pd.Series[float]") -> "pd.Series[float]":
    """Return shares (0-1) as whole percent; what is little is not none, what is most is not all."""
    percent = (100 * shares).round()
    percent = percent.mask((percent == 0) & (shares > 0), 1)
    return percent.mask((percent == 100) & (shares < 1), 99)  # noqa: PLR2004 - percent


def rounded(people: float) -> float:
    """Return people to tens, from a thousand on to hundreds: the figures are estimates."""
    step = 10 if people < 1000 else 100  # noqa: PLR2004 - see above
    return float(step * np.floor(people / step + 0.5))
