"""What each screen and each route asks for; one that is not named here opens to nobody."""

from collections.abc import Mapping
from typing import Final

from geo.permissions import Action

PROFESSIONAL: Final = (
    "professionals.py",
    "case_area.py",
    "centre_travel.py",
    "centre_partners.py",
    "committees.py",
    "coordinators.py",
    "meetings.py",
    "meeting.py",
    "feedback_board.py",
    "onboarding.py",
    "centre_plans.py",
    "self_assessment.py",
)
PUBLIC: Final = (
    "start.py",
    "guide.py",
    "my_place.py",
    "events.py",
    "area.py",
    "family_centres.py",
    "planning.py",
    "planning_map.py",
    "planning_compare.py",
    "planning_profile.py",
    "planning_trend.py",
    "planning_index.py",
    "planning_method.py",
    "planning_indicators.py",
    "planning_data.py",
    "planning_states.py",
    "planning_coverage.py",
    "planning_targets.py",
    "planning_when.py",
    "planning_siting.py",
    "planning_quality.py",
    "sources.py",
    "method.py",
    "glossary.py",
    "tell_us.py",
    "marks.py",
    "embed.py",
    "embedded.py",
    "confirm.py",
    "imprint.py",
    "privacy.py",
    "accessibility.py",
    "my_access.py",
)
SCREENS: Final[Mapping[str, Action]] = {
    **dict.fromkeys(PUBLIC, Action.SEE),
    **dict.fromkeys(PROFESSIONAL, Action.SEE_PROFESSIONAL),
    "entries_edit.py": Action.EDIT,
    "approvals.py": Action.APPROVE,
    "reminders.py": Action.APPROVE,
    "entries_import.py": Action.IMPORT,
}
"""The action by the file of a screen."""

DEEDS: Final[Mapping[str, Action]] = {
    "store_year_plan": Action.EDIT,
    "delete_year_plan": Action.EDIT,
    "store_assessment": Action.EDIT,
}
"""The action by what can be done on a screen with what belongs to an entry."""

ROUTES: Final[Mapping[str, Action]] = {
    "/api": Action.SEE,
    "/health": Action.SEE,
    "/verzeichnis": Action.SEE,
    "/sitemap.xml": Action.SEE,
    "/robots.txt": Action.SEE,
    "/kalender": Action.SEE,
    "/kalender/gremien": Action.SEE_PROFESSIONAL,
    "/fachdaten": Action.SEE_PROFESSIONAL,
    "/fachdaten/{rest:path}": Action.SEE,
    "/assets": Action.SEE,
    "/vendor": Action.SEE,
    "/favicon.ico": Action.SEE,
    "/favicon.png": Action.SEE,
}
"""The action by the beginning of a route's path; the longest counts.

Where there is nothing for anybody, everybody may be told so.
"""

UNDECLARED: Final = Action.USERS
"""What is asked for where nothing is declared; a test keeps that from happening."""


def of_screen(file: str) -> Action:
    """Return what a screen asks for."""
    return SCREENS.get(file, UNDECLARED)


def of_route(path: str) -> Action:
    """Return what a route asks for."""
    parts = path.split("/")
    beginnings = ("/".join(parts[:end]) for end in range(len(parts), 1, -1))
    return next((ROUTES[one] for one in beginnings if one in ROUTES), UNDECLARED)
