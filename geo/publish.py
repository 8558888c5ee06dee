"""What may leave the house: the one place where protection is applied.

A facility whose ``location_class`` is not public is published with its municipality or its
district only; professional entries and what `INTERNAL` names leave only by
`professional_facilities`, for the gated screens.
"""

from collections.abc import Collection, Mapping
from typing import Any, Protocol

import geopandas as gpd
import pandas as pd
import shapely

from geo.district import District
from geo.facilities import published
from geo.model import Level, LocationClass, Visibility, stricter
from geo.partners import partners_shown
from geo.regions import at_level, claimed

WGS84 = "EPSG:4326"
_ADDRESS = (
    "street", "postcode", "locality", "ortsteil", "note", "email", "web", "source_url",
    "opening_hours", "accessibility", "partners", "funding", "staff_roles", "quality",
)  # fmt: skip
LOCATING: dict[LocationClass, tuple[str, ...]] = {
    LocationClass.PUBLIC: (),
    LocationClass.MUNICIPALITY: _ADDRESS,
    LocationClass.DISTRICT: (*_ADDRESS, "gemeinde_key"),
}
"""What would locate a place, by how exactly it may be published: never stored, never sent."""

CAPACITY = "service_capacity"
INTERNAL = (CAPACITY, "legal_status", "funding", "staff_roles", "quality")
"""What is said of an entry among professionals and planners alone."""

WORDS = ("organization", "phones", "services", "source", "since", "as_of", CAPACITY)
"""What is said in words of a protected place beside its name and the words that locate it."""

NUMBERS = ("available", "maximum", "updated")
"""What is said of the free places of a protected place: nothing in words."""


class PublicFacility(Protocol):
    """One row of `public_facilities`, as ``itertuples`` gives it."""

    Index: str
    name: str
    type: str
    type_label: str
    organization: str
    street: str
    postcode: str
    locality: str
    ortsteil: str
    gemeinde_key: str
    gemeinde: str
    sozialraum_key: str
    group: str
    area: str
    phones: list[str]
    email: str
    web: str
    location_precision: str
    location_class: str
    visibility: str
    status: str
    mobile: bool
    outside_district: bool
    as_of: str
    as_of_date: str
    note: str
    opening_hours: dict[str, Any]
    languages: list[str]
    accessibility: dict[str, str]
    service_capacity: dict[str, Any]
    building_blocks: list[str]
    partners: list[str]
    volunteers_wanted: str
    legal_status: str
    funding: dict[str, str]
    staff_roles: list[str]
    quality: dict[str, str]
    source: str
    source_url: str
    geometry: shapely.Point | None


def protect(facilities: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return a copy without the location of protected facilities.

    Geometry, street, postcode, place, note, mail, website and the link to the source are emptied
    for every class but public, and the source is named by its publisher alone: headlines and links
    name streets; of free places only numbers and the day stay. The class ``district`` also loses
    its Gemeinde. Further links to sources stay inside for all.
    """
    safe = facilities.drop(columns="more_source_urls", errors="ignore")
    hidden = safe["location_class"] != LocationClass.PUBLIC.value
    for location_class, columns in LOCATING.items():
        known = [name for name in columns if name in safe]
        safe.loc[safe["location_class"] == location_class.value, known] = ""
    safe.loc[hidden, "source"] = safe.loc[hidden, "source"].str.split(",").str[0]
    safe.loc[hidden, safe.geometry.name] = None
    if CAPACITY in safe:
        safe[CAPACITY] = [
            {key: said[key] for key in NUMBERS if key in said} if is_hidden else said
            for said, is_hidden in zip(safe[CAPACITY], hidden, strict=True)
        ]
    return safe


def as_protected_as(
    facilities: gpd.GeoDataFrame,
    classes: Mapping[str, LocationClass],
    hidden: Collection[str],
) -> gpd.GeoDataFrame:
    """Return a copy in which no entry is less protected than is said by its id.

    ``classes`` are how exactly entries may be published, ``hidden`` those for professionals alone.
    It is for former states: what was public once may need protection by now.
    """
    safe = facilities.copy()
    safe["location_class"] = [
        stricter(LocationClass(then), classes.get(str(key), LocationClass.PUBLIC)).value
        for key, then in safe["location_class"].items()
    ]
    safe.loc[safe.index.isin(list(hidden)), "visibility"] = Visibility.PROFESSIONAL.value
    return safe


def without_words(
    facilities: gpd.GeoDataFrame, rows: pd.Series, labels: Mapping[str, str]
) -> gpd.GeoDataFrame:
    """Return a copy in which some rows are called by their type (``labels``) and say nothing more.

    It is for places that a former state knew as public ones: words of then may tell where they are.
    """
    safe = facilities.copy()
    for column in safe.columns.intersection(WORDS):
        kept = safe[column]
        safe[column] = [
            (type(said)() if isinstance(said, list | dict) else "") if silent else said
            for said, silent in zip(kept, rows, strict=True)
        ]
    safe.loc[rows, "name"] = [labels[key] for key in safe.loc[rows, "type"]]
    return safe


def public_facilities(district: District) -> gpd.GeoDataFrame:
    """Return the public facilities in WGS 84 with labels and areas, protected ones unplaced.

    What is said among professionals is left out (`INTERNAL`), see `professional_facilities`.
    """
    frame = published(district.facilities).drop(columns=list(INTERNAL), errors="ignore")
    return _labelled(district, frame)


def professional_facilities(district: District) -> gpd.GeoDataFrame:
    """Return what professionals may see: with professional entries and free places.

    Protected places stay unplaced for them too.
    """
    return _labelled(district, district.facilities)


def _labelled(district: District, facilities: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    frame = protect(facilities)
    if "partners" in frame:
        frame["partners"] = partners_shown(district, frame)
    areas, types = district.areas, district.taxonomy.types
    for level in (Level.SOZIALRAUM, Level.PLANREGION):
        above = claimed(areas, frame["gemeinde_key"], level)
        frame[f"{level}_key"] = [key or "" for key in above]
    frame["gemeinde"] = _names(areas, frame["gemeinde_key"])
    frame["area"] = _names(areas, frame["sozialraum_key"])
    frame["type_label"] = [types[key].label for key in frame["type"]]
    frame["symbol"] = [types[key].symbol for key in frame["type"]]
    frame["group"] = [types[key].group for key in frame["type"]]
    return frame.to_crs(WGS84)


def _names(areas: gpd.GeoDataFrame, keys: pd.Series) -> list[str]:
    names = dict(zip(areas.index, areas["name"], strict=True))
    return [str(names.get(key, "")) for key in keys]


def public_areas(district: District, level: Level) -> gpd.GeoDataFrame:
    """Return the areas of one level in WGS 84; Planregionen with the evidence of membership.

    Raises
    ------
    KeyError
        The district does not have this level.
    """
    district.level_name(level)
    frame = at_level(district.areas, level).to_crs(WGS84)
    if level == Level.PLANREGION:
        counts = pd.crosstab(
            district.membership["planregion_key"], district.membership["planregion_status"]
        )
        frame = frame.join(counts.add_prefix("sozialraeume_"))
    return frame
