"""One area against the district in all indicators: chart, sentence and table."""

import math
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from geo.district import District
from geo.indicators.compare import Finding
from geo.indicators.model import Indicator, Polarity
from geo.model import Level
from pages.figures import Figures
from pages.i18n import text
from pages.ui import charts, wording
from pages.ui.planning import newest_values, tables, words

FEWEST_FOR_HALF = 8
"""Product rule: with fewer areas a middle half is not worth drawing."""


@dataclass(frozen=True, eq=False)
class Line:
    """One indicator of the area.

    ``row`` is that of `geo.indicators.compare.COMPARED` with ``hidden``; ``lower`` and ``upper``
    enclose the middle half of the areas, NaN where it is not drawn.
    """

    indicator: Indicator
    row: Mapping[Hashable, Any]
    lower: float
    upper: float

    @property
    def value(self) -> str:
        """The value in words."""
        return words.value(self.indicator, self.row["value"], hidden=bool(self.row["hidden"]))

    @property
    def is_known(self) -> bool:
        """Whether the area has a value that may be shown."""
        return not pd.isna(self.row["value"])

    def position(self, value: float) -> float:
        """Return where a value stands between lowest (0) and highest (1), NaN if it is missing."""
        low, high = self.row["lowest"], self.row["highest"]
        if math.isnan(value) or math.isnan(low):
            return math.nan
        return (value - low) / (high - low) if high > low else 0.5

    def sentence(self, area: str) -> str:
        """Return the finding as a sentence, and whether more is better where that is known."""
        said = words.finding(self.indicator, area, self.row)
        if self.indicator.polarity is Polarity.NEUTRAL:
            return said
        polarity = words.polarity(self.indicator)
        return f"{said} {text('plan-compare-polarity', polarity=polarity)}"


def show(district: District, known: Figures, level: Level) -> None:
    """Show the area that is chosen against the district."""
    from pages.ui.planning import compare_spine_chart  # noqa: PLC0415 - Plotly

    key = newest_values.area(district, level)
    name = str(district.areas.at[key, "name"])
    found = lines(known, level, key)
    said = summary(found, name)
    st.markdown(said)
    figure = compare_spine_chart.spine(found, name, known.catalogue.data_areas)
    st.plotly_chart(figure, config=charts.config(), key="vergleich_kreis", alt=said)
    st.caption(text("plan-compare-spine-note", fewest=str(FEWEST_FOR_HALF)))
    st.header(text("plan-compare-table"), anchor=False)
    tables.show(table(found, known, name))
    st.caption(text("plan-words-rank-note"))


def lines(known: Figures, level: Level, key: str) -> list[Line]:
    """Return all indicators of an area in the order of the data areas."""
    order = known.catalogue.ordered
    return [_line(known, one, level, key) for one in order]


def _line(known: Figures, one: Indicator, level: Level, key: str) -> Line:
    found = newest_values.rows(known, one.key, level)
    values = found["value"].dropna()
    enough = len(values) >= FEWEST_FOR_HALF
    lower, upper = values.quantile([0.25, 0.75]) if enough else (math.nan, math.nan)
    if key in found.index:
        row: dict[Hashable, Any] = found.loc[key].to_dict()
    else:
        row = {
            **dict.fromkeys(found.columns, math.nan),
            "hidden": newest_values.wholly_hidden(known, one.key, level, key),
            "lowest": values.min(),
            "highest": values.max(),
            "reference": found["reference"].max(),
            "rank": pd.NA,
            "finding": Finding.UNKNOWN,
        }
    return Line(one, row, float(lower), float(upper))


def summary(found: list[Line], area: str) -> str:
    """Say in how many indicators the area is above, near and below the district."""
    rated = [one for one in found if not one.indicator.is_count]
    counts = {kind.value: str(sum(one.row["finding"] == kind for one in rated)) for kind in Finding}
    lacking = sum(not one.is_known for one in found)
    said = text("plan-compare-spine-summary", area=wording.plain(area), **counts)
    return f"{said} {text('plan-compare-spine-lacking', count=lacking)}" if lacking else said


def table(found: list[Line], known: Figures, area: str) -> pd.DataFrame:
    """Return the twin of the chart: one row per indicator, all in words."""
    columns: dict[str, list[str]] = {
        "indicator": [one.indicator.label for one in found],
        "data-area": [known.catalogue.data_areas[one.indicator.data_area] for one in found],
        "value": [one.value for one in found],
        "district": [_number(one, "reference") for one in found],
        "lowest": [_number(one, "lowest") for one in found],
        "highest": [_number(one, "highest") for one in found],
        "rank": [words.rank(one.row) for one in found],
        "period": [_period(one) for one in found],
        "finding": [one.sentence(area) for one in found],
    }
    named = {text(f"plan-compare-column-{key}"): column for key, column in columns.items()}
    return pd.DataFrame(named).set_index(text("plan-compare-column-indicator"))


def _number(one: Line, column: str) -> str:
    return words.value(one.indicator, float(one.row[column]))


def _period(one: Line) -> str:
    return "" if pd.isna(one.row["period"]) else words.period(str(one.row["period"]))
