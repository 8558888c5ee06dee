"""Drafts that others see: put away from the form, listed, taken up again, thrown away."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from geo.model import LocationClass
from loaders.editing import saving
from loaders.facilities import class_of
from loaders.store import Document, Entry, Store, Why, drafts
from loaders.store.draft_model import Form, Found, Kept
from loaders.store.model import kind_of
from pages import clock, context
from pages.accounts import here
from pages.i18n import text
from pages.ui import state_drafts, wording
from pages.ui import state_editing as state
from pages.ui.editing import access, actors, notes, picker, record_rules, records, values
from pages.ui.editing.tables import new_of, table
from pages.ui.state_editing import Draft

CHANGE = "change"
ASKED = ("change.source", "change.reason")


def button(store: Store, draft: Draft) -> None:
    """Show the button that puts a form away as it is, with its faults."""
    label, icon = text("pro-edit-draft-keep"), ":material/draft:"
    if st.button(label, icon=icon, key="entwurf", help=text("pro-edit-draft-keep-help")):
        _keep(store, draft)


def listed(store: Store, kind: str) -> None:
    """Show the drafts of a kind that who is here may take up, and what became of the last one."""
    _said(store)
    found = [one for one in _all(store) if kind_of(one.kept.entity_id) == kind]
    if not found:
        return
    with st.container(border=True, key="entwuerfe"):
        st.markdown(text("pro-edit-draft-list"))
        for one in found:
            _line(store, one)


def at_entry(store: Store, draft: Draft) -> None:
    """Say above a form which draft it goes on with, and which others there are."""
    state_drafts.forget()
    if draft.kept:
        who, moment = _who(store, draft.kept)
        st.info(text("pro-edit-draft-taken", who=who, moment=moment), icon=":material/draft:")
    others = [one for one in _all(store) if one.kept.entity_id == draft.id]
    for one in others:
        if not draft.kept or one.kept.id != draft.kept.id:
            _other(store, draft, one)


def _other(store: Store, draft: Draft, one: Found) -> None:
    typed = bool(values.changed(draft.base, draft.typed))
    with st.container(border=True, key=f"entwurf_da_{one.kept.id}"):
        who, moment = _who(store, one.kept)
        st.markdown(text("pro-edit-draft-there", who=who, moment=moment))
        if typed:
            st.caption(text("pro-edit-draft-own"))
        label, key = text("pro-edit-draft-take-up"), f"entwurf_nehmen_{one.kept.id}"
        icon = ":material/edit_note:"
        st.button(label, icon=icon, key=key, disabled=typed, on_click=_take_up, args=(one,))


def _line(store: Store, one: Found) -> None:
    kept = one.kept
    gone = bool(one.current.number) and one.current.document is None
    known = {name: said for name, said in kept.about.items() if said}
    named = notes.title({**(one.current.document or {}), **known, "id": kept.entity_id})
    label = wording.plain(named) or text("pro-edit-draft-unnamed")
    with st.container(gap=None):
        key, busy = f"entwurf_{kept.id}", not one.current.number and _is_typed_elsewhere(kept)
        st.button(label, icon=":material/edit_note:", key=key, type="tertiary",
                  disabled=gone or busy, on_click=_take_up, args=(one,))  # fmt: skip
        if busy:
            st.caption(text("pro-edit-draft-own-new"))
        who, moment = _who(store, kept)
        st.caption(" · ".join([who, moment, _state(one, gone=gone)]))
        label, key = text("pro-edit-draft-discard"), f"entwurf_weg_{kept.id}"
        if st.button(label, icon=":material/delete:", key=key, type="tertiary"):
            _discard(store, kept, named)


def _is_typed_elsewhere(kept: Kept) -> bool:
    """Tell whether something is typed in another new entry here: one form is there for both."""
    kind = kind_of(kept.entity_id)
    others = [
        one
        for one in state.drafts().values()
        if not one.read and one.id != kept.entity_id and kind_of(one.id) == kind
    ]
    for one in others:
        state.take_typed(one)
    return any(values.changed(one.base, one.typed) for one in others)


def _state(one: Found, *, gone: bool) -> str:
    if gone:
        return text("pro-edit-draft-gone")
    if one.stale:
        return text("pro-edit-draft-stale")
    return text("pro-edit-draft-change" if one.kept.read else "pro-edit-draft-new")


def _who(store: Store, kept: Kept) -> tuple[str, str]:
    return wording.plain(actors.name(store, kept.actor)), records.moment(kept.at)


def _all(store: Store) -> tuple[Found, ...]:
    return drafts.drafts(store, context.district_key(), here.person().actor, clock.now())


def _keep(store: Store, draft: Draft) -> None:
    made = record_rules.completed(records.made_of(draft)[0], new=not draft.read)
    asked = any(str(draft.typed.get(name) or "").strip() for name in ASKED)
    if not asked and not values.changed(draft.base, draft.typed):
        st.info(text("pro-edit-draft-nothing"), icon=":material/info:")
        return
    before = values.typed(draft.base) if draft.read else {}
    typed = {key: said for key, said in draft.typed.items() if before.get(key) != said}
    form = Form(draft.id, draft.read, made, typed, draft.kept)
    wanted = partial(drafts.keep, store, context.district_key(), form, _why("keep"), clock.now())
    outcome = saving.tried(wanted)
    if not outcome.is_done:
        records.tell(outcome)
        return
    public = {class_of(made), class_of(draft.base)} == {LocationClass.PUBLIC}
    state.drop(draft.id)
    if not draft.read:
        state.forget_new(kind_of(draft.id))
    state.close()
    state_drafts.say(text("pro-edit-draft-kept" if public else "pro-edit-draft-kept-protected"))
    st.rerun()


def _discard(store: Store, kept: Kept, named: str) -> None:
    district, now = context.district_key(), clock.now()
    outcome = saving.tried(partial(drafts.discard, store, district, kept, _why("discard"), now))
    if not outcome.is_done:
        records.tell(outcome)
        return
    named = wording.plain(named) or text("pro-edit-draft-unnamed")
    state_drafts.say(text("pro-edit-draft-discarded", name=named), kept)
    st.rerun()


def _said(store: Store) -> None:
    """Say what became of a draft, with the button that brings a discarded one back."""
    said, kept, number = state_drafts.said()
    if not said:
        return
    picker.lead("entwurf_gesagt", number)
    with st.container(border=True, key="entwurf_gesagt"):
        st.success(said, icon=":material/check:")
        label = text("pro-edit-undo")
        if kept and st.button(label, icon=":material/undo:", key="entwurf_zurueck"):
            about = (_why("back"), clock.now())
            wanted = partial(drafts.bring_back, store, context.district_key(), kept, *about)
            outcome = saving.tried(wanted)
            if not outcome.is_done:
                records.tell(outcome)
                return
            state_drafts.say(text("pro-edit-draft-back"))
            st.rerun()


def _why(message: str) -> Why:
    return records.why(text(f"pro-edit-draft-reason-{message}"), access.source_word())


def _take_up(one: Found) -> None:
    """Open the form with what a draft holds; what is typed here already is left as it is."""
    key, kind = one.kept.entity_id, kind_of(one.kept.entity_id)
    if one.current.number:
        state.open_entry(key)
    else:
        state.take_new(kind, key)
        state.open_entry(new_of(kind))
    mine = state.drafts().get(key)
    if mine is not None:
        state.take_typed(mine)
    if mine is None or not values.changed(mine.base, mine.typed):
        state.drafts()[key] = begun(one)


def begun(one: Found) -> Draft:
    """Return the form of a draft, on the version its writer saw.

    If the place is protected better by now, it stands on what is stored: what its writer saw is
    not for all to see any more.
    """
    kept, current = one.kept, one.current
    read, base = kept.read, one.base if kept.read else records.blank(kept.entity_id)
    if base is None:
        read, base = current.number, current.document or records.blank(kept.entity_id)
    typed = records.fields_of(base) | _known(kept.values, base)
    made = state.begun(Entry(kept.entity_id, read, None), base, records.allowed(typed, base))
    made.kept = kept
    return made


def _known(held: Mapping[str, Any], base: Document) -> dict[str, Any]:
    """Return the values of fields that there are today."""
    heads = {one.name for one in table(base)} | {CHANGE}
    return {name: said for name, said in held.items() if name.partition(".")[0] in heads}
