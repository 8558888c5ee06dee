"""Who coordinates here: roles and offices by area and topic, to look up and to take along."""

import functools

import streamlit as st

from geo.coordinators import Post
from geo.district import District
from geo.model import Level
from pages.context import roles
from pages.i18n import text
from pages.print import vcard
from pages.ui import entries, options, profile, wording
from pages.ui import state_committees as state
from pages.ui.planning import downloads
from pages.ui.professional import (
    area_choice,
    committee_known,
    committee_place,
    committee_words,
    post_files,
    post_words,
)
from pages.ui.professional.area_choice import Colours
from pages.ui.professional.contacts import Contact, contacts, district_office

MOST_OFFICES, SIDE_BY_SIDE = 3, 2
LEVELS = (Level.LANDKREIS, Level.PLANREGION, Level.SOZIALRAUM)


def show(place: District) -> None:
    """Show the choice of area and topic, the map, and the posts found."""
    state.arrive("coordinators.py")
    st.markdown(text("pro-coordinators-intro"))
    if not roles():
        st.info(text("pro-coordinators-nothing"), icon=":material/database_off:")
        return
    left, right = st.columns([5, 6], gap="large")
    with left:
        level, key = area_choice.fields(place, LEVELS)
        topic = state.filter_box(
            text("pro-coordinators-topic"), options.lebenslagen(place), state.TOPIC
        )
        area_choice.draw(place, level, key, Colours())
    found = post_files.found(place, key, topic)
    with right:
        st.header(post_files.title(place, key, topic), anchor=False)
        committee_place.planregion(place, level, key)
        _summary(found)
        _office(place)
        _take(key, topic, found)
        _committees(place, level, key)
        _overview()
    for kind in post_files.KINDS:
        _kind(place, kind, [post for post in found if post_words.kind(post) == kind], key)
    state.leave()


def _summary(found: tuple[Post, ...]) -> None:
    """Say how many roles there are, of earlier years apart."""
    current = [post for post in found if not committee_words.is_historic(post.role)]
    if current:
        st.markdown(text("pro-coordinators-count", count=len(current)))
    else:
        st.info(text("pro-coordinators-none"), icon=":material/info:")


def _office(place: District) -> None:
    """Show the office that answers where a role has no contact of its own."""
    office = district_office(place)
    with st.container(border=True, key="stelle_landkreis"):
        st.markdown(f"**{text('pro-coordinators-office')}**")
        _contact(office)


def _kind(place: District, kind: str, listed: list[Post], key: str) -> None:
    """Show the posts of one kind as cards, two side by side."""
    if not listed:
        return
    st.subheader(text(f"pro-coordinators-kind-{kind}"), anchor=False)
    if kind == post_words.HISTORIC:
        st.caption(text("pro-coordinators-historic-note"))
    for first in range(0, len(listed), SIDE_BY_SIDE):
        columns = st.columns(SIDE_BY_SIDE, gap="medium")
        for column, post in zip(columns, listed[first : first + SIDE_BY_SIDE], strict=False):
            with column.container(border=True, key=f"stelle_{post.role.key}_{post.area}"):
                _post(place, post, key)


def _post(place: District, post: Post, key: str) -> None:
    """Show one post: what it does, how to reach it, what it rests on."""
    role, plain = post.role, wording.plain
    st.markdown(f"**{plain(post_words.marked_name(place, post, key))}**  \n{plain(role.task)}")
    st.caption(plain(post_words.about(place, post)))
    if role.tasks:
        with st.expander(text("pro-coordinators-tasks")):
            st.markdown("\n".join(f"- {plain(task)}" for task in role.tasks))
    historic = committee_words.is_historic(role)
    if not historic:
        _contacts(place, post)
    if valid := committee_words.validity(role):
        st.markdown(plain(text("pro-coordinators-validity", said=valid)))
    if role.note:
        st.markdown(plain(role.note))
    st.caption(plain(post_words.evidence(post)))
    if not historic and post_files.cards_of(place, post):
        st.download_button(
            text("pro-coordinators-card"),
            functools.partial(post_files.cards, (post,)),
            file_name=f"{role.key.replace('_', '-')}-{post.area}.vcf",
            mime=vcard.MEDIA_TYPE,
            icon=":material/contact_page:",
            on_click="ignore",
            key=f"vcard_{role.key}_{post.area}",
        )


def _contacts(place: District, post: Post) -> None:
    said = contacts(place, post)
    if general := post_words.general(place, said):
        st.markdown(general)
    reached = post_words.listed(place, said)
    for one in reached[:MOST_OFFICES]:
        _contact(one)
    if (more := len(reached) - MOST_OFFICES) > 0:
        st.caption(text("pro-coordinators-more-halls", count=more))
    if post.role.web and not any(one.web for one in reached):
        st.markdown(f"[{text('pro-coordinators-web')}]({entries.web_address(post.role.web)})")


def _contact(one: Contact) -> None:
    """Show an office with links to call, write and read."""
    said = profile.contact(one.office, one.address, list(one.phones), one.email)
    if one.web:
        said += f"  \n[{text('pro-coordinators-web')}]({entries.web_address(one.web)})"
    st.markdown(said)
    if one.source:
        shown = wording.evidence(one.as_of, one.source)
        st.caption(wording.plain(text("pro-coordinators-contact-source", evidence=shown)))


def _take(key: str, topic: str, found: tuple[Post, ...]) -> None:
    """Show the buttons by which the list is taken along, and the district's own overview."""
    if not found:
        return
    name = f"koordination-{key}{f'-{topic}' if topic else ''}".replace("_", "-")
    with st.container(horizontal=True, key="liste_mitnehmen"):
        make_list = functools.partial(post_files.pdf, key, topic)
        downloads.paper(text("pro-coordinators-pdf"), make_list, name, "koordination_pdf")
        st.download_button(
            text("pro-coordinators-cards"),
            functools.partial(post_files.cards, found),
            file_name=f"{name}.vcf",
            mime=vcard.MEDIA_TYPE,
            icon=":material/contacts:",
            on_click="ignore",
        )
        make = functools.partial(post_files.table, key, topic)
        downloads.buttons(name, make, "koordination")


def _committees(place: District, level: Level, key: str) -> None:
    name = str(place.areas.at[key, "name"])
    st.page_link(
        "committees.py",
        label=wording.plain(text("pro-coordinators-committees", area=name)),
        icon=":material/account_tree:",
        query_params=state.area_along(place.level_name(level).singular, name),
    )


def _overview() -> None:
    """Show where the district itself lists its coordinators, if a source names a page."""
    link = committee_known.overview()
    if link:
        st.markdown(f"[{wording.plain(link.title)}]({entries.web_address(link.url)})")
        said = wording.evidence(link.as_of, link.source)
        st.caption(wording.plain(text("pro-coordinators-overview", evidence=said)))
