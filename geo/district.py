"""A district with all that is known about it, as one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import geopandas as gpd
import pandas as pd

from geo.model import Level
from geo.taxonomy import Taxonomy


@dataclass(frozen=True)
class LevelName:
    """How a district calls one of its levels, and which committee works on it."""

    key: Level
    singular: str
    plural: str
    description: str = ""
    committee: str = ""


@dataclass(frozen=True)
class Office:
    """The district office in charge."""

    name: str
    street: str
    postcode: str
    locality: str
    phone: str
    email: str
    source: str
    as_of: str

    @property
    def address(self) -> str:
        """Street, postcode and town on one line; empty parts are left out."""
        parts = (self.street, f"{self.postcode} {self.locality}".strip())
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True)
class Link:
    """A page elsewhere that the district points to."""

    title: str
    url: str
    topic: str
    source: str
    as_of: str


@dataclass(frozen=True)
class Resource:
    """A shipped data resource and where it comes from; ``rows`` counts what the build did.

    ``licenses`` and ``sources`` are pairs of title and address, the address empty if there is none.
    """

    name: str
    title: str
    description: str
    path: str
    as_of: str
    credit: str
    licenses: tuple[tuple[str, str], ...]
    limits: str
    sources: tuple[tuple[str, str], ...]
    rows: dict[str, int]
    hash: str


NEUTRAL_PAGE = "https://www.dwd.de/"
"""Where "Seite schnell verlassen" leads if the district names no other page: the weather."""


@dataclass(frozen=True, eq=False)
class District:
    """One district.

    All geometries are in ``crs`` (metres). ``areas`` is indexed by key with columns ``level,
    name, type, parent_key, population, population_date, area_km2``; ``facilities`` is indexed by
    id, ``merged`` leads from the ids of entries that ended, and were public before, to those they
    were merged into. Frames are shared between sessions: treat them as frozen.
    """

    key: str
    name: str
    short_name: str
    state: str
    crs: str
    levels: tuple[LevelName, ...]
    office: Office
    neighbours: tuple[dict[str, Any], ...]
    links: tuple[Link, ...]
    areas: gpd.GeoDataFrame
    membership: pd.DataFrame
    facilities: gpd.GeoDataFrame
    surroundings: gpd.GeoDataFrame
    places: gpd.GeoDataFrame
    stations: gpd.GeoDataFrame
    ortsteile: pd.DataFrame
    population: pd.DataFrame
    census_2022: pd.DataFrame
    grid: gpd.GeoDataFrame
    family_centres: pd.DataFrame
    family_centres_2012: pd.DataFrame
    district_facts: pd.DataFrame
    press_figures: pd.DataFrame
    refused: pd.DataFrame
    flags: pd.DataFrame
    taxonomy: Taxonomy
    resources: tuple[Resource, ...]
    revision: str
    exit_url: str = NEUTRAL_PAGE
    merged: Mapping[str, str] = field(default_factory=dict)

    def level_name(self, level: Level) -> LevelName:
        """Return the district's own name of a level.

        Raises
        ------
        KeyError
            The district does not have this level.
        """
        for name in self.levels:
            if name.key == level:
                return name
        raise KeyError(level)

    def has_level(self, level: Level) -> bool:
        """Tell whether the district is divided at this level."""
        return any(name.key == level for name in self.levels)
