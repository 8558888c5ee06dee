"""The four sections of the area for professionals."""

from itertools import groupby

import streamlit as st

from geo.district import District
from geo.facilities import Filter, select
from geo.model import Level, LocationClass, Status
from geo.regions import gemeinden_of
from loaders.library import Work
from pages import clock
from pages.context import offers
from pages.i18n import text
from pages.ui import event_lists, places, state, wording
from pages.ui.menu import Screen
from pages.ui.professional import frame, in_charge, known

NEWEST_POSTS, NEWEST_ENTRIES, NEXT_MEETINGS = 5, 5, 5


def sections(place: District) -> None:
    """Show news, information, facilities and offers by Planregion, and the calendar."""
    st.header(text("pro-home-news"), anchor=False)
    _posts(place)
    _newest_entries()
    st.header(text("pro-home-information"), anchor=False)
    frame.cards(_of("information"))
    library_shelf()
    st.header(text("pro-home-places", levels=place.level_name(_level(place)).plural), anchor=False)
    frame.cards(_of("places"))
    _by_region(place)
    _for_professionals()
    st.header(text("pro-home-calendar"), anchor=False)
    frame.cards(_of("calendar"))
    next_meetings(place, place.key)
    st.subheader(text("pro-home-events"), anchor=False)
    event_lists.next_lines(place, place.key)


def next_meetings(place: District, area: str) -> None:
    """Show the next meetings that are about an area."""
    st.subheader(text("pro-home-meetings"), anchor=False)
    gemeinden = gemeinden_of(place.areas, area)
    found = [line for line in in_charge.dates(place) if line.is_about(gemeinden)]
    shown = [
        f"- **{wording.plain(line.title)}:** {wording.plain(line.said)}"
        for line in found[:NEXT_MEETINGS]
    ]
    st.markdown("\n".join(shown) or text("pro-home-no-meetings"))


def _of(part: str) -> tuple[Screen, ...]:
    return tuple(entry for entry in frame.screens() if entry.part == part)


def _posts(place: District) -> None:
    """Show the operator's newest posts, none of days to come, and which files are none."""
    posts, refused = known.news()
    today = clock.now().date()
    shown = [post for post in posts if post.day <= today][:NEWEST_POSTS]
    for post in shown:
        with st.expander(f"{wording.date(post.day.isoformat())} · {wording.plain(post.title)}"):
            st.markdown(post.body)
    if not shown:
        st.markdown(text("pro-home-no-posts", office=wording.plain(place.office.name)))
    for problem in refused:
        st.error(wording.plain(str(problem)), icon=":material/error:")


def _newest_entries() -> None:
    """Show which public entries have the youngest sources."""
    public = offers()
    active = public[
        (public["status"] == Status.ACTIVE.value)
        & (public["as_of_date"] != "")
        & (public["location_class"] == LocationClass.PUBLIC.value)
    ]
    newest = active.sort_values(["as_of_date", "name"], ascending=[False, True])[:NEWEST_ENTRIES]
    st.markdown(text("pro-home-newest"))
    for key, row in newest.iterrows():
        label = f"{wording.plain(row['name'])} ({wording.as_of(str(row['as_of']))})"
        st.page_link("guide.py", label=label, query_params={state.ENTRY: str(key)})


def library_shelf() -> None:
    """Show the library by topic, each work with the document that names it."""
    works = known.library()
    if not works:
        return
    st.subheader(text("pro-home-library"), anchor=False)
    st.caption(text("pro-home-library-note"))
    for topic, group in groupby(works, key=lambda work: work.topic):
        with st.expander(text(f"pro-home-topic-{topic.value.replace('_', '-')}")):
            st.markdown("\n".join(_work(work) for work in group))


def _work(work: Work) -> str:
    title = wording.plain(work.title)
    head = f"[{title}]({work.web})" if work.web else f"**{title}**"
    known = wording.evidence(work.as_of, wording.plain(work.source))
    return f"- {head}: {wording.plain(work.about)} ({known})"


def _by_region(place: District) -> None:
    """Show how many entries each Planregion has, or each Sozialraum where there is none above."""
    level = _level(place)
    if level is Level.PLANREGION:
        st.caption(text("plan-frame-planregion"))
    with st.container(horizontal=True):
        for label, key in places.of_level(place, level).items():
            inside = select(offers(), place.areas, place.taxonomy, Filter(area=key))
            own = inside[inside["gemeinde_key"].isin(place.areas.index)]
            st.page_link(
                "guide.py",
                label=f"{label}: {wording.entries(len(own))}",
                icon=":material/map_search:",
                query_params={"wo": places.label_of(place, key)},
            )


def _level(place: District) -> Level:
    return Level.PLANREGION if place.has_level(Level.PLANREGION) else Level.SOZIALRAUM


def _for_professionals() -> None:
    """Show the entries that the public guide does not have."""
    st.subheader(text("pro-home-only-here"), anchor=False)
    entries = known.offers()
    if entries.empty:
        st.markdown(wording.no_data())
    for row in entries.to_dict("records"):
        with st.container(border=True):
            st.markdown(f"**{wording.plain(row['name'])}**  \n{wording.plain(row['organization'])}")
            st.markdown(wording.plain(row["note"]))
            if row["web"]:
                st.link_button(text("pro-home-web"), row["web"], icon=":material/open_in_new:")
            st.caption(wording.evidence(row["as_of"], wording.plain(row["source"])))
