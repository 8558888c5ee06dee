"""Comparing: an area with the district, two indicators, similar areas, neighbours."""

from pages import figures
from pages.ui.planning import choice, compare, frame

with frame.shown("planning_compare.py") as place:
    known, level = figures.current(), choice.level(place)
    compare.answer(compare.question(), place, known, level)
