"""How an index is computed."""

from pages.ui.planning import frame

with frame.shown("planning_method.py") as place:
    pass
