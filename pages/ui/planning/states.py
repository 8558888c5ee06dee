"""The frozen Planungsstände: which there are, whether they are as they were, the way to each."""

import streamlit as st

from geo.hours import ZONE
from loaders.store.snapshots import Snapshot
from pages import frozen
from pages.frozen import Checked
from pages.i18n import text
from pages.ui import problems, wording
from pages.ui import state_planning_states as state

SHORT = 12
"""So many digits of a hash tell states apart on the screen."""


def known() -> Checked:
    """Return the frozen states, checked."""
    with problems.shown():
        return frozen.states()


def chosen(checked: Checked, name: str) -> Snapshot | None:
    """Return the state that the address names, if it is as it was frozen; else say why not."""
    found = checked.find(name)
    if name and found is None:
        st.warning(text("plan-states-unknown"), icon=":material/search_off:")
    if found and not checked.is_intact(found):
        said = text("plan-states-broken-open", name=wording.plain(found.name))
        st.error(said, icon=":material/gpp_bad:")
        return None
    return found


def show(checked: Checked) -> None:
    """Show what a state is for, and all of them, the newest first."""
    st.markdown(text("plan-states-about"))
    if made := state.just_made():
        said = text("plan-states-made", name=wording.plain(made))
        st.success(said, icon=":material/check:")
    st.header(text("plan-states-list"), anchor=False)
    if not checked.known:
        st.info(text("plan-states-none"), icon=":material/info:")
    for number, one in enumerate(checked.known):
        with st.container(border=True, key=f"stand_karte_{number}"):
            _card(one, checked)


def _card(one: Snapshot, checked: Checked) -> None:
    at = f"{checked.at.astimezone(ZONE):%H:%M}"
    st.subheader(wording.plain(one.name), anchor=False)
    st.markdown(f"{moment(one)}. {wording.plain(one.reason)}")
    if checked.is_intact(one):
        st.markdown(text("plan-states-intact", sha256=one.sha256[:SHORT], time=at))
    else:
        st.error(text("plan-states-broken", time=at), icon=":material/gpp_bad:")
        return
    st.caption(text("plan-states-held", revision=wording.plain(one.data_revision)))
    with st.expander(text("plan-states-cite")):
        st.code(cited(one), language=None, wrap_lines=True)
    st.button(
        text("plan-states-open", name=wording.plain(one.name)),
        icon=":material/history:",
        key=f"stand_oeffnen_{one.name}",
        on_click=state.open_one,
        args=(one.name,),
    )


def moment(one: Snapshot) -> str:
    """Return when a state was frozen, as "22.11.2026, 14:03 Uhr"."""
    then = one.at.astimezone(ZONE)
    day = wording.date(then.date().isoformat())
    return text("plan-states-moment", day=day, time=f"{then:%H:%M}")


def cited(one: Snapshot) -> str:
    """Return the sentence by which a decision cites a state."""
    return text("plan-states-sentence", name=one.name, moment=moment(one), sha256=one.sha256)
