"""One meeting."""

from pages.ui.professional import frame

with frame.shown("meeting.py") as place:
    pass
