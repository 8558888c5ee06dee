"""How fresh and how complete entries are: rules as code, each with a name.

The way of counting follows the quality score of data·inclusion (France): criteria that can be
tested one by one, freshness falling in a straight line between two ages.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
import pandas as pd

from geo.model import LocationClass

DAYS_PER_MONTH: Final = 365.25 / 12


class Light(StrEnum):
    """What the age of an entry says, from good to bad."""

    CURRENT = "current"
    DUE = "due"
    OVERDUE = "overdue"
    UNDATED = "undated"


class Rule(StrEnum):
    """What a good entry has."""

    FRESHNESS = "freshness"
    PHONE = "phone"
    CONTACT = "contact"
    ADDRESS = "address"
    HOURS = "hours"
    PROVIDER = "provider"
    LANGUAGES = "languages"
    ACCESSIBILITY = "accessibility"
    SOURCE = "source"


@dataclass(frozen=True)
class Interval:
    """After how many months an entry of some types is to be asked for again.

    From ``due_months`` on it is due, from ``overdue_months`` on overdue; ``source`` tells who laid
    it down.
    """

    due_months: float
    overdue_months: float
    source: str
    types: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Rules:
    """Intervals by type of facility, one for all others, and the weight of each rule (≥ 0)."""

    other: Interval
    intervals: tuple[Interval, ...]
    weights: Mapping[Rule, float]
    source: str
    as_of: str

    def interval(self, kind: str) -> Interval:
        """Return the interval of a type of facility."""
        return next((one for one in self.intervals if kind in one.types), self.other)


def assess(entries: pd.DataFrame, rules: Rules, today: dt.date) -> pd.DataFrame:
    """Return how good entries are, under the ids of ``entries``.

    Parameters
    ----------
    entries
        Entries with the columns of the facilities of a district; ``as_of_date`` is an ISO date or
        None.

    Returns
    -------
    pandas.DataFrame
        ``months`` since the entry was last known to be right (float, NaN if undated, 0 if in the
        future), ``light`` (`Light`), a column for each `Rule` (float from 0 to 1, NaN where the
        rule does not apply), and ``score``: the mean of the rules that apply, by their weights
        (from 0 to 1, NaN if no rule with a weight applies).
    """
    months = _months(entries["as_of_date"], today)
    intervals = [rules.interval(str(kind)) for kind in entries["type"]]
    due = np.array([one.due_months for one in intervals], dtype=float)
    overdue = np.array([one.overdue_months for one in intervals], dtype=float)
    found = pd.DataFrame({"months": months}, index=entries.index)
    found["light"] = _lights(months.to_numpy(), due, overdue)
    found[Rule.FRESHNESS] = _freshness(months.to_numpy(), due, overdue)
    for rule, meets in CRITERIA.items():
        found[rule] = meets(entries).astype(float)
    found["score"] = _scores(found[list(Rule)], rules.weights)
    return found


def totals(assessed: pd.DataFrame, groups: pd.Series) -> pd.DataFrame:
    """Return per group how many entries there are, how many per `Light`, and the mean score.

    ``groups`` has the group of each entry under its id. Columns: ``entries``, one per light
    (integers), ``score`` (from 0 to 1).
    """
    named = groups.reindex(assessed.index).rename("group")
    found = pd.crosstab(named, assessed["light"]).reindex(columns=list(Light), fill_value=0)
    found.insert(0, "entries", found.sum(axis=1))
    found["score"] = assessed.groupby(named)["score"].mean()
    found.columns.name = None
    return found


def met(assessed: pd.DataFrame) -> pd.DataFrame:
    """Return per `Rule` to how many entries it ``applies`` and how many have ``met`` it fully."""
    parts = assessed[list(Rule)]
    return pd.DataFrame({"applies": parts.notna().sum(), "met": (parts >= 1).sum()})


def _months(dates: pd.Series, today: dt.date) -> pd.Series:
    known = pd.to_datetime(dates, format="%Y-%m-%d", errors="coerce")
    return ((pd.Timestamp(today) - known).dt.days / DAYS_PER_MONTH).clip(lower=0)


def _lights(months: np.ndarray, due: np.ndarray, overdue: np.ndarray) -> np.ndarray:
    return np.select(
        [np.isnan(months), months < due, months < overdue],
        [Light.UNDATED, Light.CURRENT, Light.DUE],
        Light.OVERDUE,
    )


def _freshness(months: np.ndarray, due: np.ndarray, overdue: np.ndarray) -> np.ndarray:
    """Return 1 until the entry is due, then less in a straight line, 0 once overdue or undated."""
    left: np.ndarray = np.clip((overdue - months) / (overdue - due), 0, 1)
    return np.where(np.isnan(left), 0.0, left)


def _scores(parts: pd.DataFrame, weights: Mapping[Rule, float]) -> pd.Series:
    """Return the weighted mean of the rules, the columns of ``parts`` in their order."""
    by_rule = np.array([weights.get(rule, 0.0) for rule in Rule], dtype=float)
    counted = parts.notna().to_numpy() * by_rule
    total = counted.sum(axis=1)
    reached = (parts.fillna(0).to_numpy() * counted).sum(axis=1)
    return pd.Series(
        np.divide(reached, total, out=np.full(len(parts), np.nan), where=total > 0), parts.index
    )


def _there(column: str) -> Callable[[pd.DataFrame], pd.Series]:
    """Return a rule that wants a column to be filled."""
    return lambda entries: entries[column].map(bool)


def _contact(entries: pd.DataFrame) -> pd.Series:
    return entries["phones"].map(bool) | entries["email"].map(bool) | entries["web"].map(bool)


def _address(entries: pd.DataFrame) -> pd.Series:
    """Apply to houses whose address is public alone: others keep theirs for a reason."""
    complete = entries["street"].map(bool) & entries["postcode"].map(bool)
    is_open = (entries["location_class"] == LocationClass.PUBLIC.value) & ~entries["mobile"].map(
        bool
    )
    return complete.astype(float).where(is_open)


CRITERIA: Final[Mapping[Rule, Callable[[pd.DataFrame], pd.Series]]] = {
    Rule.PHONE: _there("phones"),
    Rule.CONTACT: _contact,
    Rule.ADDRESS: _address,
    Rule.HOURS: _there("opening_hours"),
    Rule.PROVIDER: _there("organization"),
    Rule.LANGUAGES: _there("languages"),
    Rule.ACCESSIBILITY: _there("accessibility"),
    Rule.SOURCE: _there("source_url"),
}
"""The rules beside freshness; a value of NaN says that the rule does not apply."""
