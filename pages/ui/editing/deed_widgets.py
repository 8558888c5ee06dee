"""What is done to an entry with a click or two: confirmed, closed for a while, open again, gone."""

import datetime as dt

import streamlit as st

from geo.model import LocationClass, Status
from loaders.editing import deeds
from loaders.facilities import class_of
from loaders.store import Document, Edit, Entry, Store
from pages import clock
from pages.i18n import text
from pages.ui import state_editing as state
from pages.ui import wording
from pages.ui.editing import access, records, words

USUAL_DAYS = 14
LONGEST_DAYS = 730
LONGEST_NOTE = 200


def show(store: Store, stored: Entry, document: Document) -> None:
    """Show the buttons for an entry as it is stored."""
    today = clock.today()
    pending = deeds.closures(document, today)
    for rule in pending:
        st.warning(
            text("pro-edit-closed-now", what=wording.plain(words.rule(rule))),
            icon=":material/event_busy:",
        )
    with st.container(horizontal=True, key="pflege_taten"):
        if button(stored, "pro-edit-confirm", "fact_check", "bestaetigen"):
            made = deeds.confirmed(document, today)
            act(store, stored, made, (text("pro-edit-confirm-reason"), text("pro-edit-confirmed")))
        with st.popover(text("pro-edit-close"), icon=":material/event_busy:"):
            _close(store, stored, document)
        if pending and button(stored, "pro-edit-reopen", "event_available", "wieder_auf"):
            made = deeds.reopened(document, today)
            act(store, stored, made, (text("pro-edit-reopen-reason"), text("pro-edit-reopened")))
        _existence(store, stored, document)


def _existence(store: Store, stored: Entry, document: Document) -> None:
    if document.get("status") == Status.HISTORIC:
        if button(stored, "pro-edit-revive", "restore", "besteht_wieder"):
            made = {**document, "status": Status.ACTIVE.value}
            act(store, stored, made, (text("pro-edit-revive-reason"), text("pro-edit-revived")))
    elif button(stored, "pro-edit-retire", "block", "nicht_mehr"):
        made = deeds.retired(document)
        act(store, stored, made, (text("pro-edit-retire-reason"), text("pro-edit-retired")))


def button(stored: Entry, message: str, icon: str, key: str) -> bool:
    """Show a button that is another one for each version: nobody acts on one that was not seen."""
    return st.button(
        text(message),
        icon=f":material/{icon}:",
        key=f"{key}_{stored.number}",
        help=text(f"{message}-help"),
    )


def _close(store: Store, stored: Entry, document: Document) -> None:
    """Ask for how long it is closed; the usual answer is already there."""
    today = clock.today()
    last = today + dt.timedelta(days=USUAL_DAYS)
    limits = {"min_value": today - dt.timedelta(days=LONGEST_DAYS), "format": "DD.MM.YYYY"}
    limits["max_value"] = today + dt.timedelta(days=LONGEST_DAYS)
    first = state.widget(
        st.date_input, text("pro-edit-close-first"), _name(stored, "von"), value=today, **limits
    )
    last = state.widget(
        st.date_input, text("pro-edit-close-last"), _name(stored, "bis"), value=last, **limits
    )
    note = state.widget(
        st.text_input,
        text("pro-edit-close-note"),
        _name(stored, "grund"),
        max_chars=LONGEST_NOTE,
        placeholder=text("pro-edit-close-note-example"),
    )
    if class_of(document) is not LocationClass.PUBLIC:
        st.caption(text("pro-edit-close-protected"))
    if not st.button(text("pro-edit-close-do"), type="primary", key=_name(stored, "tun")):
        return
    if not isinstance(first, dt.date) or not isinstance(last, dt.date) or last < first:
        st.error(text("pro-edit-close-wrong"), icon=":material/edit_calendar:")
        return
    made = deeds.closed(
        document, (first, last), str(note or "").strip(), (access.source_word(), today)
    )
    done = words.by_reach("pro-edit-closed-done", made)
    act(store, stored, made, (text("pro-edit-close-reason"), done))


def _name(stored: Entry, part: str) -> str:
    """Return the name of a field that begins anew with each version."""
    return f"zu_{stored.entity_id}_{stored.number}_{part}"


def act(store: Store, stored: Entry, made: Document, said: tuple[str, str]) -> None:
    """Store what was made of an entry; ``said`` is the reason and what is told when it is done."""
    reason, done = said
    if made == stored.document:
        state.remember(state.Done(stored.entity_id, text("pro-edit-as-before")))
        st.rerun()
    about = records.why(reason, access.source_word())
    edit = Edit(stored.entity_id, stored.number, made)
    records.finish(records.write(store, edit, about), done)
