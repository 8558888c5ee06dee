"""The way into planning: indicators, profiles, comparisons."""

from pages.ui.planning import frame

with frame.shown("planning.py") as place:
    frame.overview(place)
