"""Where entries are, as far as it is known, and where a search around an area begins."""

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from geo.district import District
from geo.model import LocationPrecision
from geo.regions import gemeinden_of
from geo.travel import Floats, distances_m

LOCATED = (LocationPrecision.ADDRESS, LocationPrecision.STREET, LocationPrecision.PLACE)


@dataclass(frozen=True)
class Whereabouts:
    """Points of entries in the district's CRS, aligned with ``ids``.

    ``points`` ``(n, 2)`` is the entry's own place where ``located``, else the point of its
    Gemeinde, NaN if none is known. ``blur_m`` is 0 where located, else the radius of a circle as
    large as the Gemeinde: no nearer may such an entry be taken to be.
    """

    ids: tuple[str, ...]
    points: Floats
    located: npt.NDArray[np.bool_]
    blur_m: Floats

    def straight_m(self, origin: shapely.Point) -> Floats:
        """Return the straight line from ``origin`` to each point in metres, NaN if unknown."""
        straight: Floats = distances_m(np.array([[origin.x, origin.y]]), self.points)[0]
        return straight

    def cautious_m(self, origin: shapely.Point) -> Floats:
        """Return the straight lines, for entries that are not located at least ``blur_m``."""
        return np.maximum(self.straight_m(origin), self.blur_m)


def whereabouts(district: District, published: gpd.GeoDataFrame) -> Whereabouts:
    """Return where the entries of a published frame (see `geo.publish.public_facilities`) are."""
    own = published.geometry.to_crs(district.crs)
    located = (own.notna() & published["location_precision"].isin(LOCATED)).to_numpy()
    keys = published["gemeinde_key"]
    points = [
        (point.x, point.y) if known else None for point, known in zip(own, located, strict=True)
    ]
    centres = centre_points(district)
    nowhere = (np.nan, np.nan)
    places = {key: (point.x, point.y) for key, point in centres.items()}
    blur = radii_m(district)
    return Whereabouts(
        ids=tuple(map(str, published.index)),
        points=np.array(
            [point or places.get(key, nowhere) for point, key in zip(points, keys, strict=True)],
            dtype=float,
        ).reshape(-1, 2),
        located=located,
        blur_m=np.where(located, 0.0, [blur.get(key, 0.0) for key in keys]),
    )


def centre_points(district: District) -> dict[str, shapely.Point]:
    """Return the point of each Gemeinde and neighbouring city, in the district's CRS."""
    places = district.places
    if places.empty:
        return {}
    return dict(zip(places["key"], places.geometry, strict=True))


def radii_m(district: District) -> dict[str, float]:
    """Return the radius of a circle as large as the Gemeinde or neighbouring city, in metres."""
    frames = [district.areas["area_km2"]]
    if not district.surroundings.empty:
        frames.append(district.surroundings.set_index("key")["area_km2"])
    area_m2 = pd.concat(frames).astype(float) * 1e6
    return {str(key): float(value) for key, value in np.sqrt(area_m2 / np.pi).items()}


def origin_of(district: District, key: str) -> shapely.Point:
    """Return where a search around an area begins, in the district's CRS.

    The point of the Gemeinde if the area is one; else a point within the area.
    """
    gemeinden = gemeinden_of(district.areas, key)
    centre = centre_points(district).get(next(iter(gemeinden))) if len(gemeinden) == 1 else None
    return centre or district.areas.at[key, "geometry"].representative_point()
