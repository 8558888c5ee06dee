"""The parts of the start page."""

import streamlit as st

from geo.district import District
from geo.facilities import STALE_YEARS, Filter, is_stale, select
from geo.model import Status
from pages import clock
from pages.context import offers
from pages.ui import options, state, wording

NEWEST = 5


def topics(district: District) -> None:
    """Show the Lebenslagen as ways into the guide."""
    with st.container(horizontal=True, key="themen"):
        for label in options.lebenslagen(district):
            st.page_link("guide.py", label=label, query_params={state.LEBENSLAGEN: label})


def doors() -> None:
    """Show the three ways in."""
    families, professionals, planners = st.columns(3, gap="medium")
    with families.container(border=True, height="stretch"):
        st.header(":material/family_restroom: Familien", anchor=False)
        st.markdown("Was gibt es für uns, in unserer Nähe, und wie erreichen wir es?")
        st.page_link("guide.py", label="Zum Wegweiser", icon=":material/arrow_forward:")
        st.page_link("my_place.py", label="Mein Ort", icon=":material/arrow_forward:")
        st.page_link("family_centres.py", label="Familienzentren", icon=":material/arrow_forward:")
    with professionals.container(border=True, height="stretch"):
        st.header(":material/groups: Fachkräfte", anchor=False)
        st.markdown("Welche Angebote und zuständigen Stellen gibt es in einem Gebiet?")
        st.page_link("area.py", label="Gebiet wählen", icon=":material/arrow_forward:")
        st.page_link("glossary.py", label="Glossar", icon=":material/arrow_forward:")
    with planners.container(border=True, height="stretch"):
        st.header(":material/monitoring: Planung", anchor=False)
        st.markdown("Einwohner, Fläche und Einrichtungen je Gebiet, mit Quelle und Stand.")
        st.page_link("area.py", label="Gebiete ansehen", icon=":material/arrow_forward:")
        st.page_link("sources.py", label="Quellen und Datenstand", icon=":material/arrow_forward:")


def newest() -> None:
    """Show the existing public places with the newest source."""
    st.header("Neueste Angaben", anchor=False)
    frame = offers()
    shown = (frame["status"] == Status.ACTIVE.value) & frame.geometry.notna()
    dated = frame[shown & frame["as_of_date"].notna() & (frame["as_of_date"] != "")]
    for row in dated.sort_values("as_of_date", ascending=False).head(NEWEST).itertuples():
        st.page_link(
            "guide.py",
            label=f"{wording.plain(row.name)} – {row.type_label}, Stand {wording.as_of(row.as_of)}",
            query_params={state.ENTRY: row.Index},
        )


def links(district: District) -> None:
    """Show the pages elsewhere that the district points to, as tiles."""
    st.header("Weiter auf anderen Seiten", anchor=False)
    with st.container(horizontal=True, key="kacheln"):
        for link in district.links:
            with st.container(border=True, width=270):
                st.caption(link.topic)
                st.markdown(f"[{wording.plain(link.title)}]({link.url})")
    years = wording.joined(sorted({link.as_of[:4] for link in district.links if link.as_of}))
    st.caption(
        "Diese Seiten gehören anderen. Sie öffnen sich erst, wenn Sie darauf klicken."
        + (f" Angaben aus {years}." if years else "")
    )


def currency(district: District) -> None:
    """Say how current the entries are."""
    st.header("Wie aktuell ist das?", anchor=False)
    frame = select(offers(), district.areas, district.taxonomy, Filter())
    current = sum(not is_stale(iso, clock.today()) for iso in frame["as_of_date"])
    st.markdown(
        f"**{wording.number(current)} von {wording.number(len(frame))}** Einträgen beruhen auf"
        f" einer Quelle, die höchstens {STALE_YEARS} Jahre alt ist. Bei jedem Eintrag stehen Quelle"
        " und Stand: Rufen Sie im Zweifel vorher an."
    )
    st.page_link("sources.py", label="Alle Quellen", icon=":material/database:")
