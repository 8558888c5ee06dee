"""Proposals that wait: what would change, field by field, and the decision."""

from typing import Final

import pandas as pd
import streamlit as st

from geo.district import District
from geo.hours import ZONE
from loaders.store import Conflict, Refused, Store, Why, accounts, proposals, releases
from loaders.store.permits import LINK
from loaders.store.proposal_model import Proposal, Waiting
from loaders.store.releases import Decision
from pages import clock
from pages.accounts import here
from pages.i18n import text
from pages.ui import state_upkeep, wording
from pages.ui.editing import notes
from pages.ui.upkeep import differences

FIRST: Final = 20
LONGEST_REASON: Final = 500


def show(place: District) -> None:
    """Show what waits for who is here, and what was decided last."""
    st.markdown(text("pro-approve-about"))
    store, actor = here.store(), here.person().actor
    if store is None:
        st.info(text("pro-approve-closed"), icon=":material/lock:")
        return
    if said := state_upkeep.told():
        st.success(said, icon=":material/check_circle:")
    found = proposals.waiting(store, place.key, actor, clock.now())
    labels = {one.id: one.label for one in accounts.accounts(store, place.key)}
    if found:
        st.markdown(f"**{text('pro-approve-count', count=len(found))}**")
    else:
        st.info(text("pro-approve-none"), icon=":material/task_alt:")
    if len(found) > FIRST:
        st.caption(text("pro-approve-more", count=str(FIRST)))
    for one in found[:FIRST]:
        with st.container(border=True):
            _one(place, store, one, labels)
    _decided(store, place, labels)


def _one(place: District, store: Store, one: Waiting, labels: dict[str, str]) -> None:
    made = one.proposal
    document = one.current.document or made.patch or {}
    name = notes.title({**document, "id": made.entity_id}) or made.entity_id
    st.header(wording.plain(name), anchor=False)
    when = f"{made.at.astimezone(ZONE):%d.%m.%Y %H:%M}"
    who = _who(made.actor, labels)
    said = text("pro-approve-from", number=str(made.id), who=who, when=when)
    st.caption(wording.plain(said))
    st.markdown(wording.plain(text("pro-approve-said", said=made.reason)))
    if one.stale:
        numbers = {"read": str(made.read), "now": str(one.current.number)}
        st.warning(text("pro-approve-stale", **numbers), icon=":material/sync_problem:")
    rows = differences.rows(place, one)
    if made.patch is None:
        st.markdown(text("pro-approve-delete"))
    elif made.read == 0:
        st.markdown(text("pro-approve-new"))
    if rows:
        st.table(differences.table(rows), hide_index=True)
    _decide(store, place, one, rows)


def _who(actor: str, labels: dict[str, str]) -> str:
    if actor.startswith(LINK):
        return text("pro-approve-by-link")
    return text("pro-approve-by", who=labels.get(actor, actor))


def _decide(store: Store, place: District, one: Waiting, rows: list[differences.Row]) -> None:
    """Take the decision about a proposal."""
    number = one.proposal.id
    read = state_upkeep.seen(number, one.current.number)
    with st.form(f"freigabe_{number}", enter_to_submit=False):
        if rows:
            st.markdown(text("pro-approve-choose"))
        with st.container(horizontal=True):
            chosen = {
                name for row in rows if not row.stays and _box(one, row) for name in row.fields
            }
        label = text("pro-approve-reason")
        reason = st.text_input(label, max_chars=LONGEST_REASON, key=f"freigabe_{number}_grund")
        with st.container(horizontal=True):
            accepted = st.form_submit_button(
                text("pro-approve-accept"), type="primary", icon=":material/task_alt:"
            )
            rejected = st.form_submit_button(text("pro-approve-reject"), icon=":material/close:")
    if accepted and rows and not chosen:
        st.warning(text("pro-approve-no-field"), icon=":material/edit:")
    elif accepted:
        fields = None if one.proposal.patch is None else frozenset(chosen)
        _accept(store, place, one, Decision(number, read, fields), reason)
    elif rejected and not reason.strip():
        st.warning(text("pro-approve-no-reason"), icon=":material/edit:")
    elif rejected:
        _reject(store, place, one.proposal, reason)


def _box(one: Waiting, row: differences.Row) -> bool:
    """Show the box of a line; what somebody else changed since is not ticked by itself."""
    key = f"freigabe_{one.proposal.id}_{one.current.number}_{row.fields[0]}"
    return st.checkbox(differences.marked(row), value=not row.changed, key=key)


def _accept(store: Store, place: District, one: Waiting, decision: Decision, reason: str) -> None:
    made = one.proposal
    number = str(made.id)
    try:
        why = _why(made, reason.strip() or text("pro-approve-why", number=number))
        releases.accept(store, place.key, decision, why, clock.now())
    except Conflict:
        state_upkeep.look_again(made.id, one.current.number)
        st.warning(text("pro-approve-conflict"), icon=":material/sync_problem:")
    except Refused as refused:
        st.error(wording.plain(str(refused)), icon=":material/error:")
    else:
        state_upkeep.tell(text("pro-approve-accepted", number=number))


def _reject(store: Store, place: District, made: Proposal, reason: str) -> None:
    try:
        why = _why(made, reason.strip())
        releases.reject(store, place.key, made.id, why, clock.now())
    except Refused as refused:
        st.error(wording.plain(str(refused)), icon=":material/error:")
    else:
        state_upkeep.tell(text("pro-approve-rejected", number=str(made.id)))


def _why(made: Proposal, reason: str) -> Why:
    actor = here.person().actor
    return Why(actor, reason, text("pro-approve-source", source=made.source)[:1000])


def _decided(store: Store, place: District, labels: dict[str, str]) -> None:
    found = proposals.decided(store, place.key, lambda one: differences.is_mine(store, place, one))
    if not found:
        return
    st.header(text("pro-approve-decided"), anchor=False)
    table = pd.DataFrame([_line(place, one, labels) for one in found])
    st.table(table.map(wording.plain), hide_index=True)


def _line(place: District, one: Proposal, labels: dict[str, str]) -> dict[str, str]:
    known = place.facilities.index
    name = str(place.facilities.at[one.entity_id, "name"]) if one.entity_id in known else ""
    at = one.decided_at
    return {
        text("pro-approve-column-number"): str(one.id),
        text("pro-approve-column-entry"): name or one.entity_id,
        text("pro-approve-column-state"): text(f"pro-approve-state-{one.state}"),
        text("pro-approve-column-when"): f"{at.astimezone(ZONE):%d.%m.%Y %H:%M}" if at else "",
        text("pro-approve-column-who"): labels.get(one.decided_by, one.decided_by),
        text("pro-approve-column-why"): one.decision,
    }
