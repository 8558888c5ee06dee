"""The feedback board: five questions to the round, cards for each Planregion."""

from pages.ui.professional import board, frame, meetings_said

with frame.shown("feedback_board.py") as place:
    meetings_said.just_done()
    found = meetings_said.known()
    meetings_said.conflicts(found)
    area = board.choose(place)
    board.show(found, area)
    board.add(found, area)
    board.files(found, area)
