"""The form of a self-assessment: its day, a mark and a note per goal; what was stored meanwhile."""

import datetime as dt
from collections.abc import Mapping

import pandas as pd
import streamlit as st

from geo.publish import PublicFacility
from loaders.quality_goals import Goal
from loaders.self_assessment import (
    LONGEST_NOTE,
    Answer,
    Assessment,
    Mark,
    id_of,
    made,
    names_somebody,
)
from loaders.store import Document, Edit, Entry, Store, history
from pages import clock, context
from pages.i18n import text
from pages.ui import state_self_assessment as state
from pages.ui import wording
from pages.ui.editing import access, records, saving_widgets
from pages.ui.planning import tables
from pages.ui.professional import (
    assessment_goals,
    assessment_history,
    assessment_words,
    centre_plans,
)

Said = dict[str, tuple[Mark, str]]
LONGEST_REASON = 500


def show(centre: PublicFacility) -> None:
    """Show the form to those who may store, to others who may."""
    st.header(text("pro-assess-form"), anchor=False)
    if not centre_plans.may("store_assessment", centre):
        st.markdown(text("pro-assess-not-you"))
        return
    store = access.store()
    if store is None:
        st.info(text("pro-assess-no-store"), icon=":material/lock:")
        return
    st.markdown(text("pro-assess-form-about"))
    day = state.day_field(text("pro-assess-day"), centre.Index, clock.today())
    if day is None:
        st.info(text("pro-assess-day-first"), icon=":material/edit_calendar:")
        return
    entity_id = id_of(centre.Index, day.isoformat())
    stored = history.entry(store, context.district_key(), entity_id)
    base = state.held(stored)
    saving_widgets.done(store, entity_id)
    _known(stored)
    if base.number != stored.number:
        _meanwhile(stored)
    _fields(store, centre, day, base)
    if stored.document is not None:
        _delete(store, stored, day)
    assessment_history.show(store, stored)


def _known(stored: Entry) -> None:
    if stored.document is not None:
        st.caption(text("pro-assess-day-old"))
    elif stored.number:
        st.caption(text("pro-assess-day-ended"))


def _answers(document: Document | None) -> Mapping[str, Answer]:
    return Assessment.model_validate(document).by_goal if document else {}


def _fields(store: Store, centre: PublicFacility, day: dt.date, base: Entry) -> None:
    before = _answers(base.document)
    catalogue = assessment_goals.catalogue()
    with st.form(f"selbstbewertung_{base.entity_id}", enter_to_submit=False):
        said: Said = {}
        for section, goals in catalogue.sections.items():
            st.markdown(f"**{wording.plain(section)}**")
            for goal in goals:
                said[goal.key] = _asked(base.entity_id, goal, before.get(goal.key))
        reason = st.text_input(
            text("pro-assess-reason"),
            max_chars=LONGEST_REASON,
            placeholder=text("pro-assess-reason-example"),
            key=state.name(base.entity_id, "grund"),
        )
        taken = st.form_submit_button(
            text("pro-assess-save"),
            type="primary",
            icon=":material/save:",
            key=state.name(base.entity_id, state.SAVE),
        )
    if taken:
        state.typed(base.entity_id)
        document = made(catalogue, centre.Index, day.isoformat(), said, tuple(before.values()))
        _keep(store, base, document, reason.strip())


def _asked(entity_id: str, goal: Goal, before: Answer | None) -> tuple[Mark, str]:
    """Show the fields of a goal, in the words of its day, and return what stands in them."""
    words = before or goal
    st.caption(wording.plain(words.text))
    marks = list(Mark)
    mark = st.radio(
        wording.plain(words.name),
        marks,
        index=marks.index(before.mark if before else Mark.UNSAID),
        format_func=assessment_words.mark,
        horizontal=True,
        key=state.name(entity_id, f"{goal.key}_bewertung"),
    )
    note = st.text_input(
        text("pro-assess-note-of", name=words.name),
        value=before.note if before else "",
        max_chars=LONGEST_NOTE,
        key=state.name(entity_id, f"{goal.key}_notiz"),
    )
    return Mark(mark), note


def _keep(store: Store, base: Entry, document: Document, reason: str) -> None:
    """Store what stands in the form, or say what is wrong with it."""
    problems = _problems(document, reason)
    if problems:
        for one in problems:
            st.error(wording.plain(one), icon=":material/error:")
        return
    if document == base.document:
        st.info(text("pro-assess-unchanged"), icon=":material/info:")
        return
    usual = "pro-assess-reason-changed" if base.document else "pro-assess-reason-new"
    about = records.why(reason or text(usual), access.source_word())
    outcome = records.write(store, Edit(base.entity_id, base.number, document), about)
    if outcome.conflict:
        st.rerun()
    if outcome.change or outcome.proposed:
        state.begin_anew()
    records.finish(outcome, text("pro-assess-saved", date=wording.date(document["as_of"])))


def _problems(document: Document, reason: str) -> list[str]:
    found = []
    if document["as_of"] > clock.today().isoformat():
        found.append(text("pro-assess-future"))
    if not document["answers"]:
        found.append(text("pro-assess-empty"))
    found += [
        text("pro-assess-person", name=one["name"])
        for one in document["answers"]
        if names_somebody(one["note"])
    ]
    if names_somebody(reason):
        found.append(text("pro-assess-person-reason"))
    return found


def _meanwhile(stored: Entry) -> None:
    """Show what somebody else stored since the form began; nothing typed is lost."""
    gone = stored.document is None
    said = text("pro-assess-conflict-gone" if gone else "pro-assess-conflict")
    st.warning(said, icon=":material/call_split:")
    if not gone:
        tables.wrapped(_theirs(stored), "inzwischen")
    with st.container(horizontal=True):
        st.button(
            text("pro-assess-conflict-mine"),
            icon=":material/edit:",
            key=f"meine_{stored.number}",
            on_click=state.hold,
            args=(stored,),
        )
        st.button(
            text("pro-assess-conflict-theirs"),
            icon=":material/undo:",
            key=f"ihre_{stored.number}",
            on_click=state.begin_anew,
        )


def _theirs(stored: Entry) -> pd.DataFrame:
    known = _answers(stored.document)
    rows = [(one.name, assessment_words.mark(one.mark), one.note) for one in known.values()]
    names = ("goal", "mark", "note")
    return pd.DataFrame(rows, columns=[text(f"pro-assess-column-{name}") for name in names])


def _delete(store: Store, stored: Entry, day: dt.date) -> None:
    key = f"stand_weg_{stored.number}"
    with st.popover(text("pro-assess-delete"), icon=":material/delete:", key=key):
        st.markdown(text("pro-assess-delete-about"))
        if not st.button(text("pro-assess-delete-yes"), type="primary", key=f"{key}_ja"):
            return
        about = records.why(text("pro-assess-reason-deleted"), access.source_word())
        outcome = records.write(store, Edit(stored.entity_id, stored.number, None), about)
        if outcome.change or outcome.proposed:
            state.begin_anew()
        said = text("pro-assess-deleted", date=wording.date(day.isoformat()))
        records.finish(outcome, said)
