"""The ways between the family centres: which are near enough to work together."""

from pages.ui.professional import centre_travel, frame

with frame.shown("centre_travel.py") as place:
    centre_travel.show(place)
