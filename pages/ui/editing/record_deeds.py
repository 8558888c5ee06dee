"""What is done to a record with a click or two: confirmed, deleted; an event cancelled, copied."""

import datetime as dt

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from loaders.editing import deeds, event_deeds
from loaders.store import Document, Edit, Entry, Store, committees
from loaders.store.model import COMMITTEE, EVENT, kind_of
from pages import clock, context
from pages.i18n import text
from pages.ui import event_words, wording
from pages.ui import state_editing as state
from pages.ui.editing import access, records, words
from pages.ui.editing.deed_widgets import act, button
from pages.ui.editing.hours_widgets import DATES
from pages.ui.editing.tables import UNCONFIRMED, new_of

NEXT = 8
A_WEEK = dt.timedelta(days=7)
ALL = ""


def show(store: Store, stored: Entry, document: Document) -> None:
    """Show the buttons for a record as it is stored."""
    with st.container(horizontal=True, key="pflege_taten"):
        usual = kind_of(stored.entity_id) not in UNCONFIRMED
        if usual and button(stored, "pro-edit-confirm", "fact_check", "bestaetigen"):
            made = deeds.confirmed(document, clock.today())
            act(store, stored, made, (text("pro-edit-confirm-reason"), text("pro-edit-confirmed")))
        if kind_of(stored.entity_id) == EVENT:
            _event(store, stored, document)
        with _popover(stored, "pro-edit-delete", "delete"):
            _delete(store, stored)


def _popover(stored: Entry, message: str, icon: str) -> DeltaGenerator:
    """Return what opens with a click; it is closed again with the next version."""
    key = f"{message}_{stored.number}"
    return st.popover(text(message), icon=f":material/{icon}:", key=key)


def _event(store: Store, stored: Entry, document: Document) -> None:
    today = clock.today()
    with _popover(stored, "pro-edit-cancel", "event_busy"):
        _cancel(store, stored, document)
    off = event_deeds.is_cancelled(document, today)
    if off and button(stored, "pro-edit-reinstate", "event_available", "findet_statt"):
        made = event_deeds.reinstated(document, today)
        said = words.by_reach("pro-edit-reinstated", made)
        act(store, stored, made, (text("pro-edit-reinstate-reason"), said))
    with _popover(stored, "pro-edit-copy", "content_copy"):
        _copy(stored, document)


def _cancel(store: Store, stored: Entry, document: Document) -> None:
    """Ask which times; the next one is there already."""
    days = event_deeds.next_days(document, clock.today(), NEXT) if document.get("rule") else ()
    chosen = ALL
    if days:
        labels = {one.isoformat(): event_words.day(one) for one in days}
        labels[ALL] = text("pro-edit-cancel-all")
        label, name = text("pro-edit-cancel-which"), f"absage_{stored.entity_id}_{stored.number}"
        about = {"options": list(labels), "format_func": labels.__getitem__}
        chosen = str(state.widget(st.selectbox, label, name, **about) or ALL)
    st.caption(text("pro-edit-cancel-about"))
    label = text("pro-edit-cancel-do")
    if st.button(label, type="primary", key=f"absagen_{stored.number}"):
        day = dt.date.fromisoformat(chosen) if chosen else None
        made = event_deeds.cancelled(document, day)
        said = words.by_reach("pro-edit-cancelled", made)
        act(store, stored, made, (text("pro-edit-cancel-reason"), said))


def _copy(stored: Entry, document: Document) -> None:
    """Ask for the day of the copy, and open it as a new event that is not stored yet."""
    usual = max(clock.today(), *event_deeds.next_days(document, clock.today(), 1)) + A_WEEK
    name = f"kopie_{stored.entity_id}_{stored.number}"
    limits = {**DATES, "value": usual}
    day = state.widget(st.date_input, text("pro-edit-copy-day"), name, **limits)
    if isinstance(day, dt.date):
        label, about = text("pro-edit-copy-do"), (document, day)
        key = f"kopieren_{stored.number}"
        st.button(label, type="primary", key=key, on_click=_open_copy, args=about)
    else:
        st.info(text("pro-edit-copy-day-first"), icon=":material/edit_calendar:")


def _open_copy(document: Document, day: dt.date) -> None:
    state.forget_new(EVENT)
    entity_id = state.new_id(EVENT)
    made = event_deeds.copied(document, entity_id, day)
    state.drafts()[entity_id] = records.begun_with(made)
    state.open_entry(new_of(EVENT))


def _delete(store: Store, stored: Entry) -> None:
    if kind_of(stored.entity_id) == COMMITTEE:
        if said := committees.hanging(store, context.district_key(), stored.entity_id):
            st.warning(f"{wording.plain(said)}.", icon=":material/link:")
            return
        st.caption(text("pro-edit-committee-delete-about"))
    else:
        st.caption(text("pro-edit-delete-about"))
    if st.button(text("pro-edit-delete-do"), type="primary", key=f"loeschen_{stored.number}"):
        about = records.why(text("pro-edit-delete-reason"), access.source_word())
        edit = Edit(stored.entity_id, stored.number, None)
        records.finish(records.write(store, edit, about), text("pro-edit-deleted"))
