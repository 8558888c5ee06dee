"""One entry: what it is, what is done with a click, its form, its history."""

from typing import Final

import streamlit as st

from geo.district import District
from geo.model import Visibility
from loaders.store import Document, Entry, Store, history
from loaders.store.model import AREA_NOTE, COMMITTEE, EVENT, FACILITY, PREFIXES, kind_of
from pages import context
from pages.i18n import text
from pages.ui import state_committees, state_merging, wording
from pages.ui import state_editing as state
from pages.ui.editing import (
    access,
    conflict_widgets,
    deed_widgets,
    draft_widgets,
    entry_events,
    form,
    history_widgets,
    known,
    listing,
    merge_widgets,
    notes,
    record_deeds,
    records,
    saving_widgets,
)
from pages.ui.editing.tables import TABLES, new_of
from pages.ui.state import ENTRY

SEEN_AT: Final = {EVENT: ("events.py", "pro-edit-in-events")}
"""Where everybody sees a record of a kind, and in which words."""
NOT_YOURS: Final = {EVENT: "pro-edit-not-yours-event"}
GONE: Final = {EVENT: "pro-edit-gone-event"}
NEW_OF: Final = {
    EVENT: "pro-edit-new-event",
    COMMITTEE: "pro-edit-new-committee",
    AREA_NOTE: "pro-edit-new-area-note",
}


def show(store: Store, place: District, named: str) -> None:
    """Show the entry that the address names, to who may edit it."""
    listing.back()
    kind = kind_of(named)
    if kind not in TABLES:
        st.info(text("pro-edit-not-yours"), icon=":material/lock:")
        return
    new = named == new_of(kind)
    entity_id = state.new_id(kind) if new else named
    saving_widgets.done(store, entity_id)
    stored = known.entry(store, entity_id)
    if new and access.may_have(kind):
        _new(store, place, stored)
        return
    document = stored.document or _last(store, stored)
    if document is None or not access.may_edit(document):
        st.info(text(NOT_YOURS.get(kind, "pro-edit-not-yours")), icon=":material/lock:")
        return
    if stored.document is not None and (other := state_merging.partner()):
        merge_widgets.show(store, place, stored, known.entry(store, other))
        return
    st.header(wording.plain(notes.title(document)), anchor=False)
    if stored.document is None and stored.merged_into:
        merge_widgets.led_away(store, stored)
    elif stored.document is None:
        st.info(text(GONE.get(kind, "pro-edit-gone")), icon=":material/delete:")
    else:
        _about(stored, document)
        if kind == FACILITY:
            deed_widgets.show(store, stored, document)
            merge_widgets.offer(stored, document)
        else:
            record_deeds.show(store, stored, document)
        _form(store, place, stored, document)
        if kind == FACILITY:
            entry_events.show(document)
    history_widgets.show(store, place, stored, document)


def _last(store: Store, stored: Entry) -> Document | None:
    """Return what a deleted entry said last."""
    if not stored.number:
        return None
    steps = history.steps(store, context.district_key(), stored.entity_id)
    return next((one.before for one in reversed(steps) if one.before), None)


def _new(store: Store, place: District, stored: Entry) -> None:
    st.header(text(NEW_OF.get(kind_of(stored.entity_id), "pro-edit-new")), anchor=False)
    if not access.may_publish() and kind_of(stored.entity_id) != COMMITTEE:
        st.info(text("pro-edit-new-unseen"), icon=":material/visibility_off:")
    if kind_of(stored.entity_id) == COMMITTEE:
        st.caption(text("pro-edit-committee-key-new"))
    _form(store, place, stored, records.blank(stored.entity_id))


def _about(stored: Entry, document: Document) -> None:
    said = wording.as_of(str(document.get("as_of") or ""))
    st.caption(text("pro-edit-about", date=said, number=str(stored.number)))
    if kind_of(stored.entity_id) == AREA_NOTE:
        notes.seen(document)
    elif kind_of(stored.entity_id) == COMMITTEE:
        key = stored.entity_id.removeprefix(PREFIXES[COMMITTEE])
        st.caption(text("pro-edit-committee-key", named=key))
        about = {state_committees.COMMITTEE: str(document["name"])}
        label = text("pro-edit-committee-seen")
        st.page_link("committees.py", label=label, icon=":material/visibility:", query_params=about)
    elif document.get("visibility") == Visibility.PUBLIC:
        in_guide = ("guide.py", "pro-edit-in-guide")
        file, said = SEEN_AT.get(kind_of(stored.entity_id), in_guide)
        about = {} if file != "guide.py" else {ENTRY: stored.entity_id}
        st.page_link(file, label=text(said), icon=":material/visibility:", query_params=about)
        _its_entry(document)


def _its_entry(document: Document) -> None:
    """Show the way from an event to its entry."""
    key = str(document.get("facility") or "")
    found = known.entry_of(key) if key else None
    if found and found["visibility"] == Visibility.PUBLIC:
        label = text("pro-edit-event-entry", name=wording.plain(str(found["name"])))
        about = {ENTRY: key}
        st.page_link("guide.py", label=label, icon=":material/chevron_right:", query_params=about)


def _form(store: Store, place: District, stored: Entry, document: Document) -> None:
    draft = records.draft_of(stored, document)
    if draft.conflict:
        conflict_widgets.show(store, place, draft)
        return
    draft_widgets.at_entry(store, draft)
    saving_widgets.head(store, draft)
    if draft.read != stored.number:
        st.warning(text("pro-edit-changed-meanwhile"), icon=":material/call_split:")
    form.show(place, draft)
    saving_widgets.panel(store, draft)
