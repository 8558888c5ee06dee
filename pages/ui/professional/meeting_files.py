"""x."""

from geo.district import District
from geo.meetings.model import Meeting
from pages.ui.professional.meetings_data import Gathered


def show(_district: District, _found: Gathered, _meeting: Meeting) -> None:
    """Show."""
