"""The profile of one area in eight data areas: to read, to judge, to take along."""

from pages.ui.planning import frame, profile_area, profile_card, profile_files, profile_sections

with frame.shown("planning_profile.py") as place:
    found = profile_area.chosen(place)
    profile_area.headline(found)
    profile_sections.show(found)
    profile_card.show(place, found)
    judged = profile_area.assessment(found)
    profile_files.show(place, judged)
    profile_card.files(place, found)
