"""A data area without indicators: how to bring own figures, and what is known of the district."""

import functools

import pandas as pd
import streamlit as st

from geo.district import District
from geo.indicators.context import district_resource, district_series
from geo.indicators.model import DataArea
from geo.model import Level
from pages.context import district as shown_district
from pages.figures import Figures
from pages.i18n import text
from pages.ui import state_planning_indicators as state
from pages.ui import wording
from pages.ui.planning import tables, template_button

DIGITS = 1


def show(district: District, figures: Figures, area: DataArea, level: Level) -> None:
    """Say that there is no figure, how to bring one, and what is known of the whole district."""
    label = figures.catalogue.data_areas[area]
    with st.container(border=True):
        st.markdown(text("plan-indicators-missing"))
        st.markdown(text("plan-indicators-steps", level=district.level_name(level).plural))
        with st.container(horizontal=True, vertical_alignment="center"):
            template_button.show(district, figures, area, level, key=f"vorlage_{area.value}")
            st.page_link(
                "planning_data.py",
                label=text("plan-menu-planning-data"),
                icon=":material/upload_file:",
                query_params={state.DATA_AREA: label},
            )
        context(district, figures, area)


def context(district: District, figures: Figures, area: DataArea) -> None:
    """Show the district's own series of a data area, folded; nothing if there is none."""
    rows = _series(figures, area)
    if rows.empty:
        return
    label = text("plan-indicators-context", district=district.name)
    with st.expander(label, key=f"umfeld_{area.value}"):
        st.markdown(text("plan-indicators-context-about"))
        tables.wrapped(rows, f"umfeld_{area.value}")
        resource = district_resource(district)
        if resource:
            st.caption(wording.plain(resource.credit))


@functools.lru_cache(maxsize=64)
def _series(figures: Figures, area: DataArea) -> pd.DataFrame:
    return series(shown_district(), figures, area)


def series(district: District, figures: Figures, area: DataArea) -> pd.DataFrame:
    """Return name, newest value, its year and the span of each series, in words."""
    columns = [text(f"plan-indicators-series-{name}") for name in ("name", "value", "year", "span")]
    rows = []
    for key in figures.catalogue.context.get(area, ()):
        found = district_series(district, key).dropna(subset=["value"])
        if len(found):
            first, last = found.iloc[0], found.iloc[-1]
            value = f"{wording.number(last['value'], DIGITS)} {last['unit']}"
            span = text("plan-indicators-span", first=str(first["year"]), last=str(last["year"]))
            rows.append((last["label"], value, str(last["year"]), span))
    return pd.DataFrame(rows, columns=columns)
