"""One meeting: deadlines, agenda, decisions, what comes up again, papers."""

from pages.ui.professional import (
    frame,
    meeting_agenda,
    meeting_decisions,
    meeting_files,
    meeting_head,
    meetings_said,
)

with frame.shown("meeting.py") as place:
    meetings_said.just_done()
    found = meetings_said.known()
    meetings_said.conflicts(found)
    meeting = meeting_head.asked(found)
    if meeting:
        meeting_head.show(found, meeting)
        meeting_head.deadlines(found, meeting)
        meeting_agenda.show(found, meeting)
        meeting_decisions.resubmissions(found, meeting)
        meeting_decisions.show(found, meeting)
        meeting_files.show(place, found, meeting)
        meeting_head.edit(found, meeting)
