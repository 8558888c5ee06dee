"""An index in words: its values, ranks and choices, the same on screens and in files."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from geo.indicators.preset import Effect, PeriodRule
from geo.indicators.scores import Aggregation, Normalisation
from pages import figures
from pages.i18n import text
from pages.indices import Calculated
from pages.ui import wording
from pages.ui.planning import words

DIGITS = 2
"""Decimals of an index where people read it."""

Row = Mapping[Hashable, Any]


def label(key: str) -> str:
    """Return the name of an indicator, its key if it does not exist."""
    known = figures.current().catalogue.indicators
    return known[key].label if key in known else key


def value(number: float) -> str:
    """Return the value of an index, or the word for missing data."""
    return wording.number(number, DIGITS)


def change(row: Row) -> str:
    """Return the change since the period before with its sign, "≈" before it if it is noise."""
    if pd.isna(row["change"]):
        return ""
    size = f"{'+' if row['change'] > 0 else ''}{value(row['change'])}"
    return text("plan-index-noise-change", change=size) if row["noise"] else size


def interval(row: Row) -> str:
    """Return "2 bis 5", empty without a rank."""
    if pd.isna(row["rank"]):
        return ""
    low, high = str(row["rank_low"]), str(row["rank_high"])
    return low if low == high else text("plan-index-from-to", low=low, high=high)


def lacking(made: Calculated, row: Row) -> str:
    """Return the indicators that an area lacks, and whether their values are hidden or missing."""
    parts = []
    for key in filter(None, str(row["missing"]).split(", ")):
        is_hidden = (row["period"], row["area_key"], key) in made.hidden
        why = text("plan-words-hidden") if is_hidden else wording.no_data()
        parts.append(text("plan-index-lacks", label=label(key), why=why))
    return ", ".join(parts)


def effect(one: Effect) -> str:
    """Return whether a high value raises or lowers the index."""
    return text(f"plan-index-effect-{one}")


def normalisation(one: Normalisation) -> str:
    """Return the name of a way to normalise."""
    return text(f"plan-index-normalisation-{one.replace('_', '-')}")


def aggregation(one: Aggregation) -> str:
    """Return the name of a way to combine."""
    return text(f"plan-index-aggregation-{one}")


def period_rule(one: PeriodRule) -> str:
    """Return the name of a rule for periods."""
    return text(f"plan-index-period-rule-{one}")


def items(made: Calculated) -> pd.DataFrame:
    """Return the indicators with effect, weight, share, period and reason, by name."""
    total = sum(item.weight for item in made.preset.items)
    rows = [
        {
            text("plan-index-column-indicator"): label(item.key),
            text("plan-index-column-effect"): effect(item.polarity),
            text("plan-index-column-weight"): weight(item.weight),
            text("plan-index-column-share"): text(
                "plan-words-percent", value=wording.number(100 * item.weight / total, 1)
            ),
            text("plan-index-column-period"): _period(made, item.key),
            text("plan-index-column-reason"): item.reason or text("plan-index-no-reason"),
        }
        for item in made.preset.items
    ]
    return pd.DataFrame(rows).set_index(text("plan-index-column-indicator"))


def weight(number: float) -> str:
    """Return a weight with as many decimals as it has, two at most."""
    digits = next((n for n in range(DIGITS) if number == round(number, n)), DIGITS)
    return wording.number(number, digits)


def _period(made: Calculated, key: str) -> str:
    if not made.counts.get(key):
        return wording.no_data()
    return words.period(made.used[key]) if key in made.used else text("plan-index-each-period")


def place(row: Row) -> str:
    """Return "Rang 3 (1 bis 8)"."""
    return text("plan-index-place", rank=str(row["rank"]), interval=interval(row))
