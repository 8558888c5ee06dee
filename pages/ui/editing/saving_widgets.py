"""The end of the form: what is changed, why, from where, and the button that stores it."""

from dataclasses import replace

import streamlit as st

from loaders.editing import deeds, saving
from loaders.editing.saving import Outcome
from loaders.store import Edit, Store
from loaders.store.model import kind_of
from pages import clock, context
from pages.i18n import text
from pages.ui import state_editing as state
from pages.ui import wording
from pages.ui.editing import access, draft_widgets, picker, records, values, words
from pages.ui.editing.fields import Field, Kind
from pages.ui.editing.hours_widgets import fault
from pages.ui.editing.tables import UNCONFIRMED, table
from pages.ui.state_editing import Draft, key_of, shown

LONGEST = 500


def head(store: Store, draft: Draft) -> None:
    """Say above the form how many fields are to be looked at, once it was tried to save."""
    if not draft.checked:
        return
    records.judge(store, draft)
    if draft.faults:
        count = len(draft.faults)
        st.error(text("pro-edit-faults", count=count), icon=":material/error:")
        fault(draft, records.WHOLE)
    else:
        st.success(text("pro-edit-faults-none"), icon=":material/check:")
    marked = {_control(draft, name): f"fehler_{key_of(draft, name)}" for name in draft.faults}
    picker.faults(marked, draft.asked_focus)


def _control(draft: Draft, name: str) -> str:
    """Return the key of what gets the focus for a fault: of a group its first field."""
    field = next((one for one in table(draft.base) if one.name == name), None)
    if field and field.kind is Kind.HOURS:
        name = f"{name}.Monday"
    elif field and field.kind is Kind.WHEN:
        name = f"{name}.day"
    elif field and field.parts:
        name = f"{name}.{field.parts[0].name}"
    return key_of(draft, name)


def panel(store: Store, draft: Draft) -> None:
    """Show what is changed and store it."""
    st.header(text("pro-edit-save-title"), anchor=False)
    changed = values.changed(draft.base, draft.typed)
    with st.container(border=True, key="pflege_speichern"):
        _said(changed)
        left, right = st.columns(2)
        with left:
            shown(draft, st.text_input, text("pro-edit-change-source"), "change.source",
                  max_chars=LONGEST, placeholder=records.source(draft))  # fmt: skip
        with right:
            about = {"max_chars": LONGEST, "placeholder": text("pro-edit-change-reason-example")}
            label = text("pro-edit-change-reason")
            shown(draft, st.text_input, label, "change.reason", **about)
        confirmed = False
        if kind_of(draft.id) not in UNCONFIRMED:
            label = text("pro-edit-change-confirmed")
            confirmed = bool(shown(draft, st.checkbox, label, "change.confirmed"))
        st.caption(text("pro-edit-no-persons"))
        with st.container(horizontal=True):
            label, icon = text("pro-edit-save"), ":material/save:"
            if st.button(label, icon=icon, type="primary", key="speichern"):
                _save(store, draft, changed, confirmed=confirmed)
            draft_widgets.button(store, draft)
            st.button(
                text("pro-edit-discard"),
                icon=":material/undo:",
                key="verwerfen",
                on_click=_discard,
                args=(draft,),
            )


def _said(changed: tuple[Field, ...]) -> None:
    if changed:
        names = ", ".join(words.label(one) for one in changed)
        st.markdown(text("pro-edit-changed", what=wording.plain(names)))
    else:
        st.markdown(text("pro-edit-changed-nothing"))


def _save(store: Store, draft: Draft, changed: tuple[Field, ...], *, confirmed: bool) -> None:
    if not changed and not confirmed and draft.read:
        st.info(text("pro-edit-nothing-to-save"), icon=":material/info:")
        return
    made = records.judge(store, draft)
    if draft.faults:
        draft.checked, draft.asked_focus = True, draft.asked_focus + 1
        st.rerun()
    made = deeds.confirmed(made, clock.today()) if confirmed else made
    about = records.why(records.reason(draft, changed), records.source(draft))
    edit = Edit(str(made["id"]), draft.read, made)
    outcome = records.write(store, edit, about, draft.kept)
    if outcome.conflict and made["id"] == draft.id:
        draft.conflict = outcome.conflict
        st.rerun()
    if outcome.change or outcome.proposed:
        outcome = _put_away(draft, outcome)
    records.finish(outcome, words.by_reach("pro-edit-saved", made))


def _put_away(draft: Draft, outcome: Outcome) -> Outcome:
    """Forget what was typed; a new entry is opened, one that waits makes room for another."""
    state.drop(draft.id)
    if draft.read:
        return outcome
    kind = kind_of(draft.id)
    state.forget_new(kind)
    if outcome.proposed:
        return replace(outcome, proposed=state.new_id(kind))
    if outcome.entry:
        state.open_entry(outcome.entry.entity_id)
    return outcome


def _discard(draft: Draft) -> None:
    state.drop(draft.id)
    if not draft.read:
        state.forget_new(kind_of(draft.id))
        state.close()


def done(store: Store, entity_id: str) -> None:
    """Say what was just stored, with the button that undoes it."""
    found = state.done(entity_id)
    if found is None:
        return
    picker.lead("pflege_gespeichert", f"{found.number}-{found.said}")
    with st.container(border=True, key="pflege_gespeichert"):
        st.success(found.said, icon=":material/check:")
        if found.change is None or not records.may_undo(store, found.change):
            return
        label = text("pro-edit-undo")
        if st.button(label, icon=":material/undo:", key="pflege_rueckgaengig"):
            about = records.why(text("pro-edit-undo-reason"), access.source_word())
            outcome = saving.take_back(
                store, context.district_key(), found.change.id, about, clock.now()
            )
            records.finish_undo(outcome, entity_id)
