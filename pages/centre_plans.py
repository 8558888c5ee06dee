"""The Steuergruppe of each family centre, and its year plans as files."""

from pages.ui.professional import centre_plans, frame

with frame.shown("centre_plans.py") as place:
    centre = centre_plans.choose(place)
    if centre:
        centre_plans.group(place, centre)
        centre_plans.plans(centre)
        centre_plans.upload(centre)
