"""Who coordinates here: roles and offices by area and topic."""

from pages.ui.professional import coordinators, frame

with frame.shown("coordinators.py") as place:
    coordinators.show(place)
