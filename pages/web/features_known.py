"""The collections of the open data as OGC API - Features has them, found once per state."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely

from geo.district import District
from geo.model import Level
from pages import clock, context
from pages.kept import once
from pages.web import opendata
from pages.web.features_query import Asked

FACILITIES: Final = "facilities"
FACILITY_FILTERS: Final = (
    "type", "group", "gemeinde_key", "sozialraum_key", "planregion_key", "status",
)  # fmt: skip
AREA_FILTERS: Final = ("key", "parent_key")
Feature = dict[str, Any]


class Missing(LookupError):  # noqa: N818 - an answer, not a fault of the program
    """There is no such collection or feature."""


@dataclass(frozen=True)
class Kind:
    """A collection as it is announced; ``filters`` are properties it can be filtered by."""

    key: str
    title: str
    about: str
    filters: tuple[str, ...]
    make: Callable[[District, dt.date], dict[str, Any]]


def _of(level: Level) -> Callable[[District, dt.date], dict[str, Any]]:
    return lambda place, _day: opendata.areas(place, level)


FACILITY_KIND: Final = Kind(
    FACILITIES, "Einrichtungen",
    "Öffentliche Einrichtungen und Angebote. Geschützte Orte haben keine Koordinate, sondern nur "
    "das Gebiet, das veröffentlicht wird.",
    FACILITY_FILTERS, opendata.facilities,
)  # fmt: skip
AREA_KINDS: Final = {
    level: Kind(
        f"areas-{level.value}", f"Gebiete: {title}",
        "Gebiete einer Ebene mit Einwohnerzahl und Fläche.", AREA_FILTERS, _of(level),
    )
    for level, title in (
        (Level.LANDKREIS, "Landkreis"), (Level.PLANREGION, "Planregionen"),
        (Level.SOZIALRAUM, "Sozialräume"), (Level.GEMEINDE, "Gemeinden"),
    )
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Collection:
    """The features of a kind, their geometries (EPSG:4326, x is longitude), and what holds for all.

    ``members`` are licence, credit, revision and date.
    """

    kind: Kind
    features: tuple[Feature, ...]
    geometries: np.ndarray
    members: Mapping[str, Any]

    def found(self, wanted: Asked) -> list[Feature]:
        """Return all features that match, in the order of the file, whatever the page."""
        matches = np.ones(len(self.features), dtype=bool)
        if wanted.boxes:
            boxes = [shapely.box(*box) for box in wanted.boxes]
            matches &= np.any([shapely.intersects(self.geometries, box) for box in boxes], axis=0)
        return [
            one
            for one, matched in zip(self.features, matches, strict=True)
            if matched and all(_said(one, name) == value for name, value in wanted.filters)
        ]


def _said(feature: Feature, name: str) -> str:
    value = feature["properties"].get(name)
    return "" if value is None else str(value)


def kinds() -> dict[str, Kind]:
    """Return what the district has, by key."""
    place = context.district()
    levels = [kind for level, kind in AREA_KINDS.items() if place.has_level(level)]
    return {kind.key: kind for kind in (FACILITY_KIND, *levels)}


def collection(key: str) -> Collection:
    """Return a collection as it is today.

    Raises
    ------
    Missing
        The district has none of this key.
    """
    if key not in kinds():
        raise Missing(key)
    return _collection(key, clock.today().isoformat(), context.district().revision)


@once(16)
def _collection(key: str, day: str, _revision: str) -> Collection:
    kind = kinds()[key]
    whole = kind.make(context.district(), dt.date.fromisoformat(day))
    features = tuple(whole.pop("features"))
    shapes = [None if one["geometry"] is None else shapely.geometry.shape(one["geometry"])
              for one in features]  # fmt: skip
    geometries = np.array(shapes, dtype=object)
    shapely.prepare(geometries)
    return Collection(kind, features, geometries, whole)
