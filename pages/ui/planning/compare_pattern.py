"""Whether neighbours resemble each other: one number, a map of patterns and its table."""

import functools

import pandas as pd
import streamlit as st

from geo.district import District
from geo.indicators.model import Indicator
from geo.indicators.spatial import FEWEST, Moran, Pattern, moran
from geo.model import Level
from geo.regions import at_level
from pages import context
from pages.figures import Figures
from pages.i18n import text
from pages.ui import state_areas, wording
from pages.ui.map import AreaMapData, AreaValue, area_map
from pages.ui.planning import choice, legend, newest_values, tables, words

SURE = 0.05
"""The level up to which a pattern is named and drawn."""

MAP_KEY = "musterkarte"
PALETTE = ("#DDE3E4", "#5E3C99", "#FDB863", "#B35806", "#B2ABD2")
"""No pattern, then one colour per `Pattern` in its order; from the scheme PuOr."""


def show(district: District, known: Figures, level: Level) -> None:
    """Show the spatial pattern of an indicator."""
    one = choice.indicator(known)
    period = choice.period(known, one, level)
    if period is None:
        choice.nothing(district, one, level)
        return
    with st.spinner(text("plan-compare-pattern-wait")):
        found = pattern(known, one.key, level, period)
    values = values_of(known, one.key, level, period)
    plural = district.level_name(level).plural
    if found is None:
        st.info(f"{text('plan-compare-pattern-undefined')} {why_none(values)}")
        return
    st.markdown(sentence(one, found, period, plural))
    if found.small:
        st.info(text("plan-compare-pattern-small", count=found.n), icon=":material/info:")
    names = newest_values.names(district, level)
    lacking = sorted(set(names) - set(found.local.index))
    newest_values.without(district, level, lacking, "plan-compare-pattern-lacking")
    _map(district, level, one, values, found)
    st.header(text("plan-compare-table"), anchor=False)
    tables.show(table(one, values, found, names))
    st.caption(text("plan-compare-pattern-chance", share=wording.number(100 * SURE)))


@functools.lru_cache(maxsize=128)
def pattern(known: Figures, indicator: str, level: Level, period: str) -> Moran | None:
    """Return the spatial pattern of an indicator over the areas of a level."""
    areas = at_level(context.district().areas, level)
    return moran(values_of(known, indicator, level, period), areas)


def values_of(known: Figures, indicator: str, level: Level, period: str) -> pd.Series:
    """Return the values of a period by area key; NaN where a value is missing or hidden."""
    found = known.of(indicator, level)
    of_period = found[found["period"] == period]
    return of_period.set_index("area_key")["value"].astype(float)


def why_none(values: pd.Series) -> str:
    """Say why there is no pattern to speak of, by the conditions of `moran`."""
    held = values.dropna()
    if len(held) < FEWEST:
        return text("plan-compare-pattern-few", count=len(held), fewest=str(FEWEST))
    if held.max() == held.min():
        return text("plan-compare-pattern-same")
    return text("plan-compare-pattern-islands")


def sentence(one: Indicator, found: Moran, period: str, areas: str) -> str:
    """Say whether neighbours are alike, and how sure that is."""
    if found.p_value > SURE:
        message = "nothing"
    else:
        message = "alike" if found.statistic > found.expected else "unlike"
    said = text(
        f"plan-compare-pattern-{message}",
        label=wording.plain(one.label),
        period=words.period(period),
        areas=areas,
    )
    numbers = text(
        "plan-compare-pattern-numbers",
        statistic=wording.number(found.statistic, 2),
        expected=wording.number(found.expected, 2),
        p=wording.number(found.p_value, 3),
        n=str(found.n),
    )
    return f"{said} {numbers}"


def patterns(found: Moran) -> dict[str, Pattern | None]:
    """Return the pattern of each area by key, None where chance explains it."""
    local = found.local
    sure = local["p_value"].astype(float) <= SURE
    kinds = zip(local.index, local["pattern"], sure, strict=True)
    return {str(key): Pattern(kind) if is_sure else None for key, kind, is_sure in kinds}


def _map(district: District, level: Level, one: Indicator, values: pd.Series, found: Moran) -> None:
    """Show the patterns on the map, with what the colours mean."""
    shown: dict[str, AreaValue] = {}
    order = [None, *Pattern]
    for key, kind in patterns(found).items():
        value = words.value(one, values[key])
        said = f"{value}, {name_of(kind)}" if kind else value
        shown[key] = {"class": order.index(kind), "text": said}
    st.markdown(text("plan-compare-pattern-map", level=wording.number(SURE, 2)))
    area_map(
        AreaMapData(
            revision=district.revision,
            level=level.value,
            selected=state_areas.picked() or None,
            values=shown,
            palette=PALETTE,
        ),
        key=MAP_KEY,
        on_select=functools.partial(state_areas.take_pick, MAP_KEY),
    )
    _legend(one, found)


def name_of(kind: Pattern | None) -> str:
    """Return a pattern in words."""
    return text(f"plan-compare-pattern-{kind or 'none'}")


def _legend(one: Indicator, found: Moran) -> None:
    """Show what the colours mean, and how many areas have each pattern."""
    kinds = list(patterns(found).values())
    colours = dict(zip((None, *Pattern), PALETTE, strict=True))
    rows = [(colours[kind], name_of(kind), kinds.count(kind)) for kind in (*Pattern, None)]
    legend.show(one.label, text("plan-compare-column-pattern"), rows)


def table(one: Indicator, values: pd.Series, found: Moran, names: dict[str, str]) -> pd.DataFrame:
    """Return the twin of the map: value, neighbours, local statistic and pattern per area."""
    kinds = patterns(found)
    keys = [key for key in names if key in kinds]
    local = found.local.loc[keys]
    columns = {
        "value": [words.value(one, values[key]) for key in keys],
        "pattern": [
            name_of(kinds[key]) if count else text("plan-compare-pattern-alone")
            for key, count in zip(keys, local["neighbours"], strict=True)
        ],
        "neighbours": [str(count) for count in local["neighbours"]],
        "local": [wording.number(value, 2) for value in local["statistic"].astype(float)],
        "p": [wording.number(value, 3) for value in local["p_value"].astype(float)],
    }
    named = {text(f"plan-compare-column-{key}"): column for key, column in columns.items()}
    index = pd.Index([names[key] for key in keys], name=text("plan-compare-area"))
    return pd.DataFrame(named, index=index)
