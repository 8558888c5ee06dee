"""The events at an entry, for a mobile offer its stops: each is an event of its own."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from loaders.store import Document
from loaders.store.model import EVENT
from pages.i18n import text
from pages.ui import state_editing as state
from pages.ui import wording
from pages.ui.editing import listing, record_listing, records, when_words
from pages.ui.editing.tables import new_of

TAKEN_OVER = ("organization", "phones", "email", "web", "source")


def show(document: Mapping[str, Any]) -> None:
    """Show the events of a public entry with a way to each, and to another one."""
    if document.get("visibility") != "public" or document.get("location_class") != "public":
        return
    word = "stops" if document.get("mobile") else "events"
    st.header(text(f"pro-edit-{word}"), anchor=False)
    found = [
        one for one in record_listing.documents(EVENT) if one.get("facility") == document["id"]
    ]
    if not found:
        st.caption(text(f"pro-edit-{word}-none"))
    with st.container(key="pflege_termine"):
        for one in found:
            listing.link(wording.plain(str(one["name"])), "event", str(one["id"]))
            st.caption(wording.plain(_about(one)))
    st.button(
        text(f"pro-edit-{word}-add"),
        icon=":material/add:",
        key="termin_dazu",
        on_click=_add,
        args=(dict(document),),
    )


def _about(event: Mapping[str, Any]) -> str:
    said = when_words.said(event["begin"], event["end"], event["rule"])
    return " · ".join(one for one in (said, str(event["location"])) if one)


def _add(document: Document) -> None:
    """Open a new event with what is known of it from its entry."""
    state.forget_new(EVENT)
    entity_id = state.new_id(EVENT)
    made = records.blank(entity_id) | {name: document[name] for name in TAKEN_OVER}
    made |= {"facility": document["id"], "name": document["name"]}
    made["gemeinde_key"] = "" if document.get("mobile") else document["gemeinde_key"]
    state.drafts()[entity_id] = records.begun_with(made)
    state.open_entry(new_of(EVENT))
