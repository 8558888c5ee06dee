"""What a request asks of a collection: page, box, time and filters (OGC API - Features, Part 1).

https://docs.ogc.org/is/17-069r4/17-069r4.html, sections 7.15.2 to 7.15.5
"""

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

USUAL: Final = 100
MOST: Final = 1_000
"""Features of one page, if the request does not say, and at most."""
FORMAT: Final = "f"
PLAIN: Final = ("limit", "offset", "bbox", "datetime", FORMAT)
"""The parameters that every collection has; ``f`` is what many programs add."""
FORMATS: Final = frozenset({"json", "geojson"})
CORNERS: Final = (4, 6)
OPEN: Final = frozenset({"", ".."})
EAST: Final = 180.0
NORTH: Final = 90.0
DIGITS: Final = 9
NO_BOX: Final = "„bbox“ ist nicht West,Süd,Ost,Nord in Grad (WGS 84), etwa 12.2,51.9,13.3,52.7."
NO_TIME: Final = "„datetime“ ist kein Zeitpunkt wie 2026-11-22T08:00:00Z und kein Zeitraum."

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees (OGC:CRS84)."""


class Refused(ValueError):  # noqa: N818 - an answer, not a fault of the program
    """A parameter that cannot be followed; says in German which one and why."""


@dataclass(frozen=True)
class Asked:
    """Which features a request wants; ``boxes`` two where its box crosses the date line."""

    limit: int = USUAL
    offset: int = 0
    boxes: tuple[Box, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()


def asked(query: Iterable[tuple[str, str]], properties: Iterable[str]) -> Asked:
    """Return what a query asks.

    Parameters
    ----------
    query
        Names and values as they came.
    properties
        The names that the collection can be filtered by.

    Raises
    ------
    Refused
        A parameter is unknown, comes twice, or its value is none of its kind.
    """
    allowed = (*PLAIN, *properties)
    said: dict[str, str] = {}
    for name, value in query:
        if name not in allowed:
            known = ", ".join(allowed)
            raise Refused(f"Den Parameter „{name[:40]}“ gibt es nicht; es gibt {known}.")
        if name in said:
            raise Refused(f"Der Parameter „{name}“ steht mehrmals da.")
        said[name] = value
    if said.get(FORMAT, "json") not in FORMATS:
        raise Refused("„f“ ist json: Etwas anderes wird hier nicht ausgegeben.")
    _check_time(said.get("datetime", "../.."))
    return Asked(
        min(_number(said, "limit", USUAL, 1), MOST),
        _number(said, "offset", 0, 0),
        _boxes(said["bbox"]) if "bbox" in said else (),
        tuple((name, said[name]) for name in properties if name in said),
    )


def _number(said: Mapping[str, str], name: str, usual: int, least: int) -> int:
    value = said.get(name, str(usual))
    digits = value.isascii() and value.isdigit() and len(value) <= DIGITS
    if not digits or int(value) < least:
        raise Refused(f"„{name}“ ist keine ganze Zahl ab {least}.")
    return int(value)


def _boxes(value: str) -> tuple[Box, ...]:
    """Return the box, heights left out; as two where its west lies east of its east."""
    try:
        numbers = [float(one) for one in value.split(",")]
    except ValueError as error:
        raise Refused(NO_BOX) from error
    if len(numbers) not in CORNERS or not all(map(math.isfinite, numbers)):
        raise Refused(NO_BOX)
    half = len(numbers) // 2
    west, east = (min(max(numbers[at], -EAST), EAST) for at in (0, half))
    south, north = (min(max(numbers[at], -NORTH), NORTH) for at in (1, half + 1))
    if south > north:
        raise Refused(NO_BOX)
    if west <= east:
        return ((west, south, east, north),)
    return (west, south, EAST, north), (-EAST, south, east, north)


def _check_time(value: str) -> None:
    """Check a moment or a period as RFC 3339 has it; nothing here ends, so that all matches."""
    first, slash, last = value.partition("/")
    try:
        known = [_moment(one) for one in (first, last) if one not in OPEN]
    except ValueError as error:
        raise Refused(NO_TIME) from error
    if known != sorted(known) or not (known or slash):
        raise Refused(NO_TIME)


def _moment(value: str) -> dt.datetime:
    found = dt.datetime.fromisoformat(value)
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)
