"""Where events are: in words, and how far from a place, as far as that is known."""

import functools
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from geo.district import District
from geo.events import Event, located
from geo.regions import gemeinden_of
from geo.whereabouts import centre_points, origin_of, radii_m
from pages.context import offer_places, offers
from pages.i18n import text
from pages.ui import access, entries, guide, near, wording


def place(district: District, event: Event) -> str:
    """Return where an event is: what it says itself, its entry, the Gemeinde."""
    town = near.gemeinde_names(district).get(event.gemeinde_key, "")
    address = entry_address(district, event.facility) if at_entry(event) else town
    return located(event.location, address, town)


def at_entry(event: Event) -> bool:
    """Tell whether an event is where its entry is; a mobile service stops elsewhere."""
    return bool(event.facility) and not offers().at[event.facility, "mobile"]


def entry_address(district: District, facility: str) -> str:
    """Return name and address of an entry on one line."""
    row = guide.row(offers(), facility)
    address = entries.address(district, row).replace("\n", ", ")
    return ", ".join(part for part in (row.name, address) if part)


def wheelchair(facility: str) -> str:
    """Return whether an entry can be reached with a wheelchair, empty if nobody said."""
    answer = dict(offers().at[facility, "accessibility"] or {}).get("wheelchair", "")
    return f"{access.label('wheelchair')}: {text(f'access-{answer}')}" if answer else ""


def far_m(district: District, area: str, event: Event) -> float:
    """Return the straight line from an area to an event in metres.

    What is known by its Gemeinde only is never taken to be nearer than the Gemeinde is wide; for
    the whole district it is infinite.
    """
    from_entries = near.cautious_m(district, area)
    if at_entry(event):
        return from_entries[event.facility]
    return _from_gemeinden(district, area).get(event.gemeinde_key, np.inf)


@functools.lru_cache(maxsize=512)
def _from_gemeinden(district: District, area: str) -> Mapping[str, float]:
    origin, radii = origin_of(district, area), radii_m(district)
    points = centre_points(district)
    lines = {key: max(origin.distance(point), radii.get(key, 0)) for key, point in points.items()}
    return MappingProxyType(lines)


def distance(district: District, area: str, event: Event) -> str:
    """Return the distance as words; empty if it is not known, or somewhere in the area itself."""
    metres = far_m(district, area, event)
    exact = at_entry(event) and event.facility in _located()
    here = event.gemeinde_key in gemeinden_of(district.areas, area)
    if not np.isfinite(metres) or (here and not exact):
        return ""
    return text("events-far" if exact else "events-far-about", distance=wording.distance(metres))


@functools.cache
def _located() -> frozenset[str]:
    known = offer_places()
    return frozenset(key for key, exact in zip(known.ids, known.located, strict=True) if exact)
