"""Figures of areas as cells that add up: what is the sum of what, and what is left over."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import geopandas as gpd


class Figure(NamedTuple):
    """A numerator over a denominator; the denominator of a plain count is 1."""

    numerator: float
    denominator: float


@dataclass(frozen=True)
class Hierarchy:
    """Which area lies in which; ``inside`` has the areas directly below in the order of keys."""

    parents: Mapping[str, str]
    inside: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, areas: gpd.GeoDataFrame) -> "Hierarchy":
        """Read the hierarchy from the district's areas."""
        parents = {str(key): str(parent) for key, parent in areas["parent_key"].items()}
        inside: defaultdict[str, list[str]] = defaultdict(list)
        for key in sorted(parents):
            inside[parents[key]].append(key)
        return cls(parents, {key: tuple(keys) for key, keys in inside.items()})

    def nearest(self, key: str, known: Mapping[str, Figure]) -> str:
        """Return the nearest known area above, empty if there is none."""
        parent = self.parents.get(key, "")
        return parent if not parent or parent in known else self.nearest(parent, known)

    def is_covered(self, key: str, known: Mapping[str, Figure]) -> bool:
        """Tell whether known areas inside make up the whole area."""
        below = self.inside.get(key, ())
        return bool(below) and all(one in known or self.is_covered(one, known) for one in below)


@dataclass
class Cells:
    """The known figures of one period, from large to small areas.

    Areas of the same content (a Sozialraum that is a single Gemeinde) are one cell, named after the
    largest; ``members`` has them all. Where only some areas inside a known one are known, a cell of
    ``rests`` stands for the others: nobody publishes it, but their sum can be computed.
    """

    parts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    members: dict[str, tuple[str, ...]] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)
    rests: set[str] = field(default_factory=set)


def arrange(known: Mapping[str, Figure], hierarchy: Hierarchy) -> Cells:
    """Return the cells of the known figures; the nearest known area above is the sum."""
    below: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(known):
        below[hierarchy.nearest(key, known)].append(key)
    cells = Cells()
    waiting = below[""]
    while waiting:
        waiting = [part for key in waiting for part in _add(cells, key, below, known, hierarchy)]
    return cells


def _add(
    cells: Cells,
    key: str,
    below: Mapping[str, list[str]],
    known: Mapping[str, Figure],
    hierarchy: Hierarchy,
) -> list[str]:
    """Add the cell of an area; return the areas that are its parts."""
    members, smallest = [key], key
    while len(below.get(smallest, ())) == 1 and hierarchy.is_covered(smallest, known):
        smallest = below[smallest][0]
        members.append(smallest)
    parts = below.get(smallest, [])
    cells.parts[key], cells.members[key] = tuple(parts), tuple(members)
    cells.figures[key] = known[key]
    if parts and not hierarchy.is_covered(smallest, known):
        rest = f"{key} ohne {', '.join(parts)}"
        cells.parts[key] = (*parts, rest)
        cells.parts[rest], cells.members[rest] = (), ()
        cells.figures[rest] = Figure(
            *(
                max(whole - sum(known[part][place] for part in parts), 0.0)
                for place, whole in enumerate(known[key])
            )
        )
        cells.rests.add(rest)
    return parts
