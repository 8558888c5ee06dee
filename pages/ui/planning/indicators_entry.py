"""One indicator of the catalogue: what one has to know to read it, and where it can be seen."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from geo.district import District
from geo.indicators.model import Indicator
from geo.model import Level
from geo.regions import at_level
from pages import context
from pages.figures import Figures
from pages.i18n import text
from pages.ui import state_along, state_planning, wording
from pages.ui.planning import choice, frame, newest_values, words

WAYS = ("planning_map.py", "planning_trend.py", "planning_compare.py")
FEW = 4
"""So many periods are named one by one."""


@dataclass(frozen=True)
class Coverage:
    """Of how many areas of a level there is a value in the newest period."""

    level: Level
    periods: tuple[str, ...]
    areas: int
    with_value: int
    hidden: int


def is_own(one: Indicator) -> bool:
    """Tell whether an indicator is defined by own data."""
    return not one.resources


def has_series(figures: Figures, one: Indicator) -> bool:
    """Tell whether an indicator has more than one period at any level."""
    return any(len(row.periods) > 1 for row in coverage(figures, one.key))


@functools.lru_cache(maxsize=512)
def coverage(figures: Figures, key: str) -> tuple[Coverage, ...]:
    """Return the coverage of an indicator at the levels of the district, the smallest last."""
    district = context.district()
    return tuple(_of_level(district, figures, key, name.key) for name in district.levels)


def _of_level(district: District, figures: Figures, key: str, level: Level) -> Coverage:
    last = newest_values.rows(figures, key, level)
    return Coverage(
        level,
        tuple(figures.periods(key, level)),
        len(at_level(district.areas, level)),
        int(last["value"].notna().sum()),
        int(last["hidden"].sum()),
    )


def show(figures: Figures, one: Indicator, *, is_open: bool) -> None:
    """Show an indicator: folded, or open if it was asked for."""
    mark = text("plan-indicators-own-mark") if is_own(one) else ""
    said = {"label": wording.plain(one.label), "unit": wording.plain(one.unit)}
    label = text("plan-indicators-entry", **said, mark=mark)
    with st.expander(label, expanded=is_open, key=f"indikator_{one.key}"):
        st.markdown(_body(figures, one.key))
        _ways(figures, one)


@functools.lru_cache(maxsize=512)
def _body(figures: Figures, key: str) -> str:
    district = context.district()
    one = figures.catalogue.indicators[key]
    rows = table(district, coverage(figures, key))
    return "\n".join((*facts(district, figures, one), "", rows))


def facts(district: District, figures: Figures, one: Indicator) -> list[str]:
    """Return what the catalogue says of an indicator, as a list in Markdown."""
    lebenslagen = district.taxonomy.lebenslagen
    labels = [lebenslagen[key].label for key in one.lebenslagen if key in lebenslagen]
    said = {
        "numerator": one.numerator,
        "denominator": one.denominator or text("plan-indicators-no-denominator"),
        "formula": formula(one),
        "unit": one.unit,
        "polarity": words.polarity(one),
        "side": words.side(one),
        "lebenslagen": wording.joined(labels) or text("plan-indicators-no-lebenslage"),
        "premise": one.premise,
        "limitation": one.limitation,
        "source": one.source,
        "licence": one.licence,
        "key": one.key,
    }
    lines = [f"{wording.plain(one.description)}\n"] if one.description else []
    lines += [
        f"- **{text(f'plan-indicators-{name}')}:** {wording.plain(value)}"
        for name, value in said.items()
        if value
    ]
    if one.protected:
        lines.append(f"- {text('plan-indicators-protected')}")
    if one.key in figures.own:
        lines.append(f"- **{text('plan-indicators-own-values')}**")
    return lines


def formula(one: Indicator) -> str:
    """Return how the value is computed, in words."""
    if one.is_count:
        return text("plan-indicators-formula-count")
    digits = 0 if float(one.factor).is_integer() else 3
    factor = f"{wording.number(one.factor, digits)} × " if one.factor != 1 else ""
    said = text("plan-indicators-formula-rate", factor=factor)
    if one.offset:
        sign = "−" if one.offset < 0 else "+"
        said += f" {sign} {wording.number(abs(one.offset))}"
    return said


def table(district: District, rows: Sequence[Coverage]) -> str:
    """Return the periods and areas per level as a table in Markdown."""
    head = [text(f"plan-indicators-column-{name}") for name in ("level", "periods", "areas")]
    lines = [head, ["---"] * len(head)]
    for row in rows:
        name = district.level_name(row.level).singular
        lines.append([name, periods(row.periods), areas(row)])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def periods(known: Sequence[str]) -> str:
    """Return the periods of a level in words: all, or the first and the last."""
    if not known:
        return wording.no_data()
    said = [words.period(day) for day in known]
    if len(known) <= FEW:
        return wording.joined(said)
    return text("plan-indicators-range", first=said[0], last=said[-1], count=len(known))


def areas(row: Coverage) -> str:
    """Return "19 von 19", and how many are hidden."""
    said = text("plan-indicators-covered", covered=str(row.with_value), all=str(row.areas))
    if row.hidden:
        said += text("plan-indicators-covered-hidden", count=row.hidden)
    return said


def _ways(figures: Figures, one: Indicator) -> None:
    """Show the ways to the screens that show the indicator."""
    chosen = state_along.along({state_planning.INDICATOR: choice.name(figures.catalogue, one)})
    known = {entry.file: entry for entry in frame.screens()}
    with st.container(horizontal=True):
        for file in WAYS:
            if file in known:
                icon = f":material/{known[file].icon}:"
                st.page_link(file, label=known[file].title, icon=icon, query_params=chosen)
