"""How fresh and complete the entries are: what to ask for again first."""

from pages.ui.planning import frame, quality

with frame.shown("planning_quality.py") as place:
    quality.show(place)
