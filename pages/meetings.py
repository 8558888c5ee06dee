"""The calendar of the committees: month, list or year; planning with deadlines and clashes."""

from pages.ui.professional import (
    frame,
    meetings_choice,
    meetings_form,
    meetings_said,
    meetings_seats,
)
from pages.ui.professional import meetings_files as files
from pages.ui.professional import meetings_hints as hints
from pages.ui.professional import meetings_view as view

with frame.shown("meetings.py") as place:
    meetings_said.just_done()
    found = meetings_said.known()
    meetings_said.conflicts(found)
    chosen = meetings_choice.choose(place, found)
    view.show(found, chosen)
    hints.show(found, chosen)
    meetings_form.show(place, found)
    meetings_seats.show(place, found)
    files.show(place, found, chosen)
