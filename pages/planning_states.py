"""Frozen Planungsstände: the list, one of them opened again, and the form for another one."""

from pages.ui import state_planning_states as state
from pages.ui.planning import frame, states, states_new, states_one

with frame.shown("planning_states.py") as place:
    checked = states.known()
    if frozen := states.chosen(checked, state.named()):
        states_one.show(place, frozen)
    else:
        states.show(checked)
        states_new.show(place)
