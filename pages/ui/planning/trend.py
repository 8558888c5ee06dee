"""How an indicator develops in all areas: chart, sentences, events, table."""

import functools

import pandas as pd
import streamlit as st

from geo.district import District
from geo.indicators import series
from geo.indicators.compare import Direction
from geo.indicators.compare import trend as trend_of
from geo.indicators.model import Indicator
from geo.model import Level
from pages.figures import Figures
from pages.i18n import text
from pages.ui import charts, state_planning, state_planning_compare, state_widgets, wording
from pages.ui.planning import choice, newest_values, trend_events, trend_table, words
from pages.ui.planning.trend_view import Scale, View, view

MOST_OTHERS = 4
FEWEST_PERIODS = 2
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What marks the changes of the basis, in the chart and below it."""


def indicator(known: Figures, level: Level) -> Indicator:
    """Show the indicators and return the chosen one, at first one that has a series."""
    ordered = known.catalogue.ordered
    default = next(iter(with_series(known, level)), ordered[0].key)
    choices = choice.labelled(known.catalogue, ordered)
    label = text("plan-frame-indicator")
    key = state_widgets.box(label, choices, state_planning.INDICATOR, default)
    return known.catalogue.indicators[key]


@functools.lru_cache(maxsize=16)
def with_series(known: Figures, level: Level) -> tuple[str, ...]:
    """Return the indicators that have at least two periods on a level."""
    keys = known.catalogue.indicators
    return tuple(key for key in keys if len(known.periods(key, level)) >= FEWEST_PERIODS)


def show(district: District, known: Figures, level: Level, one: Indicator) -> None:
    """Show the series of an indicator, or which indicators have one."""
    if one.key not in with_series(known, level):
        _no_series(district, known, level, one)
        return
    chosen = _chosen(district, level)
    scale = _scale() if one.is_count else Scale.VALUES
    _chart(view(known, one, level, chosen, scale), district, level)


def _chosen(district: District, level: Level) -> list[str]:
    """Show the areas and return those that stand out: one, and up to four others."""
    left, right = st.columns([1, 2])
    with left:
        key = newest_values.area(district, level)
    names = newest_values.names(district, level)
    with right:
        others = state_planning_compare.several(
            {name: other for other, name in names.items()},
            state_planning_compare.LINES,
            (text("plan-trend-lines", most=str(MOST_OTHERS)), text("plan-trend-lines-none")),
            most=MOST_OTHERS,
        )
    return [key, *(other for other in others if other != key)]


def _scale() -> Scale:
    choices = {text(f"plan-trend-scale-{one}"): one for one in Scale}
    about = state_widgets.Switch(
        text("plan-trend-scale"),
        state_planning_compare.SCALE,
        choices,
        Scale.VALUES,
        text("plan-trend-scale-hint"),
    )
    return state_widgets.switch(about)


def _chart(shown: View, district: District, level: Level) -> None:
    """Show the lines with what has to be said of them, and their table."""
    from pages.ui.planning import trend_chart  # noqa: PLC0415 - Plotly

    said = sentence(shown, district.level_name(level).plural)
    st.markdown(said)
    events = trend_events.switched()
    figure = trend_chart.lines(shown, trend_events.inside(events, shown.periods), LETTERS)
    st.plotly_chart(figure, config=charts.config(), key="zeitreihe", alt=said)
    for letter, one in zip(LETTERS, shown.breaks, strict=False):
        st.markdown(broken(letter, one))
    st.markdown("\n".join(developments(shown)))
    trend_events.listed(events, shown.periods)
    trend_table.show(shown, district, level)


def sentence(shown: View, areas: str) -> str:
    """Say what the chart shows."""
    said = {
        "label": wording.plain(shown.indicator.label),
        "areas": areas,
        "first": words.period(shown.periods[0]),
        "last": words.period(shown.periods[-1]),
    }
    message = "reference" if shown.has_reference else "sum"
    parts = [text(f"plan-trend-said-{message}", **said)]
    if shown.scale is Scale.INDEX:
        parts.append(text("plan-trend-said-index"))
    if shown.chosen:
        listed = wording.joined([shown.name(key) for key in shown.chosen])
        parts.append(text("plan-trend-said-chosen", areas=wording.plain(listed)))
    return " ".join(parts)


def broken(letter: str, one: series.Break) -> str:
    """Say between which periods the figures change their basis."""
    return text(
        "plan-trend-break",
        letter=letter,
        before=words.period(one.before),
        after=words.period(one.after),
        old=wording.plain(one.old_basis),
        new=wording.plain(one.new_basis),
    )


def developments(shown: View) -> list[str]:
    """Return for the district and each area that stands out how it developed, as a list."""
    return [
        f"- **{wording.plain(shown.name(key))}:** {wording.plain(development(shown, key))}"
        for key in [shown.district, *shown.chosen]
    ]


def development(shown: View, key: str) -> str:
    """Say how an area's values developed on each basis, the newest first."""
    one, values = shown.indicator, shown.values(key)
    runs = series.runs(values)
    long = [run for run in reversed(runs) if len(run) >= FEWEST_PERIODS]
    if len(runs) <= 1 or not long:
        return _trend(one, values)
    parts = [
        text(
            "plan-trend-on-basis",
            basis=str(run["basis"].iloc[0]),
            said=_trend(one, run),
        )
        for run in long
    ]
    if len(runs[-1]) < FEWEST_PERIODS:
        newest = words.period(str(runs[-1]["period"].iloc[0]))
        parts.append(text("plan-trend-newest-alone", period=newest))
    return " ".join(parts)


def _trend(one: Indicator, values: pd.DataFrame) -> str:
    """Return the trend in words; that of a count as a percentage too."""
    found = trend_of(values, one.digits)
    said = words.trend(one, found)
    if one.is_count and found.direction in {Direction.RISING, Direction.FALLING}:
        return f"{said} {text('plan-trend-relative', share=words.relative(found.relative))}"
    return said


def _no_series(district: District, known: Figures, level: Level, one: Indicator) -> None:
    """Say that an indicator has no series, and show those that have one."""
    periods = known.periods(one.key, level)
    if not periods:
        choice.nothing(district, one, level)
    else:
        said = {"label": wording.plain(one.label), "period": words.period(periods[0])}
        st.info(text("plan-trend-single", **said), icon=":material/timeline:")
    others = [known.catalogue.indicators[key] for key in with_series(known, level)]
    if others:
        st.markdown(text("plan-trend-others"))
        state_planning_compare.offers(
            choice.labelled(known.catalogue, others), state_planning.INDICATOR
        )


def no_forecast() -> None:
    """Say that nothing is told of the future."""
    st.caption(text("plan-trend-no-forecast"))
