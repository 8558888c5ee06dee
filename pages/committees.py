"""The atlas of committees: which there are, which are responsible for a place, where they exist."""

from pages.ui.professional import committees, frame

with frame.shown("committees.py") as place:
    committees.show(place)
