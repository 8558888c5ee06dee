"""How an index is computed: in words, with a worked case, and for each area."""

from pages.ui.planning import frame, method, method_area

with frame.shown("planning_method.py") as place:
    method.about()
    method.worked()
    method_area.show(place)
    method.uncertainty()
