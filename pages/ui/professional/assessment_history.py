"""The history of a self-assessment: who changed what, when and why; former versions come back."""

import streamlit as st

from geo.permissions import Action
from loaders.editing import saving
from loaders.self_assessment import Answer, Assessment, Mark
from loaders.store import Document, Entry, Step, Store, history
from pages import clock, context
from pages.accounts import here
from pages.i18n import text
from pages.ui import state_self_assessment as state
from pages.ui import wording
from pages.ui.editing import access, actors, records
from pages.ui.professional import assessment_words, centre_plans

MOST = 30


def show(store: Store, stored: Entry) -> None:
    """Show the newest changes of an assessment first, to who may see the history of its centre."""
    steps = history.steps(store, context.district_key(), stored.entity_id)
    if not steps or not _may(steps[-1]):
        return
    with st.expander(text("pro-assess-history"), icon=":material/history:"):
        for step in reversed(steps[-MOST:]):
            with st.container(border=True, key=f"stand_fassung_{step.number}"):
                _step(store, stored, step)


def _may(step: Step) -> bool:
    """Tell whether who is here may see the history of what belongs to the centre."""
    known = centre_plans.centres()
    merged = context.district().merged
    document = step.after or step.before or {}
    key = str(document.get("centre") or "")
    centre = known.get(merged.get(key, key))
    return centre is not None and here.may_with(Action.HISTORY, centre_plans.scope(centre))


def _step(store: Store, stored: Entry, step: Step) -> None:
    who = wording.plain(actors.name(store, step.change.why.actor))
    action = text(f"pro-edit-action-{step.change.action}")
    moment = records.moment(step.change.at)
    st.markdown(text("pro-assess-history-step", moment=moment, who=who, action=action))
    reason = wording.plain(step.change.why.reason)
    st.caption(text("pro-assess-history-why", reason=reason))
    lines = differences(step.before, step.after)
    st.markdown("\n".join(f"- {wording.plain(line)}" for line in lines))
    if step.after is not None and step.number != stored.number:
        _restore(store, stored, step)


def differences(before: Document | None, after: Document | None) -> list[str]:
    """Return what changed from one version to the next, a line per goal."""
    if after is None:
        return [text("pro-assess-history-gone")]
    old, new = _by_goal(before), _by_goal(after)
    return [
        text("pro-assess-history-line", name=one.name, before=_said(old.get(key)),
             after=_said(new.get(key)))
        for key, one in {**old, **new}.items()
        if old.get(key) != new.get(key)
    ]  # fmt: skip


def _by_goal(document: Document | None) -> dict[str, Answer]:
    return dict(Assessment.model_validate(document).by_goal) if document else {}


def _said(one: Answer | None) -> str:
    mark = assessment_words.mark(one.mark if one else Mark.UNSAID)
    return f"{mark} ({one.note})" if one and one.note else mark


def _restore(store: Store, stored: Entry, step: Step) -> None:
    number = str(step.number)
    key = f"stand_zurueck_{step.number}_{stored.number}"
    if not st.button(text("pro-assess-restore", number=number), icon=":material/restore:", key=key):
        return
    about = records.why(text("pro-assess-restore-reason", number=number), access.source_word())
    former = (stored.entity_id, step.number)
    outcome = saving.bring_back(
        store, context.district_key(), former, stored.number, (about, clock.now())
    )
    if outcome.change:
        state.begin_anew()
    records.finish(outcome, text("pro-assess-restored", number=number))
