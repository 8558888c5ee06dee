"""The way into the area for professionals."""

from pages.ui.menu import FOR_PROFESSIONALS
from pages.ui.professional import frame, home

with frame.shown(FOR_PROFESSIONALS) as place:
    home.sections(place)
