"""Where the next offer would help most, what a change would do, and mobile stops."""

from pages.ui.planning import frame, siting_screen

with frame.shown("planning_siting.py") as place:
    siting_screen.show(place)
