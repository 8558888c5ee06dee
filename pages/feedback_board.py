"""The feedback board."""

from pages.ui.professional import frame

with frame.shown("feedback_board.py") as place:
    pass
