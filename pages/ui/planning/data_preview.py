"""What a screen would show of a delivered file: one indicator, level and period, once."""

import pandas as pd
import streamlit as st

from geo.district import District
from geo.indicators.classes import Method, classify
from geo.indicators.model import Indicator
from geo.indicators.own_preview import State
from geo.indicators.palettes import Palette, colours
from geo.model import Level
from loaders.own_data import Import
from pages.i18n import text
from pages.ui import wording
from pages.ui.map import AreaMapData, AreaValue, area_map
from pages.ui.planning import data_check, tables, words
from pages.ui.planning.data_check import Checked
from pages.ui.state_widgets import quiet_box

CLASSES = 5
MAP_KEY = "vorschaukarte"


def show(result: Checked, imported: Import, district: District) -> None:
    """Show a map and a table as the screens will show them, with what becomes hidden."""
    if imported.observations.empty:
        return
    st.subheader(text("plan-data-preview"), anchor=False)
    st.markdown(text("plan-data-preview-about"))
    one, period, level = _choice(result, imported, district)
    rows = data_check.preview(result, imported, district, (one.key, period, level))
    said = [_said(*cell, one) for cell in zip(rows["value"], rows["state"], strict=True)]
    st.markdown(sentence(rows, one, district, level))
    left, right = st.columns([6, 5], gap="large")
    with left:
        _map(rows, said, district, level)
    with right:
        names = rows["area_key"].map(district.areas["name"])
        columns = [district.level_name(level).singular, text("plan-data-preview-value")]
        tables.wrapped(pd.DataFrame(dict(zip(columns, (names, said), strict=True))), "vorschau")


def _choice(result: Checked, imported: Import, district: District) -> tuple[Indicator, str, Level]:
    """Show what can be chosen; none of it stands in the address, for it tells of the file."""
    observed = imported.observations
    columns = st.columns(3)
    with columns[0]:
        known = [result.catalogue.indicators[key] for key in observed["indicator"].unique()]
        labels = {f"{one.label} ({one.key})": one.key for one in known}
        key = quiet_box(text("plan-frame-indicator"), labels, "vorschau_indikator")
    own = observed[observed["indicator"] == key]
    with columns[1]:
        periods = {words.period(day): day for day in sorted(own["period"].unique(), reverse=True)}
        period = quiet_box(text("plan-frame-period"), periods, "vorschau_zeit")
    with columns[2]:
        levels = {name.singular: name.key for name in district.levels[1:]}
        most = Level(district.areas["level"].loc[own["area_key"]].mode()[0])
        level = quiet_box(text("state-level"), levels, "vorschau_ebene", most)
    return result.catalogue.indicators[key], period, level


def sentence(rows: pd.DataFrame, one: Indicator, district: District, level: Level) -> str:
    """Return how many areas will have a value, be hidden or stay without data."""
    counts = rows["state"].value_counts()
    said = {state.value: str(counts.get(state.value, 0)) for state in State}
    name = district.level_name(level).plural
    line = text("plan-data-preview-sentence", label=wording.plain(one.label), level=name, **said)
    if counts.get(State.LATER.value, 0):
        line += " " + text("plan-data-preview-later")
    return line


def _said(value: float, state: str, one: Indicator) -> str:
    if state == State.LATER:
        return text("plan-data-later")
    return words.value(one, value, hidden=state == State.HIDDEN)


def _map(rows: pd.DataFrame, said: list[str], district: District, level: Level) -> None:
    classes = classify(rows["value"].to_numpy(float), Method.JENKS, CLASSES)
    cells = zip(rows["area_key"], classes.of, said, strict=True)
    values: dict[str, AreaValue] = {
        key: {"class": int(number), "text": words_of} for key, number, words_of in cells
    }
    area_map(
        AreaMapData(
            revision=district.revision,
            level=level.value,
            values=values,
            palette=colours(Palette.SEQUENTIAL, len(classes.counts)),
        ),
        key=MAP_KEY,
        on_select=lambda: None,
    )
