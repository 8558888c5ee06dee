"""What can be computed of hidden cells when areas add up to larger areas.

The unknowns are the lowest hidden cells. Those that hang together below one shown area appear in a
single equation: their sum is known, because everything else in it is. So the narrowest interval
around any hidden cell follows in closed form, exactly, and for whole numbers too. Without a shown
area above them the sum is unknown and each of them is free.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple


class Known(NamedTuple):
    """A true count, what everyone knows it to be at least and at most, and how many cells it is."""

    amount: float
    least: float = 0.0
    most: float = math.inf
    cells: int = 1


class Demand(NamedTuple):
    """How much has to stay unknown.

    ``total`` is the smallest sum of hidden cells that may be computed by subtracting,
    ``complement`` the smallest number of people missing in that sum, ``width`` the smallest
    distance between the lowest and the highest possible value of a hidden cell.
    """

    total: float
    complement: float
    width: float


@dataclass(frozen=True)
class Table:
    """Cells that are sums of others.

    ``parts`` has every cell, from large to small, with the cells it is the sum of; ``numbers`` the
    figures that are shown or hidden together (numerators, denominators); ``unprotected`` cells are
    never shown and need no protection, but nobody knows them either.
    """

    parts: Mapping[str, tuple[str, ...]]
    numbers: tuple[Mapping[str, Known], ...]
    unprotected: frozenset[str] = frozenset()


class Weakness(NamedTuple):
    """A place where hiding is not enough: hide one of ``partners``, or else ``above``."""

    partners: tuple[str, ...]
    above: str


def protect(table: Table, primary: AbstractSet[str], demand: Demand) -> set[str]:
    """Return the cells to hide: the primary ones with the partners they need, and no more.

    The partner is the smallest count beside or inside that is not zero; the cell above if there is
    none. A partner that others have made needless, alone or with all partners inside, is shown.
    """
    counts = {cell: known.amount for cell, known in table.numbers[0].items()}
    hidden = set(primary)
    while weakness := next(weaknesses(table, hidden, demand), None):
        useful = [one for one in weakness.partners if counts[one] > 0]
        if not useful and weakness.above not in hidden:
            useful = [weakness.above]
        hidden.add(min(useful or weakness.partners, key=lambda one: (counts[one], one)))
    for cell in sorted(hidden - primary, key=lambda one: (-counts[one], one)):
        for needless in ({cell}, _within(table, cell) - primary):
            if not any(weaknesses(table, hidden - needless, demand)):
                hidden -= needless
                break
    return hidden


def _within(table: Table, cell: str) -> set[str]:
    """Return a cell and all cells inside it."""
    return {cell}.union(*(_within(table, part) for part in table.parts[cell]))


def weaknesses(table: Table, hidden: AbstractSet[str], demand: Demand) -> Iterator[Weakness]:
    """Find what can be computed although it is hidden; nothing where all are protected."""
    for cell, parts in table.parts.items():
        below = tuple(part for part in parts if part in hidden)
        if cell in hidden:
            if parts and not below:
                yield Weakness(parts, cell)
        elif not table.unprotected.issuperset(below) and not all(
            _is_protected(table, numbers, hidden, below, demand) for numbers in table.numbers
        ):
            yield Weakness(_partners(table, hidden, cell, below), cell)


def _is_protected(
    table: Table,
    numbers: Mapping[str, Known],
    hidden: AbstractSet[str],
    tops: tuple[str, ...],
    demand: Demand,
) -> bool:
    """Tell whether the hidden ``tops`` of one shown cell, and all hidden inside, are protected."""
    inside = _inside(table, hidden, tops)
    sums: dict[str, Known] = {}
    for cell in reversed(inside):
        below = [sums[part] for part in table.parts[cell] if part in hidden]
        sums[cell] = _sum(below) if table.parts[cell] else numbers[cell]
    group = _sum(sums[top] for top in tops)
    if group.amount < demand.total or group.most - group.amount < demand.complement:
        return False
    return all(
        _width(sums[cell], group) >= min(demand.width, sums[cell].most - sums[cell].least)
        for cell in inside
        if cell not in table.unprotected
    )


def _width(part: Known, group: Known) -> float:
    """Return the width of the interval of a part of hidden cells whose sum is known."""
    others = math.inf if group.cells > part.cells else 0.0
    rest_most = group.most - part.most if math.isfinite(group.most) else others
    rest_least = group.least - part.least
    low = max(part.least, group.amount - rest_most)
    return min(part.most, group.amount - rest_least) - low


def _sum(parts: Iterable[Known]) -> Known:
    columns = list(zip(*parts, strict=True)) or [(), (), (), ()]
    return Known(*(sum(column) for column in columns))


def _inside(table: Table, hidden: AbstractSet[str], tops: Sequence[str]) -> list[str]:
    """Return the hidden cells that hang together with ``tops``, larger ones first."""
    found: list[str] = []
    layer = list(tops)
    while layer:
        found += layer
        layer = [part for cell in layer for part in table.parts[cell] if part in hidden]
    return found


def _partners(
    table: Table, hidden: AbstractSet[str], cell: str, tops: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the shown cells that would add to the unknown below a shown cell.

    Where a single part is hidden only another part helps; else also what is shown inside them.
    """
    within = _inside(table, hidden, tops) if len(tops) > 1 else []
    near = [*table.parts[cell], *(part for inner in within for part in table.parts[inner])]
    return tuple(one for one in near if one not in hidden)
