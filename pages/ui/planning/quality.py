"""The age and completeness of entries: by area, by rule, and which to ask for first."""

import functools

import pandas as pd
import streamlit as st

from geo.district import District
from geo.model import Level
from geo.quality import Light, met, totals
from geo.regions import claimed
from pages import quality
from pages.i18n import text
from pages.ui import options, places, wording
from pages.ui import state_planning_quality as state
from pages.ui.menu import screen
from pages.ui.planning import choice, downloads, quality_tables, tables
from pages.ui.state import ENTRY

FIRST = 20
"""So many entries are named on the screen; files have all."""


def show(place: District) -> None:
    """Show how good the chosen entries are, and the files."""
    st.markdown(text("plan-quality-about"))
    level = choice.level(place)
    left, right = st.columns(2, gap="medium")
    with left:
        kind = state.kind_box(options.types(place))
    with right:
        area = state.area_box(places.of_level(place, level))
    found = _found(place, kind, level)
    chosen = found[found["area"] == area] if area else found
    if chosen.empty:
        st.info(text("plan-quality-nothing"), icon=":material/database_off:")
        return
    st.markdown(f"**{sentence(chosen)}**")
    if not area:
        st.header(text("plan-quality-areas"), anchor=False)
        tables.show(quality_tables.areas(_names(place, level), _totals(found)))
        st.caption(text("plan-quality-score-about"))
    st.header(text("plan-quality-first"), anchor=False)
    st.caption(text("plan-quality-first-about", count=str(min(FIRST, len(chosen)))))
    st.markdown(_list(place, chosen.head(FIRST)))
    st.header(text("plan-quality-rules"), anchor=False)
    tables.show(quality_tables.rules(met(chosen), quality.rules()))
    st.caption(wording.plain(quality_tables.intervals(place, quality.rules())))
    make = functools.partial(quality_tables.sheets, place, found, _names(place, level))
    with st.container(horizontal=True):
        downloads.buttons("datenpflege", make, "pflege")


def _found(place: District, kind: str | None, level: Level) -> pd.DataFrame:
    """Return the entries of a type, or all, the one to ask for first at the top.

    ``area`` is the key of their area, empty for the whole district or outside it.
    """
    found = quality.assessed()
    found = found[found["type"] == kind] if kind else found
    area = [key or "" for key in claimed(place.areas, found["gemeinde_key"].astype(str), level)]
    ordered = found.assign(area=area).sort_values(
        ["score", "months", "name"], ascending=[True, False, True], na_position="first"
    )
    return pd.DataFrame(ordered)


def _list(place: District, first: pd.DataFrame) -> str:
    """Return entries as a list with links to the guide."""
    return "\n".join(f"- {_line(place, str(key), row)}" for key, row in first.iterrows())


def _line(place: District, key: str, row: pd.Series) -> str:
    kind = place.taxonomy.types[str(row["type"])].label
    about = ", ".join(part for part in (kind, str(row["locality"] or "")) if part)
    return text(
        "plan-quality-line",
        name=wording.plain(str(row["name"])),
        address=screen("guide.py").address({ENTRY: key}),
        about=wording.plain(about),
        date=wording.plain(quality_tables.as_of(row)),
        light=quality_tables.light(str(row["light"])),
        score=wording.number(row["score"] * 100),
        missing=quality_tables.missing(row),
    )


def _totals(found: pd.DataFrame) -> pd.DataFrame:
    return totals(found, found["area"])


def _names(place: District, level: Level) -> dict[str, str]:
    """Return key → name of the areas, the rest under an empty key at the end."""
    named = {key: name for name, key in places.of_level(place, level).items()}
    return {**named, "": text("plan-quality-elsewhere")}


def sentence(chosen: pd.DataFrame) -> str:
    """Say how many entries are fresh and how many are not."""
    counts = chosen["light"].value_counts()
    said = {light.value: wording.number(int(counts.get(light, 0))) for light in Light}
    return text("plan-quality-sentence", entries=wording.entries(len(chosen)), **said)
