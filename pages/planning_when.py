"""When an offer can be reached: ways, opening hours and weekdays together."""

from pages.ui.planning import coverage_question, frame, when

with frame.shown("planning_when.py") as place:
    asked = coverage_question.ask(place, by_timetable=True)
    if asked:
        when.show(place, asked)
