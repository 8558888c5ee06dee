"""How far the list of an offer can be trusted: a gap in the data is no gap in what there is."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import geopandas as gpd

from geo.facilities import is_stale
from geo.regions import members


class Doubt(StrEnum):
    """Why a gap may be one of the data alone, from the least to the greatest doubt."""

    OVERDUE = "overdue"
    OLD = "old"
    INCOMPLETE = "incomplete"
    NO_LIST = "no_list"


@dataclass(frozen=True)
class Inventory:
    """What is known about a list of places of some types.

    ``areas`` are keys of any level, none means the whole district. ``complete``: the source says
    that it names all places. ``as_of`` is an ISO date.
    """

    types: frozenset[str]
    complete: bool
    as_of: str
    source: str
    source_url: str = ""
    note: str = ""
    areas: frozenset[str] = frozenset()


def doubts(
    areas: gpd.GeoDataFrame,
    types: Collection[str],
    inventories: Iterable[Inventory],
    today: dt.date,
    overdue: Collection[tuple[str, str]] = (),
) -> dict[str, Doubt]:
    """Return the areas of all levels whose list of some types is in doubt, and why.

    A list is beyond doubt where an inventory is complete and not stale
    (`geo.facilities.STALE_YEARS`), and none of its places is to be asked for again: ``overdue`` are
    types and Gemeinden that have such a place (see `geo.quality`). The doubt of an area is the
    greatest of its Gemeinden.
    """
    inside: dict[str, frozenset[str]] = {
        str(key): frozenset(part)
        for key, part in members(areas).groupby("area_key")["gemeinde_key"]
    }
    known = [(one, _covered(one, inside)) for one in inventories]
    by_gemeinde = {
        gemeinde: _worst(
            _least(
                [one for one, covered in known if kind in one.types and gemeinde in covered], today
            )
            or (Doubt.OVERDUE if (kind, gemeinde) in overdue else None)
            for kind in types
        )
        for gemeinde in frozenset().union(*inside.values())
    }
    worst = {key: _worst(by_gemeinde[one] for one in part) for key, part in inside.items()}
    return {key: doubt for key, doubt in worst.items() if doubt is not None}


def _covered(one: Inventory, inside: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the Gemeinden that an inventory is about."""
    return frozenset().union(*(inside[key] for key in one.areas or inside))


def _least(about: list[Inventory], today: dt.date) -> Doubt | None:
    """Return the doubt that the best inventory leaves."""
    left = {Doubt.INCOMPLETE if not one.complete else _age(one, today) for one in about}
    if None in left:
        return None
    return next((doubt for doubt in Doubt if doubt in left), Doubt.NO_LIST)


def _age(one: Inventory, today: dt.date) -> Doubt | None:
    return Doubt.OLD if is_stale(one.as_of, today) else None


def _worst(found: Iterable[Doubt | None]) -> Doubt | None:
    there = set(found)
    return next((doubt for doubt in reversed(Doubt) if doubt in there), None)
