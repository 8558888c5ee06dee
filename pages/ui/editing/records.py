"""Drafts: begun from what is stored, judged by the rules, stored, and what came of it."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

import streamlit as st

from loaders.editing import saving
from loaders.editing.saving import Outcome
from loaders.records import FacilityRow
from loaders.store import Change, Document, Edit, Entry, Store, Why, changes, kinds
from loaders.store.draft_model import Kept
from loaders.store.model import COMMITTEE, FACILITY, kind_of
from loaders.store.permits import is_looser
from pages import clock, context
from pages.accounts import here
from pages.i18n import text
from pages.ui import state_editing as state
from pages.ui import wording
from pages.ui.editing import access, record_rules, rows_fields, values, words
from pages.ui.editing.fields import Field, Kind, columns, of_column
from pages.ui.editing.tables import table
from pages.ui.editing.values import Fault, Stated
from pages.ui.state_editing import Done, Draft

LICENSE: Final = "Fakten, Quelle je Eintrag"
BLANK: Final[Mapping[str, object]] = {
    "location_precision": "gemeinde",
    "location_class": "public",
    "visibility": "public",
    "license": LICENSE,
}
WHOLE: Final = ""
"""The name under which faults of the entry as a whole are kept."""


def blank(entity_id: str) -> Document:
    """Return the document that a new entry begins with: what is known of who makes it."""
    made = _blank_facility(entity_id) if kind_of(entity_id) == FACILITY else kinds.blank(entity_id)
    if not access.may_publish():
        made["visibility"] = "professional"
    if kind_of(entity_id) == COMMITTEE and (region := access.own_planregion()):
        made["areas"] = [region]
    field, value = access.own()
    return {**made, field: value} if field else made


def _blank_facility(entity_id: str) -> Document:
    names = {"id": entity_id, "name": "", "type": "", "source": ""}
    row = FacilityRow.model_construct(**names, **BLANK)  # type: ignore[arg-type]
    return {**row.model_dump(mode="json", warnings=False), "lon": None, "lat": None}


def draft_of(stored: Entry, base: Document) -> Draft:
    """Return the draft of an entry; one that nobody touched follows what is stored.

    Whoever types on meanwhile cuts this run short, wherever it asks the session for something: the
    draft stays among the others until it is moved to their end.
    """
    drafts = state.drafts()
    known = drafts.get(stored.entity_id)
    if known is None:
        known = state.begun(stored, base, fields_of(base))
    else:
        state.take_typed(known)
        if known.read != stored.number and not values.changed(known.base, known.typed):
            state.begin_anew(known, stored.number, base, fields_of(base))
    drafts.pop(known.id, None)
    drafts[known.id] = known
    _make_room(drafts)
    return known


def begun_with(made: Document) -> Draft:
    """Return the draft of a new entry whose fields hold what another one says."""
    entity_id = str(made["id"])
    base = blank(entity_id)
    return state.begun(Entry(entity_id, 0, None), base, fields_of(_seen(made, base)))


def _seen(made: Document, base: Document) -> Document:
    """Return a document that who is here may store: who sees it is not for all to decide."""
    field, value = access.own()
    own = {field: value} if field else {}
    return {**made, "visibility": base["visibility"], **own}


def _make_room(drafts: dict[str, Draft]) -> None:
    """Forget those that were looked at longest ago; never one in which something was typed."""
    others = list(drafts.values())[:-1]
    idle = [one.id for one in others if not values.changed(one.base, one.typed)]
    for key in idle[: max(0, len(drafts) - state.MOST_DRAFTS)]:
        state.drop(key)


def fields_of(document: Document) -> dict[str, object]:
    """Return what all fields hold at first, those about the change included."""
    asked = {"change.source": "", "change.reason": "", "change.confirmed": False}
    return {**values.typed(document), **asked}


def stated(draft: Draft) -> Stated:
    """Return source and day of what is typed now."""
    return Stated(source(draft), clock.today())


def source(draft: Draft) -> str:
    """Return where the change is known from, as it is to be stored."""
    return str(draft.typed.get("change.source") or "").strip() or access.source_word()


def reason(draft: Draft, changed: tuple[Field, ...]) -> str:
    """Return why something is changed: what was written, else what it is about."""
    written = str(draft.typed.get("change.reason") or "").strip()
    if written:
        return written
    if not draft.read:
        return text("pro-edit-reason-new")
    return text("pro-edit-reason-usual", what=", ".join(words.label(one) for one in changed))


def made_of(draft: Draft) -> tuple[Document, list[Fault]]:
    """Return a draft as a document, and the fields that cannot be read.

    What is not for who is here to decide is as it was.
    """
    return values.document(draft.base, allowed(draft.typed, draft.base), stated(draft))


def joined(mine: Document, theirs: Document | None, made: Document) -> Document:
    """Return what was made of two versions as it may be stored by who is here."""
    if theirs is None:
        unseen = {} if access.may_publish() else {"visibility": "professional"}
        return {**made, **unseen}
    return values.joined(mine, theirs, allowed(made, theirs))


def allowed(wanted: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """Return values without what only those decide who publish: who sees it, and how exactly."""
    if access.may_publish():
        return dict(wanted)
    names = ["visibility", *(["location_class"] if is_looser(wanted, before) else [])]
    return {**wanted, **{name: before[name] for name in names}}


def judge(store: Store, draft: Draft) -> Document:
    """Return a draft as the document to store; what is wrong is kept in the draft, by field."""
    made, unread = made_of(draft)
    made = record_rules.completed(made, new=not draft.read)
    found = {one.name: text(one.message) for one in unread}
    told = {name.split(".")[0] for name in found}
    for field in table(made):
        if field.needed and field.name not in told and not made.get(columns(field)[0]):
            found[field.name] = text("pro-edit-needed")
    _, findings = kinds.checked([made], store.rules_of(context.district_key()))
    findings += [] if findings else record_rules.refused(made)
    for one in findings:
        about = of_column(one.column, table(made))
        name = _place_of(about, one.column, draft) if about else WHOLE
        if name in told:
            continue
        said = one.problem if about else f"{words.column(one.column)} {one.problem}"
        found.setdefault(name, said.strip())
    order = [name for field in table(made) for name in found if name.split(".")[0] == field.name]
    draft.faults = {name: found[name] for name in [*order, *(set(found) - set(order))]}
    return made


def _place_of(field: Field, column: str, draft: Draft) -> str:
    """Return the name under which a fault of a field is kept, of a list that of its row."""
    is_list = field.kind is Kind.ROWS
    return rows_fields.faulty(field, column, draft.typed) if is_list else field.name


def why(wanted: str, known_from: str) -> Why:
    """Return who changes something now, and why."""
    actor = here.person().actor
    return Why(actor, wanted, known_from)


def write(store: Store, edit: Edit, about: Why, kept: Kept | None = None) -> Outcome:
    """Store one entry; the draft it was begun with ends with that."""
    return saving.save(store, context.district_key(), edit, about, clock.now(), used=kept)


def may_undo(store: Store, change: Change) -> bool:
    """Tell whether who is here may undo a change, as the store decides it."""
    actor = here.person().actor
    return changes.may_undo(store, context.district_key(), change.id, actor, clock.now())


def tell(outcome: Outcome) -> None:
    """Say why something was not stored."""
    if outcome.problem:
        said = text("pro-edit-unsaved", problem=wording.plain(outcome.problem))
        st.error(said, icon=":material/error:")
    elif outcome.conflict:
        st.error(text("pro-edit-changed-meanwhile"), icon=":material/call_split:")
    else:
        said = " ".join(f"{one.column} {one.problem}.".strip() for one in outcome.findings)
        st.error(wording.plain(said), icon=":material/error:")


def finish(outcome: Outcome, said: str) -> None:
    """Remember what was stored or waits, and begin the screen anew; else say why not."""
    if outcome.proposed:
        state.remember(Done(outcome.proposed, text("pro-edit-proposed")))
        st.rerun()
    if not outcome.change or not outcome.entry:
        tell(outcome)
        return
    key = outcome.entry.entity_id
    state.remember(Done(key, said, outcome.change))
    st.rerun()


def finish_undo(outcome: Outcome, entity_id: str) -> None:
    """Say that something was undone; that cannot be undone with one click again."""
    if outcome.change:
        state.remember(Done(entity_id, text("pro-edit-undone")))
        st.rerun()
    tell(outcome)


def moment(at: dt.datetime) -> str:
    """Return a moment as people in Germany write it."""
    local = at.astimezone(clock.now().tzinfo)
    return text(
        "pro-edit-moment", day=wording.date(local.date().isoformat()), time=f"{local:%H:%M}"
    )
