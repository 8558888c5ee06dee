"""Overdue entries: whom to ask by mail, whom to call, and what became of former mails."""

import functools
from typing import Final

import streamlit as st

from geo.district import District
from geo.model import Level
from loaders.problems import DataProblem
from loaders.store import Refused, Store, Why
from pages import clock
from pages.accounts import here
from pages.i18n import text
from pages.print.tables import Sheets
from pages.ui import options, places, state_upkeep, wording
from pages.ui.planning import downloads
from pages.upkeep import mailing, reminders
from pages.upkeep.reminders import Chosen

FIRST: Final = 50


def show(place: District) -> None:
    """Show what is overdue and queue mails."""
    rules = mailing.rules()
    days, every = str(rules.links.valid_days), str(rules.reminders.every_days)
    st.markdown(text("pro-remind-about", days=days, every=every))
    store = here.store()
    if store is None:
        st.info(text("pro-approve-closed"), icon=":material/lock:")
        return
    if said := state_upkeep.told():
        st.success(said, icon=":material/outgoing_mail:")
    chosen = _chosen(store, place)
    if chosen.entries.empty:
        st.info(text("pro-remind-nothing"), icon=":material/task_alt:")
        return
    ready = chosen.ready(clock.now())[: rules.reminders.most_at_once]
    counts = {"overdue": wording.entries(len(chosen.overdue)), "ready": wording.entries(len(ready))}
    st.markdown(f"**{text('pro-remind-sentence', **counts)}**")
    if problem := _hindrance():
        st.info(wording.plain(problem), icon=":material/mail_off:")
    elif ready:
        _ask(store, place, ready)
    _table(place, chosen)


def _hindrance() -> str:
    """Return why no mail can go out, empty if one can."""
    try:
        if mailing.server() is None:
            return text("pro-remind-no-server")
        mailing.address()
    except DataProblem as problem:
        return str(problem)
    return ""


def _chosen(store: Store, place: District) -> Chosen:
    kinds = {"": text("pro-remind-all-kinds")}
    kinds |= {key: label for label, key in options.types(place).items()}
    areas = {"": text("pro-remind-all-areas")}
    areas |= {key: name for name, key in places.of_level(place, Level.GEMEINDE).items()}
    left, right = st.columns(2, gap="medium")
    with left:
        kind = state_upkeep.box(text("pro-remind-kind"), kinds, "erinnerung_art")
    with right:
        area = state_upkeep.box(text("pro-remind-area"), areas, "erinnerung_wo")
    return reminders.choose(store, place, [kind] if kind else [], [area] if area else [])


def _ask(store: Store, place: District, ready: list[str]) -> None:
    with st.form("erinnern"):
        sure = st.checkbox(text("pro-remind-sure"), key="erinnerung_sicher")
        sent = st.form_submit_button(
            text("pro-remind-queue", count=len(ready)), icon=":material/outgoing_mail:"
        )
    if not sent:
        return
    if not sure:
        st.warning(text("pro-remind-not-sure"), icon=":material/check_box_outline_blank:")
        return
    try:
        actor = here.person().actor
        why = Why(actor, text("pro-remind-why"), text("pro-remind-source"))
        found = reminders.queue(store, place, ready, why, dry_run=False)
    except Refused as refused:
        st.error(wording.plain(str(refused)), icon=":material/error:")
    else:
        state_upkeep.tell(text("pro-remind-queued", count=len(found.queued)))


def _table(place: District, chosen: Chosen) -> None:
    st.header(text("pro-remind-table"), anchor=False)
    found = reminders.table(place, chosen)
    if len(found) > FIRST:
        st.caption(text("pro-remind-first", count=str(FIRST)))
    st.table(found.head(FIRST).map(wording.plain), hide_index=True)
    make = functools.partial(_sheets, place, chosen)
    with st.container(horizontal=True):
        downloads.buttons("erinnerungen", make, "erinnerungen")


def _sheets(place: District, chosen: Chosen) -> Sheets:
    return {text("pro-remind-all-sent"): reminders.table(place, chosen)}
