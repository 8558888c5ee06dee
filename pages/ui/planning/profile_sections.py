"""One data area of a profile: its figures with pictures and tables, or how the data comes in."""

import pandas as pd
import streamlit as st

from geo.indicators.model import DataArea
from geo.model import Level
from pages import context, figures
from pages.i18n import text
from pages.print import profile_svg
from pages.print.profile_model import Figure, Profile, Section, Surrounding
from pages.ui import state_planning_profile, wording
from pages.ui.menu import SCREENS
from pages.ui.planning import pictures, tables, template_button

OWN_DATA = "planung-daten"
PICTURE_WIDTH = "24rem"
READING = ("graphics", "rank")


def show(profile: Profile) -> None:
    """Show the eight data areas as a choice, and the chosen one."""
    choices = {section.title: section.key for section in profile.sections}
    filled = [section.key for section in profile.sections if section.figures]
    default = next(iter([*filled, *choices.values()]))
    key = state_planning_profile.data_area_switch(choices, default)
    section = next(one for one in profile.sections if one.key == key)
    st.header(section.title, anchor=False)
    if section.figures:
        st.markdown(" ".join(text(f"plan-profile-guidance-{name}") for name in READING))
    for figure in section.figures:
        _figure(profile, figure)
    if not section.figures:
        _nothing(section)
    if section.surroundings:
        _surroundings(section.surroundings)


def _figure(profile: Profile, figure: Figure) -> None:
    with st.container(border=True):
        left, right = st.columns([3, 2], gap="medium")
        with left:
            side = f" :gray-badge[{figure.side}]" if figure.side else ""
            st.markdown(f"### {wording.plain(figure.label)}{side}")
            st.markdown(_in_short(figure))
            st.markdown(wording.plain(f"{figure.sentence} {figure.trend}"))
        with right:
            if figure.has_scale:
                shown = profile_svg.strip(figure)
                pictures.show(shown, figure.text_of_scale, PICTURE_WIDTH, figure.ends)
            if figure.has_series:
                ends = figure.series[0].period, figure.series[-1].period
                shown = profile_svg.course(figure)
                pictures.show(shown, figure.text_of_series, PICTURE_WIDTH, ends)
        with st.expander(text("plan-profile-details"), icon=":material/table:"):
            _details(profile, figure)


def _in_short(figure: Figure) -> str:
    """Return value, district, rank and period on one line."""
    district = figure.reference and text("plan-profile-metric-district", value=figure.reference)
    said = (district, figure.rank, figure.period)
    rest = " · ".join(wording.plain(part) for part in said if part)
    return (
        f"**{wording.plain(figure.value)}** · {rest}"
        if rest
        else f"**{wording.plain(figure.value)}**"
    )


def _details(profile: Profile, figure: Figure) -> None:
    """Show what the pictures show as a table, and what one has to know about the figure."""
    if figure.series:
        tables.show(_series(profile, figure))
    source = f"{figure.source}; {figure.licence}".strip("; ")
    notes = {
        "plan-profile-column-description": figure.description,
        "plan-profile-paper-premise": figure.premise,
        "plan-profile-paper-limitation": figure.limitation,
        "plan-profile-paper-source": source,
        "plan-profile-paper-as-of": figure.as_of,
    }
    said = [f"**{text(key)}:** {wording.plain(note)}" for key, note in notes.items() if note]
    if figure.text_of_scale:
        said.insert(0, wording.plain(figure.text_of_scale))
    st.markdown("\n\n".join(said))


def _series(profile: Profile, figure: Figure) -> pd.DataFrame:
    """Return the values by period, beside those of the district."""
    table = {
        text("plan-profile-paper-period"): [point.period for point in figure.series],
        profile.area: [point.value for point in figure.series],
        text("plan-profile-paper-district"): [point.reference for point in figure.series],
        text("plan-profile-paper-basis"): [p.basis for p in figure.series],
    }
    return pd.DataFrame(table).set_index(text("plan-profile-paper-period"))


def _nothing(section: Section) -> None:
    """Say that there is no figure and how the data comes in."""
    st.info(text("plan-profile-paper-nothing"), icon=":material/database_off:")
    st.markdown("\n".join(f"- {way}" for way in section.ways))
    district = context.district()
    area = DataArea(section.key)
    template_button.show(district, figures.current(), area, Level.SOZIALRAUM, key="profil_vorlage")
    for entry in SCREENS:
        if entry.url == OWN_DATA:
            label = text("plan-profile-open-own-data")
            st.page_link(entry.file, label=label, icon=f":material/{entry.icon}:")


def _surroundings(series: tuple[Surrounding, ...]) -> None:
    """Show the district's own series: not of this area, and said so."""
    st.subheader(text("plan-profile-paper-surroundings"), anchor=False)
    st.markdown(text("plan-profile-paper-surroundings-about"))
    columns = [text(f"plan-profile-paper-{name}") for name in ("series", "first", "last")]
    rows = [
        (one.label, f"{one.first_year}: {one.first}", f"{one.last_year}: {one.last}")
        for one in series
    ]
    tables.show(pd.DataFrame(rows, columns=columns).set_index(columns[0]))
