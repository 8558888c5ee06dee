"""The parts of the start page."""

import streamlit as st

from geo.district import District
from geo.facilities import STALE_YEARS, Filter, is_stale, select
from geo.model import Status
from pages import clock
from pages.context import offers
from pages.i18n import text
from pages.ui import german, options, state, wording
from pages.ui.menu import screen

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
        st.header(f":material/family_restroom: {text('start-families')}", anchor=False)
        st.markdown(text("start-families-question"))
        st.page_link("guide.py", label=text("start-to-guide"), icon=":material/arrow_forward:")
        st.page_link(
            "my_place.py", label=screen("my_place.py").title, icon=":material/arrow_forward:"
        )
        st.page_link(
            "family_centres.py",
            label=screen("family_centres.py").title,
            icon=":material/arrow_forward:",
        )
    with professionals.container(border=True, height="stretch"):
        st.header(f":material/groups: {text('start-professionals')}", anchor=False)
        st.markdown(text("start-professionals-question"))
        st.page_link("area.py", label=text("start-choose-area"), icon=":material/arrow_forward:")
        st.page_link(
            "glossary.py", label=screen("glossary.py").title, icon=":material/arrow_forward:"
        )
    with planners.container(border=True, height="stretch"):
        st.header(f":material/monitoring: {text('start-planners')}", anchor=False)
        st.markdown(text("start-planners-about"))
        st.page_link(
            "planning.py", label=screen("planning.py").title, icon=":material/arrow_forward:"
        )
        st.page_link("area.py", label=text("start-see-areas"), icon=":material/arrow_forward:")
        st.page_link("sources.py", label=text("provenance-title"), icon=":material/arrow_forward:")


def newest() -> None:
    """Show the existing public places with the newest source."""
    st.header(text("start-newest"), anchor=False)
    frame = offers()
    shown = (frame["status"] == Status.ACTIVE.value) & frame.geometry.notna()
    dated = frame[shown & frame["as_of_date"].notna() & (frame["as_of_date"] != "")]
    for row in dated.sort_values("as_of_date", ascending=False).head(NEWEST).itertuples():
        st.page_link(
            "guide.py",
            label=text(
                "start-newest-entry",
                name=wording.plain(row.name),
                kind=row.type_label,
                date=wording.as_of(row.as_of),
            ),
            query_params={state.ENTRY: row.Index},
        )


def links(district: District) -> None:
    """Show the pages elsewhere that the district points to, as tiles."""
    st.header(text("start-links"), anchor=False)
    with st.container(horizontal=True, key="kacheln"):
        for number, link in enumerate(district.links):
            with st.container(border=True, width=270), german.block(f"kachel_{number}"):
                st.caption(link.topic)
                st.markdown(f"[{wording.plain(link.title)}]({link.url})")
    years = wording.joined(sorted({link.as_of[:4] for link in district.links if link.as_of}))
    sentences = [text("start-links-note")]
    if years:
        sentences.append(text("start-links-years", years=years))
    st.caption(" ".join(sentences))


def currency(district: District) -> None:
    """Say how current the entries are."""
    st.header(text("start-currency"), anchor=False)
    frame = select(offers(), district.areas, district.taxonomy, Filter())
    today = clock.today()
    current = sum(not is_stale(iso, today) for iso in frame["as_of_date"])
    st.markdown(
        text(
            "start-currency-sentence",
            current=wording.number(current),
            all=wording.number(len(frame)),
            years=str(STALE_YEARS),
        )
    )
    st.page_link("sources.py", label=text("start-all-sources"), icon=":material/database:")
