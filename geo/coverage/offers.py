"""The places of an offer as coverage counts them: how exactly each one is known."""

import itertools
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import numpy as np
import numpy.typing as npt

from geo.district import District
from geo.hours import OpeningHours, read
from geo.model import LocationClass, Status
from geo.whereabouts import whereabouts

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Offers:
    """Places of an offer; all arrays have the shape ``(m,)`` or ``(m, 2)``.

    ``points`` are in the district's CRS in metres: the place itself where ``located``, else the
    point of its Gemeinde. Places that need protection and mobile ones have none (NaN): they count
    in the area that they publish, and no way leads to them. ``gemeinde_keys`` are empty for what
    serves the whole district. ``inside`` tells what lies in the district. ``capacity`` is NaN and
    ``hours`` None where unknown.
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    points: Floats
    located: Flags
    gemeinde_keys: npt.NDArray[np.str_]
    inside: Flags
    capacity: Floats
    hours: tuple[OpeningHours | None, ...]

    def __len__(self) -> int:
        """Return the number of places."""
        return len(self.ids)

    @property
    def unplaced(self) -> int:
        """Return how many places no way leads to."""
        return int(np.isnan(self.points[:, 0]).sum())

    def only(self, chosen: Flags) -> "Offers":
        """Return some of the places, in their order."""
        return Offers(
            tuple(itertools.compress(self.ids, chosen)),
            tuple(itertools.compress(self.names, chosen)),
            self.points[chosen],
            self.located[chosen],
            self.gemeinde_keys[chosen],
            self.inside[chosen],
            self.capacity[chosen],
            tuple(itertools.compress(self.hours, chosen)),
        )


def offers_of(district: District, published: gpd.GeoDataFrame, types: Collection[str]) -> Offers:
    """Return the active places of some types.

    Parameters
    ----------
    published
        See `geo.publish.public_facilities`: nothing in it tells more than may be published.
    types
        Keys of types of facilities.
    """
    chosen = published["type"].isin(types) & (published["status"] == Status.ACTIVE.value)
    frame = published[chosen]
    where = whereabouts(district, frame)
    keys = frame["gemeinde_key"].fillna("").to_numpy().astype(np.str_)
    hidden = (frame["location_class"] != LocationClass.PUBLIC.value).to_numpy(dtype=bool)
    fixed = where.located | ~(hidden | frame["mobile"].to_numpy(dtype=bool))
    beyond = frame["outside_district"].to_numpy(dtype=bool)
    here = np.isin(keys, district.areas.index.to_numpy().astype(np.str_)) | (keys == "")
    return Offers(
        where.ids,
        tuple(map(str, frame["name"])),
        np.where(fixed[:, np.newaxis], where.points, np.nan),
        where.located,
        keys,
        here & ~beyond,
        _capacity(frame),
        tuple(map(read, frame["opening_hours"])),
    )


def _capacity(frame: gpd.GeoDataFrame) -> Floats:
    if "capacity" not in frame:
        return np.full(len(frame), np.nan)
    known: Any = frame["capacity"].to_numpy(dtype=float)
    return np.asarray(known)
