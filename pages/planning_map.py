"""One indicator on the map: a period, the change between two, or two maps beside each other."""

from pages.ui.planning import frame, map_screen

with frame.shown("planning_map.py") as place:
    map_screen.show(place)
