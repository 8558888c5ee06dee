"""Figures of areas as cells that add up: what is the sum of what, and what is left over."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Cells:
    """The known figures of one period, from large to small areas.

    ``parts`` has the cells each cell is the sum of. Where only some areas inside a known one are
    known, a cell of ``rests`` stands for the others: nobody publishes it, but it can be computed.
    """

    parts: Mapping[str, tuple[str, ...]]
    figures: Mapping[str, Figure]
    rests: frozenset[str]


def arrange(known: Mapping[str, Figure], hierarchy: Hierarchy) -> Cells:
    """Return the known figures as cells; each is part of the nearest known area above."""
    below: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(known):
        below[hierarchy.nearest(key, known)].append(key)
    parts: dict[str, tuple[str, ...]] = {}
    figures, rests = dict(known), set()
    layer = below[""]
    while layer:
        for key in layer:
            inside = tuple(below.get(key, ()))
            parts[key] = inside
            if inside and not hierarchy.is_covered(key, known):
                rest = f"{key} ohne {', '.join(inside)}"
                parts |= {key: (*inside, rest), rest: ()}
                figures[rest] = _rest(known[key], [known[part] for part in inside])
                rests.add(rest)
        layer = [part for key in layer for part in below.get(key, ())]
    return Cells(parts, figures, frozenset(rests))


def _rest(whole: Figure, parts: Iterable[Figure]) -> Figure:
    """Return what is left of a whole without some of its parts."""
    numerators, denominators = zip(*parts, strict=True)
    return Figure(
        max(whole.numerator - sum(numerators), 0.0), max(whole.denominator - sum(denominators), 0.0)
    )
