"""A guided first look at an area, for people who are new in it."""

from pages.ui.professional import frame, onboarding

with frame.shown("onboarding.py") as place:
    onboarding.tour(place)
