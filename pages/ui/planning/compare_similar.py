"""Areas that resemble an area, and in what."""

import functools
import re

import pandas as pd
import streamlit as st

from geo.district import District
from geo.indicators.similar import DISTANCE, similar
from geo.model import Level
from pages.figures import Figures
from pages.i18n import text
from pages.ui import state_planning_compare, wording
from pages.ui.planning import choice, newest_values, tables

COUNT = 5
_YEAR = re.compile(r" \(\d{4}\)$")


def show(district: District, known: Figures, level: Level) -> None:
    """Show the areas most similar to the chosen one in the chosen traits."""
    key = newest_values.area(district, level)
    names = newest_values.names(district, level)
    traits = _traits(known, level, len(names))
    if not traits:
        st.info(text("plan-compare-no-traits"), icon=":material/checklist:")
        return
    found = like(known, tuple(traits), level, key)
    name = wording.plain(str(district.areas.at[key, "name"]))
    if found.empty:
        st.info(text("plan-compare-not-comparable", area=name), icon=":material/database_off:")
        return
    closest = found.head(COUNT)
    listed = wording.plain(wording.joined([names[other] for other in closest.index]))
    st.markdown(text("plan-compare-similar-said", area=name, areas=listed, count=len(traits)))
    tables.show(ranking(closest, known, names))
    st.markdown(explained(found, len(traits)))
    lacking = sorted(set(names) - {key, *found.index})
    newest_values.without(district, level, lacking, "plan-compare-similar-lacking")
    st.header(text("plan-compare-side-by-side"), anchor=False)
    tables.show(side_by_side(known, level, traits, [key, *closest.index], names))
    st.header(text("plan-compare-shares"), anchor=False)
    st.markdown(text("plan-compare-shares-note"))
    tables.show(shares(closest, known, names))


def _traits(known: Figures, level: Level, areas: int) -> list[str]:
    """Show the indicators with values on a level and return the keys of the chosen ones."""
    ordered = known.catalogue.ordered
    usable = [one for one in ordered if known.periods(one.key, level)]
    words = (text("plan-compare-traits"), text("plan-compare-traits-none"))
    chosen = state_planning_compare.several(
        choice.labelled(known.catalogue, usable),
        state_planning_compare.TRAITS,
        words,
        default_traits(known, level, areas),
    )
    return [one.key for one in usable if one.key in chosen]


def default_traits(known: Figures, level: Level, areas: int) -> list[str]:
    """Return the rates that all ``areas`` have; of what is told for two years, the newer one."""
    full = {}
    for area in known.catalogue.data_areas:
        for one in known.catalogue.of_area(area):
            values = newest_values.series(known, one.key, level)
            if not one.is_count and values.notna().sum() == areas:
                full[_YEAR.sub("", one.label)] = one.key
    return list(full.values())


@functools.lru_cache(maxsize=256)
def like(known: Figures, traits: tuple[str, ...], level: Level, key: str) -> pd.DataFrame:
    """Return all comparable areas, the most similar first, as `geo.indicators.similar.similar`."""
    matrix = pd.DataFrame({one: newest_values.series(known, one, level) for one in traits})
    return similar(matrix, key, len(matrix))


def explained(found: pd.DataFrame, traits: int) -> str:
    """Say what a distance is, and how far areas are from the chosen one in the middle."""
    middle = wording.number(float(found[DISTANCE].median()), 1)
    return text("plan-compare-distance", count=traits, middle=middle)


def ranking(closest: pd.DataFrame, known: Figures, names: dict[str, str]) -> pd.DataFrame:
    """Return the most similar areas with their distance and where they differ most."""
    indicators = known.catalogue.indicators
    parts = closest.drop(columns=DISTANCE)
    most = [
        text(
            "plan-compare-differs",
            label=indicators[str(row.idxmax())].label,
            share=wording.number(100 * float(row.max())),
        )
        if row.max() > 0
        else text("plan-compare-same-everywhere")
        for _, row in parts.iterrows()
    ]
    columns = {
        text("plan-compare-area"): [names[key] for key in closest.index],
        text("plan-compare-column-distance"): [
            wording.number(value, 2) for value in closest[DISTANCE]
        ],
        text("plan-compare-column-differs"): most,
    }
    return pd.DataFrame(columns).set_index(text("plan-compare-area"))


def side_by_side(
    known: Figures, level: Level, traits: list[str], keys: list[str], names: dict[str, str]
) -> pd.DataFrame:
    """Return the values of some areas in the traits, in words."""
    chosen = [known.catalogue.indicators[key] for key in traits]
    columns = {
        names[key]: [newest_values.shown(known, one, level, key) for one in chosen] for key in keys
    }
    labels = [one.label for one in chosen]
    return pd.DataFrame(columns, index=pd.Index(labels, name=text("plan-compare-column-trait")))


def shares(closest: pd.DataFrame, known: Figures, names: dict[str, str]) -> pd.DataFrame:
    """Return how much of the squared distance each trait accounts for, per area."""
    parts = closest.drop(columns=DISTANCE).T
    labels = [known.catalogue.indicators[str(key)].label for key in parts.index]
    said = parts.map(lambda share: text("plan-words-percent", value=wording.number(100 * share)))
    index = pd.Index(labels, name=text("plan-compare-column-trait"))
    return said.set_axis([names[key] for key in parts.columns], axis=1).set_axis(index, axis=0)
