"""Whom the family centres work with: lines on a map, and the same as tables."""

from pages.ui.professional import frame, partners

with frame.shown("centre_partners.py") as place:
    partners.show(place)
