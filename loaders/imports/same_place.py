"""Whether a received row and an entry are the same kind of thing in the same place."""

import math
from typing import Final

from rapidfuzz import fuzz

from geo.search import words
from loaders.store import Document

SAME_STREET: Final = 85
"""Least similarity of two streets (0-100) to be the same."""

NEAR_M: Final = 150
METRES_PER_DEGREE: Final = 111_195


def same_place(one: Document, other: Document) -> bool:
    """Tell whether two entries have the same type and street, without streets the same point."""
    if one.get("type") != other.get("type"):
        return False
    streets = [" ".join(words(str(each.get("street", "")))) for each in (one, other)]
    if all(streets):
        return fuzz.ratio(*streets) >= SAME_STREET
    places = [each.get(name) for each in (one, other) for name in ("lon", "lat")]
    if None in places:
        return not any(streets)
    return _distance_m(*(float(str(place)) for place in places)) <= NEAR_M


def _distance_m(lon: float, lat: float, other_lon: float, other_lat: float) -> float:
    width = math.cos(math.radians(lat)) * (lon - other_lon)
    return math.hypot(width, lat - other_lat) * METRES_PER_DEGREE
