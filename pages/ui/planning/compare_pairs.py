"""Two indicators side by side: how far they go together over the areas."""

import functools
import math

import pandas as pd
import streamlit as st

from geo.district import District
from geo.indicators.correlation import Correlation, correlation
from geo.indicators.model import Indicator
from geo.model import Level
from pages.figures import Figures
from pages.i18n import text
from pages.ui import charts, state_planning_compare, state_widgets, wording
from pages.ui.planning import choice, newest_values, tables

STRENGTHS = ((0.5, "strong"), (0.3, "medium"), (0.1, "weak"), (0.0, "none"))
"""Words for a correlation from these amounts on: Cohen, Statistical Power Analysis for the
Behavioral Sciences, 2nd edition 1988, pages 79-81 (small, medium, large)."""

APART = 0.2
"""Product rule: from this difference on the two measures tell different stories."""

RARE, SURE = 0.01, 0.05
"""Below the first, chance is named as rarer than 1 in 100; above the second it explains enough."""


def show(district: District, known: Figures, level: Level) -> None:
    """Show two chosen indicators against each other."""
    left, right = st.columns(2)
    with left:
        first = choice.indicator(known, label=text("plan-compare-first"))
    with right:
        second = _second(known)
    key = newest_values.area(district, level)
    if first.key == second.key:
        st.info(text("plan-compare-same"), icon=":material/compare_arrows:")
        return
    if not related(known, first.key, second.key, level).n:
        _nothing(district, known, level, (first, second))
        return
    _answer(district, known, level, (first, second), key)


def _second(known: Figures) -> Indicator:
    """Show the indicators again and return the chosen one.

    At first it is a rate from another data area than the very first indicator.
    """
    ordered = known.catalogue.ordered
    fitting = (one for one in ordered if not one.is_count and one.data_area != ordered[0].data_area)
    default = next(fitting, ordered[-1])
    choices = choice.labelled(known.catalogue, ordered)
    label = text("plan-compare-second")
    key = state_widgets.box(label, choices, state_planning_compare.SECOND, default.key)
    return known.catalogue.indicators[key]


@functools.lru_cache(maxsize=256)
def related(known: Figures, first: str, second: str, level: Level) -> Correlation:
    """Return how two indicators go together over the areas of a level, newest periods."""
    columns = (newest_values.series(known, key, level) for key in (first, second))
    return correlation(*columns)


def _nothing(
    district: District, known: Figures, level: Level, pair: tuple[Indicator, Indicator]
) -> None:
    """Say which of two indicators has no value on a level."""
    for one in pair:
        if not known.periods(one.key, level):
            choice.nothing(district, one, level)
            return
    st.info(text("plan-compare-no-common-area"), icon=":material/database_off:")


def _answer(
    district: District,
    known: Figures,
    level: Level,
    pair: tuple[Indicator, Indicator],
    key: str,
) -> None:
    from pages.ui.planning import compare_pairs_chart  # noqa: PLC0415 - Plotly

    found, names = (
        related(known, pair[0].key, pair[1].key, level),
        newest_values.names(district, level),
    )
    said = sentence(pair, found, district.level_name(level).plural)
    st.markdown(" ".join(part for part in (said, chance(found)) if part))
    periods = [newest_values.period(known, one.key, level) for one in pair]
    figure = compare_pairs_chart.scatter(found.points, pair, names, key)
    st.plotly_chart(figure, config=charts.config(), key="vergleich_paar", alt=said)
    st.caption(wording.plain(_periods(pair, periods)))
    lacking = sorted(set(names) - set(found.points["area_key"]))
    newest_values.without(district, level, lacking, "plan-compare-pair-lacking")
    if all(one.is_count for one in pair):
        st.info(text("plan-compare-two-counts"), icon=":material/straighten:")
    st.header(text("plan-compare-table"), anchor=False)
    tables.show(table(known, level, pair, names))


def sentence(pair: tuple[Indicator, Indicator], found: Correlation, areas: str) -> str:
    """Say how far two indicators go together; the word for the strength follows `STRENGTHS`."""
    said = {
        "first": wording.plain(pair[0].label),
        "second": wording.plain(pair[1].label),
        "n": str(found.n),
        "areas": areas,
    }
    if math.isnan(found.spearman):
        return text("plan-compare-pair-undefined", **said)
    said |= {
        "spearman": wording.number(found.spearman, 2),
        "pearson": wording.number(found.pearson, 2),
    }
    strength = strength_of(found.spearman)
    direction = "up" if found.spearman > 0 else "down"
    is_none = strength == "none" or found.spearman_p > SURE
    message = "none" if is_none else direction
    words_of = "" if is_none else text(f"plan-compare-strength-{strength}")
    parts = [text(f"plan-compare-pair-{message}", **said, strength=words_of)]
    if abs(found.spearman - found.pearson) >= APART:
        parts.append(text("plan-compare-pair-apart"))
    parts.append(text("plan-compare-no-cause"))
    return " ".join(parts)


def strength_of(coefficient: float) -> str:
    """Return the key of the word for a coefficient, by its amount."""
    return next(word for least, word in STRENGTHS if abs(coefficient) >= least)


def chance(found: Correlation) -> str:
    """Say how often chance alone brings about as strong a relation; empty if there is none."""
    if math.isnan(found.spearman_p) or strength_of(found.spearman) == "none":
        return ""
    if found.spearman_p < RARE:
        return text("plan-compare-chance-rare", n=str(found.n))
    message = "plan-compare-chance-little" if found.spearman_p <= SURE else "plan-compare-chance"
    return text(message, share=wording.number(100 * found.spearman_p), n=str(found.n))


def _periods(pair: tuple[Indicator, Indicator], periods: list[str]) -> str:
    said = {"first": pair[0].label, "second": pair[1].label, "one": periods[0], "two": periods[1]}
    if periods[0] == periods[1]:
        return text("plan-compare-pair-period", period=periods[0])
    return text("plan-compare-pair-periods", **said)


def table(
    known: Figures, level: Level, pair: tuple[Indicator, Indicator], names: dict[str, str]
) -> pd.DataFrame:
    """Return the twin of the chart: both values of every area, in words."""
    columns = {
        one.label: [newest_values.shown(known, one, level, key) for key in names] for one in pair
    }
    index = pd.Index(list(names.values()), name=text("plan-compare-area"))
    return pd.DataFrame(columns, index=index)
