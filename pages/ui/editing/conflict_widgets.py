"""Somebody else was faster: both versions field by field, each to be chosen, nothing lost."""

import streamlit as st

from geo.district import District
from loaders.editing import deeds
from loaders.editing.merging import Both, Clash, combined, compare
from loaders.facilities import class_of
from loaders.store import Document, Edit, Store, history
from pages import clock, context
from pages.i18n import text
from pages.ui import state_editing as state
from pages.ui import wording
from pages.ui.editing import actors, picker, records, values, words
from pages.ui.editing.fields import untold
from pages.ui.state_editing import Draft

MINE, THEIRS = "mine", "theirs"


def show(store: Store, place: District, draft: Draft) -> None:
    """Show both versions of the entry of a draft, and store what was chosen."""
    theirs = draft.conflict
    if theirs is None:
        return
    mine, unread = records.made_of(draft)
    st.header(text("pro-edit-conflict"), anchor=False)
    picker.lead("zwei_fassungen", f"{draft.round}-{theirs.number}")
    with st.container(key="zwei_fassungen"):
        st.warning(_who(store, draft), icon=":material/call_split:")
    if unread:
        st.warning(text("pro-edit-conflict-unread"), icon=":material/error:")
    both = compare(draft.base, mine, theirs.document or {})
    if theirs.document is None:
        st.markdown(text("pro-edit-conflict-gone"))
        _buttons(store, draft, records.joined(mine, None, mine), theirs.number)
        return
    _agreed(both)
    unseen = untold(class_of(theirs.document)) | untold(class_of(mine))
    named = f"wahl_{draft.round}_{theirs.number}"
    taken = {one.field: _choice(place, one, f"{named}_{one.field}", unseen) for one in both.clashes}
    if None in taken.values():
        st.info(text("pro-edit-conflict-choose"), icon=":material/touch_app:")
        made = None
    else:
        made = combined(both, mine, theirs.document, {key: bool(one) for key, one in taken.items()})
        made = records.joined(mine, theirs.document, made)
    _buttons(store, draft, made, theirs.number)


def _who(store: Store, draft: Draft) -> str:
    last = history.changes(store, context.district_key(), entity_id=draft.id, most=1)
    if not last:
        return text("pro-edit-changed-meanwhile")
    who = wording.plain(actors.name(store, last[0].why.actor))
    return text("pro-edit-conflict-who", who=who, moment=records.moment(last[0].at))


def _agreed(both: Both) -> None:
    for names, message in ((both.mine, "mine"), (both.theirs, "theirs")):
        if names:
            said = ", ".join(words.column(one) for one in names)
            st.markdown(text(f"pro-edit-conflict-only-{message}", what=wording.plain(said)))
    if not both.clashes:
        st.success(text("pro-edit-conflict-none"), icon=":material/check:")


def _choice(place: District, one: Clash, name: str, unseen: frozenset[str]) -> bool | None:
    """Show one field in both versions; return whether mine is taken, None as long as it is open."""
    shown = {
        which: text("pro-edit-hidden")
        if one.field in unseen
        else words.value(place, one.field, said)
        for which, said in ((MINE, one.mine), (THEIRS, one.theirs))
    }
    said = {
        which: text(f"pro-edit-conflict-{which}", said=wording.plain(words.on_one_line(one)))
        for which, one in shown.items()
    }
    chosen = state.widget(
        st.radio,
        words.column(one.field),
        name,
        options=[MINE, THEIRS],
        format_func=said.__getitem__,
        index=None,
    )
    return None if chosen is None else chosen == MINE


def _buttons(store: Store, draft: Draft, made: Document | None, number: int) -> None:
    with st.container(horizontal=True):
        label = text("pro-edit-conflict-save")
        if st.button(label, icon=":material/save:", type="primary", key="zusammen_speichern"):
            if made is None:
                st.error(text("pro-edit-conflict-open"), icon=":material/error:")
            else:
                _save(store, draft, made, number)
        st.button(
            text("pro-edit-conflict-discard"),
            icon=":material/undo:",
            key="meine_verwerfen",
            on_click=state.drop,
            args=(draft.id,),
        )


def _save(store: Store, draft: Draft, made: Document, number: int) -> None:
    changed = values.changed(draft.base, draft.typed)
    if draft.typed.get("change.confirmed"):
        made = deeds.confirmed(made, clock.today())
    about = records.why(records.reason(draft, changed), records.source(draft))
    outcome = records.write(store, Edit(draft.id, number, made), about, draft.kept)
    if outcome.conflict:
        draft.conflict = outcome.conflict
        st.rerun()
    if outcome.change or outcome.proposed:
        state.drop(draft.id)
    records.finish(outcome, words.by_reach("pro-edit-saved", made))
