"""How sure it is that an area belongs to a Planregion: the mark beside what follows from it."""

from geo.district import District
from geo.model import Level, PlanregionStatus
from geo.regions import area_of
from pages.i18n import text


def mark(place: District, planregion: str, area: str) -> str:
    """Return the word for the place of an area (key) in a Planregion (key), empty if evidenced.

    It is empty, too, where there is nothing to doubt: the key is not that of a Planregion, or the
    area is not within one.
    """
    areas = place.areas
    if planregion not in areas.index or areas.at[planregion, "level"] != Level.PLANREGION:
        return ""
    sozialraum = area_of(areas, area, Level.SOZIALRAUM)
    if sozialraum is None or sozialraum not in place.membership.index:
        return ""
    status = str(place.membership.at[sozialraum, "planregion_status"])
    return "" if status == PlanregionStatus.BELEGT else text(f"entry-status-{status}")
