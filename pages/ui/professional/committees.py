"""The atlas of committees: who is responsible where, the profiles, where each exists."""

import streamlit as st

from geo.committees.model import CommitteeLevel
from geo.committees.responsible import BOUND_TO
from geo.district import District
from geo.model import Level
from pages.i18n import text
from pages.ui import state_committees as state
from pages.ui.professional import (
    area_choice,
    committee_cards,
    committee_files,
    committee_known,
    committee_map,
    committee_place,
    committee_table,
)


def show(place: District) -> None:
    """Show the choice of area and committee, the map, and all that follows from them."""
    state.arrive("committees.py")
    committees = committee_known.committees()
    st.markdown(text("pro-committees-intro"))
    if not committees:
        st.info(text("pro-committees-nothing"), icon=":material/database_off:")
        return
    left, right = st.columns([5, 6], gap="large")
    with left:
        level, key = area_choice.fields(place, _levels())
        chosen = state.committee_box({one.name: one.key for one in committees})
        committee = next((one for one in committees if one.key == chosen), None)
        committee_map.show(place, level, key, committee)
    with right:
        committee_place.show(place, level, key)
    committee_cards.show(place, committee)
    committee_table.show(place, level)
    committee_files.buttons(place, level)
    state.leave()


def _levels() -> frozenset[Level]:
    """Return the levels of areas that a committee meets on."""
    used = {level for one in committee_known.committees() for level in one.levels}
    return frozenset(Level(one.value) for one in CommitteeLevel if one in used - set(BOUND_TO))
