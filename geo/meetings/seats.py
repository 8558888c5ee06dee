"""Seats in a committee that are given by lot, so that everybody can draw the same lots again.

Each who is interested gets the SHA-256 of "seed|area|name"; the smallest ones have the seats. No
random source is needed: whoever knows the seed can check the draw.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

PER_AREA: Final = 2
"""DS 124/12 Anlage 1b (2012), 5. Regionalteam: "Je Sozialraum 2 Vertreter/innen"."""


@dataclass(frozen=True)
class AreaSeats:
    """The seats of one area: who was drawn, in which order the others follow, and what is empty."""

    area: str
    drawn: tuple[str, ...]
    following: tuple[str, ...]
    empty: int


def seat_count(areas: int, per_area: int = PER_AREA) -> int:
    """Return how many seats areas have together."""
    return areas * per_area


def draw(
    interested: Mapping[str, Sequence[str]], seed: str, per_area: int = PER_AREA
) -> tuple[AreaSeats, ...]:
    """Return the seats of each area; ``interested`` has institutions by area.

    The order in which they are given does not matter; who is given twice counts once.

    Raises
    ------
    ValueError
        The seed is empty.
    """
    if not seed.strip():
        raise ValueError("a draw that can be checked needs a seed")
    found = []
    for area, names in interested.items():
        known = {name.strip() for name in names if name.strip()}
        ordered = sorted(known, key=lambda name: (_lot(seed, area, name), name))
        drawn = tuple(ordered[:per_area])
        empty = per_area - len(drawn)
        found.append(AreaSeats(area, drawn, tuple(ordered[per_area:]), empty))
    return tuple(found)


def _lot(seed: str, area: str, name: str) -> str:
    return hashlib.sha256(f"{seed}|{area}|{name}".encode()).hexdigest()
