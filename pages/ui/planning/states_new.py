"""The form by which those who may freeze the present state under a name for good."""

import functools

import streamlit as st

from geo.district import District
from geo.permissions import Action
from loaders.store import Why, snapshots
from pages import clock, context
from pages.accounts import here
from pages.i18n import text
from pages.ui import problems, wording
from pages.ui import state_planning_states as state
from pages.ui.editing import access


def show(place: District) -> None:
    """Show the form to who may freeze, and store what was sent."""
    store = here.store()
    if store is None or not here.may(Action.FREEZE):
        return
    st.header(text("plan-states-new"), anchor=False)
    st.markdown(text("plan-states-new-about", district=wording.plain(place.name)))
    sent = state.form()
    if sent is None:
        return
    if missing := _missing(sent):
        st.error(missing, icon=":material/edit:")
        return
    about = Why(here.person().actor, sent.reason, access.source_word())
    write = functools.partial(
        snapshots.freeze, store, context.shipped(), sent.name, about, clock.now()
    )
    made, problem = problems.written(write)
    if made:
        state.made(made.name)
    st.error(wording.plain(problem), icon=":material/error:")


def _missing(sent: state.Draft) -> str:
    """Return what is still to be said, empty if nothing."""
    if not sent.name:
        return text("plan-states-new-no-name")
    if not sent.reason:
        return text("plan-states-new-no-reason")
    return "" if sent.confirmed else text("plan-states-new-unconfirmed")
