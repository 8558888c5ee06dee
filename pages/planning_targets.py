"""What there is beside what there ought to be: by decision, by law, or by an own assumption."""

from pages.ui.planning import frame, targets

with frame.shown("planning_targets.py") as place:
    targets.show(place)
