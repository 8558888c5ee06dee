"""The parts of the Merkzettel page."""

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from geo.district import District
from pages.context import offers
from pages.i18n import address_query, text
from pages.ui import guide, qr, safety, state, take_along, wording
from pages.ui.menu import screen


def sorted_out(district: District, asked: Sequence[str]) -> tuple[tuple[str, ...], int]:
    """Return the ids that exist and may be on a Merkzettel, and how many do not.

    Places that protect people are on no Merkzettel: it stays behind on the device.
    """
    allowed = set(offers().index) - safety.protected_entries(district)
    known = tuple(one for one in asked if one in allowed)
    return known, len(asked) - len(known)


def lost(count: int) -> None:
    """Say how many entries of the link are no longer there."""
    if count:
        st.info(text("marks-lost", count=count), icon=":material/link_off:")


def entries(district: District, known: tuple[str, ...]) -> None:
    """Show the entries as list and map."""
    st.markdown(text("marks-privacy"))
    opened = state.entry(safety.protected_entries(district), district.merged)
    shown = guide.shown(
        district, known, opened if opened in known else "", wording.entries(len(known))
    )
    guide.component(district, replace(shown, marks=known, merged=_led(district, known)))
    take_along.list_paper(district, known, "", screen("marks.py").title)


def _led(district: District, known: tuple[str, ...]) -> dict[str, str]:
    """Return the ids that led to the entries that are shown, so that the browser keeps those."""
    return {key: into for key, into in district.merged.items() if into in known}


def share(known: tuple[str, ...]) -> None:
    """Show the link and its QR code."""
    st.header(text("marks-share"), anchor=False)
    query = {state.MARKS: ",".join(known), **address_query()}
    link = f"{state.own_address()}?{urlencode(query, safe=',')}"
    left, right = st.columns([1, 2], gap="medium", vertical_alignment="center")
    with left:
        qr.show(link, text("marks-code-name"))
    with right:
        st.markdown(text("marks-code-about"))
        st.code(link, language=None, wrap_lines=True)


def empty(district: District) -> None:
    """Say how entries come onto the Merkzettel; one kept in the browser is opened from here."""
    st.markdown(text("marks-empty"))
    st.page_link("guide.py", label=text("marks-to-guide"), icon=":material/map_search:")
    with st.container(key="leerer_merkzettel"):
        guide.component(district, replace(guide.shown(district, (), "", ""), marks=()))
