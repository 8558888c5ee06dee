"""Coverage: who reaches an offer in what time, and who does not."""

from pages.ui.planning import coverage_question, frame, gaps_screen

with frame.shown("planning_coverage.py") as place:
    asked = coverage_question.ask(place, by_timetable=True)
    if asked:
        gaps_screen.show(place, asked)
