"""The lists of what else is looked after: events first, each kind with what tells its records."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import streamlit as st

from geo.district import District
from geo.permissions import Action
from geo.search import fold
from loaders.editing import event_deeds
from loaders.store import Document, Store, history
from loaders.store.model import AREA_NOTE, COMMITTEE, EVENT, FACILITY
from pages import clock, context
from pages.i18n import text
from pages.ui import state_editing as state
from pages.ui import wording
from pages.ui.editing import access, draft_widgets, listing, notes, when_words, words
from pages.ui.editing.tables import IN_NO_FORM, TABLES, new_of
from pages.ui.state_widgets import Switch, switch

ROWS = 25


class Line(NamedTuple):
    """A record in the list: its order, its id, its name and what else is said of it."""

    order: tuple[bool, str]
    key: str
    name: str
    about: str


def chosen() -> str:
    """Show what can be looked after and return the chosen kind."""
    kinds = filter(access.may_have, TABLES)
    choices = {text(f"pro-edit-kind-of-{kind.replace('_', '-')}"): kind for kind in kinds}
    return switch(Switch(text("pro-edit-what"), state.WHAT, choices, FACILITY))


def show(store: Store, place: District, kind: str) -> None:
    """Show the records of a kind that who is here may edit, what comes next first."""
    state.forget_done()
    word = kind.replace("_", "-")
    st.markdown(text(f"pro-edit-list-how-{word}"))
    listing.link(text(f"pro-edit-new-{word}"), "add", new_of(kind), "primary")
    listing.drafts()
    draft_widgets.listed(store, kind)
    query = fold(state.search_box(text("pro-edit-search-records"))).split()
    lines = sorted(_line(place, kind, one) for one in documents(kind))
    found = [one for one in lines if all(part in fold(f"{one.name} {one.about}") for part in query)]
    if not found:
        st.info(text(f"pro-edit-list-none-{word}"), icon=":material/search_off:")
        return
    shown = state.shown_rows(ROWS)
    with st.container(key="pflege_liste"):
        for one in found[:shown]:
            with st.container(gap=None):
                listing.link(wording.plain(one.name), "edit", one.key)
                st.caption(wording.plain(one.about))
    if len(found) > shown:
        label = text("pro-edit-list-more", count=str(min(ROWS, len(found) - shown)))
        st.button(label, icon=":material/expand_more:", on_click=state.show_more)


def documents(kind: str) -> list[Document]:
    """Return the records of a kind that who is here may edit."""
    return [one for one in _stored()[kind] if access.may(Action.EDIT, one)]


@context.by_district(2)
def _stored() -> Mapping[str, tuple[Document, ...]]:
    store = access.store()
    found = {
        kind: history.entries(store, context.district_key(), kind=kind) if store else ()
        for kind in TABLES
        if kind != FACILITY
    }
    return {
        kind: tuple(one.document for one in known if one.document) for kind, known in found.items()
    }


def _line(place: District, kind: str, document: Document) -> Line:
    parts, order = TOLD[kind](document)
    gemeinde = str(place.areas["name"].get(str(document.get("gemeinde_key", "")), ""))
    shown = document["visibility"] == "public" or "visibility" in IN_NO_FORM[kind]
    hidden = "" if shown else text("pro-edit-visibility-professional")
    about = " · ".join(one for one in (*parts, gemeinde, hidden) if one)
    return Line(order, str(document["id"]), notes.title(document), about)


def _event(document: Mapping[str, Any]) -> tuple[list[str], tuple[bool, str]]:
    """Return when an event takes place and what became of it; what is over comes last."""
    coming = event_deeds.next_days(document, clock.today(), 1)
    said = when_words.said(document["begin"], document["end"], document["rule"])
    off = text("pro-edit-event-status-cancelled") if document["event_status"] == "cancelled" else ""
    is_over = not coming and not off
    over = text("pro-edit-event-over") if is_over else ""
    first = coming[0].isoformat() if coming else str(document["begin"])
    return [said, off, over], (is_over, first)


def _committee(document: Mapping[str, Any]) -> tuple[list[str], tuple[bool, str]]:
    """Return where a committee is, by name; those of earlier years come last."""
    place, is_past = context.district(), bool(document["valid_to"] or document["absent_in"])
    levels = words.value(place, "levels", document["levels"])
    areas = words.value(place, "areas", document["areas"]) if document["areas"] else ""
    past = text("pro-edit-committee-past") if is_past else ""
    return [levels, areas, past], (is_past, fold(str(document["name"])))


TOLD = {EVENT: _event, COMMITTEE: _committee, AREA_NOTE: notes.line}
"""What the list says of a record, and in which order."""
