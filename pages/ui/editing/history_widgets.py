"""The history of an entry: who changed what, when, why and from where; versions and days."""

import datetime as dt
from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from geo.district import District
from geo.permissions import Action
from loaders.editing import saving
from loaders.editing.merging import told
from loaders.facilities import class_of
from loaders.store import Action as Doing
from loaders.store import Change, Document, Entry, Step, Store, history, showing
from loaders.store.permits import is_looser
from pages import clock, context
from pages.i18n import text
from pages.ui import state_editing as state
from pages.ui import wording
from pages.ui.editing import access, actors, origin_widgets, records, words
from pages.ui.editing.fields import columns, untold
from pages.ui.editing.tables import table

MOST = 30


def show(store: Store, place: District, stored: Entry, document: Document) -> None:
    """Show the history to who may see it; the newest change first."""
    if not access.may(Action.HISTORY, document):
        return
    st.header(text("pro-edit-history"), anchor=False)
    found = history.steps(store, context.district_key(), stored.entity_id)
    origin_widgets.show(document, found)
    with st.expander(text("pro-edit-history-open"), icon=":material/history:"):
        seen = showing.shown_as(store, context.district_key(), stored.entity_id)
        others = history.merges(store, context.district_key(), stored.entity_id)
        own = {one.change.id for one in found}
        every = sorted([*others, *found], key=lambda one: one.change.id, reverse=True)
        for step in every[:MOST]:
            if step.entity_id == stored.entity_id:
                _step(store, place, stored, step, seen)
            else:
                _merged(store, step, alone=step.change.id not in own)
        if len(every) > MOST:
            st.caption(text("pro-edit-history-more", count=str(MOST)))
        _day(place, stored, found, seen)


def _step(
    store: Store, place: District, stored: Entry, step: Step, seen: Sequence[Document]
) -> None:
    with st.container(border=True, key=f"fassung_{step.number}"):
        _change(store, step.change)
        st.markdown("\n".join(_lines(place, step, seen)))
        _restore(store, stored, step, seen)


def _merged(store: Store, step: Step, *, alone: bool) -> None:
    """Show what became of another entry; to be undone here if this one has no version of it."""
    with st.container(border=True, key=f"fassung_{step.entity_id}_{step.number}"):
        _change(store, step.change)
        said = "other" if step.merged_into else "parted"
        st.markdown(text(f"pro-merge-step-{said}", id=wording.plain(step.entity_id)))
        newest = history.entry(store, context.district_key(), step.entity_id).number
        if alone and step.merged_into and step.number == newest:
            _part_again(store, step)


def _change(store: Store, change: Change) -> None:
    who = wording.plain(actors.name(store, change.why.actor))
    action = text(f"pro-edit-action-{change.action}")
    st.markdown(text("pro-edit-step", moment=records.moment(change.at), who=who, action=action))
    about = {"reason": change.why.reason, "source": change.why.source}
    st.caption(text("pro-edit-step-why", **{key: wording.plain(one) for key, one in about.items()}))


def _lines(place: District, step: Step, seen: Sequence[Document]) -> list[str]:
    if step.merged_into:
        return [text("pro-merge-step", id=wording.plain(step.merged_into))]
    if step.before is None:
        return [text("pro-edit-step-new")]
    if step.after is None:
        return [text("pro-edit-step-gone")]
    unseen = _unseen(*seen, step.before, step.after)
    lines = []
    for one in told(step.before, step.after):
        label = wording.plain(words.column(one.field))
        if one.field in unseen:
            lines.append(text("pro-edit-step-hidden", field=label))
            continue
        before, after = (
            wording.plain(words.on_one_line(words.value(place, one.field, said)))
            for said in (one.before, one.after)
        )
        lines.append(text("pro-edit-step-field", field=label, before=before, after=after))
    return [f"- {line}" for line in lines]


def _unseen(*documents: Document) -> frozenset[str]:
    """Return the fields that any of the versions keeps hidden."""
    return frozenset[str]().union(*(untold(class_of(one)) for one in documents))


def _restore(store: Store, stored: Entry, step: Step, seen: Sequence[Document]) -> None:
    if step.number == stored.number:
        st.caption(text("pro-edit-step-current"))
        if step.change.action is Doing.MERGE:
            _part_again(store, step)
        return
    if step.after is None:
        return
    if any(shows_more(one, step.after) for one in seen):
        st.caption(text("pro-edit-step-shows-more"))
        return
    label, named = text("pro-edit-restore", number=str(step.number)), f"fassung_{step.number}_auf"
    if st.button(label, icon=":material/restore:", key=f"{named}_{stored.number}"):
        day = records.moment(step.change.at)
        about = records.why(text("pro-edit-restore-reason", moment=day), access.source_word())
        former = (stored.entity_id, step.number)
        outcome = saving.bring_back(
            store, context.district_key(), former, stored.number, (about, clock.now())
        )
        records.finish(outcome, text("pro-edit-restored"))


def _part_again(store: Store, step: Step) -> None:
    """Offer to undo a merge: both entries are then as they were before."""
    if not records.may_undo(store, step.change):
        st.caption(text("pro-merge-undo-not"))
        return
    key = f"trennen_{step.entity_id}_{step.number}"
    if st.button(text("pro-merge-undo"), icon=":material/undo:", key=key):
        about = records.why(text("pro-edit-undo-reason"), access.source_word())
        outcome = saving.take_back(
            store, context.district_key(), step.change.id, about, clock.now()
        )
        records.finish_undo(outcome, step.entity_id)


def shows_more(now: Document, former: Document) -> bool:
    """Tell whether a former version would show more of a protected place, or to more people."""
    stricter = is_looser(former, now)
    seen = former.get("visibility") == "public" != now.get("visibility")
    return stricter or (seen and not access.may_publish())


def _day(place: District, stored: Entry, steps: Sequence[Step], seen: Sequence[Document]) -> None:
    """Show the entry as it was at the end of a day."""
    today = clock.today()
    first = steps[0].change.at.astimezone(clock.now().tzinfo).date() if steps else today
    name, label = f"tag_{stored.entity_id}", text("pro-edit-day")
    limits = {"min_value": first, "max_value": max(today, first), "format": "DD.MM.YYYY"}
    day = state.widget(st.date_input, label, name, value=None, **limits)
    if not isinstance(day, dt.date):
        return
    found = [one for one in steps if one.change.at <= history.end_of(day)]
    document = found[-1].after if found else None
    if document is None:
        st.info(text("pro-edit-day-nothing"), icon=":material/info:")
        return
    st.table(_table(place, document, _unseen(*seen, document)), border="horizontal")


def _table(place: District, document: Mapping[str, object], unseen: frozenset[str]) -> pd.Series:
    rows = {}
    for field in table(document):
        name = columns(field)[0]
        said = [document.get(one) for one in columns(field)]
        shown = said if len(said) > 1 else said[0]
        value = text("pro-edit-hidden") if name in unseen else words.value(place, name, shown)
        rows[words.label(field)] = wording.plain(words.on_one_line(value))
    return pd.Series(rows, name=text("pro-edit-day-value"))
