"""How far family centres say that they are with their goals: all of them, or one with its form."""

from pages.ui.professional import (
    assessment_centre,
    assessment_form,
    assessment_goals,
    assessment_matrix,
    frame,
)

with frame.shown("self_assessment.py") as place:
    if assessment_goals.known(place):
        centre = assessment_matrix.choose(place)
        if centre:
            assessment_centre.show(centre)
            assessment_form.show(centre)
        else:
            assessment_matrix.show(place)
        assessment_goals.wording_of_all()
