"""How much of everything there is, the same for screen, HTTP and command line."""

from geo.district import District
from geo.facilities import published
from geo.model import Level
from geo.regions import at_level


def counts(district: District) -> dict[str, int]:
    """Return the number of areas per level and of public facilities."""
    return {
        "gemeinden": len(at_level(district.areas, Level.GEMEINDE)),
        "sozialraeume": len(at_level(district.areas, Level.SOZIALRAUM)),
        "planregionen": len(at_level(district.areas, Level.PLANREGION)),
        "facilities": len(published(district.facilities)),
    }
