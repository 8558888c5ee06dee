"""Which CRS the coordinates of a file are in: what the file says, checked against where they lie.

The coordinates of one file are moved to WGS 84 by one CRS. Where the file says nothing, or what it
says leads out of the district, the usual systems of Germany are tried; what was taken is said.
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pyproj
from pyproj.exceptions import CRSError, ProjError

from loaders.crs import FARTHEST_M
from loaders.frames import WGS84
from loaders.geojson import Box

SYSTEMS: Final = {
    "EPSG:4326": "WGS 84, Länge/Breite in Grad",
    "EPSG:25833": "ETRS89 / UTM 33N",
    "EPSG:25832": "ETRS89 / UTM 32N",
    "EPSG:5650": "ETRS89 / UTM 33N mit Zonenkennung",
    "EPSG:4647": "ETRS89 / UTM 32N mit Zonenkennung",
    "EPSG:31468": "Gauß-Krüger Zone 4 (DHDN)",
    "EPSG:31469": "Gauß-Krüger Zone 5 (DHDN)",
    "EPSG:31467": "Gauß-Krüger Zone 3 (DHDN)",
    "EPSG:31466": "Gauß-Krüger Zone 2 (DHDN)",
    "EPSG:3035": "ETRS89-LAEA",
    "EPSG:3857": "Web-Mercator",
}
"""Tried in this order; of two that fit equally well the earlier counts."""

GAUSS_KRUEGER: Final = frozenset({"EPSG:31466", "EPSG:31467", "EPSG:31468", "EPSG:31469"})
ACCURACY: Final = "Gauß-Krüger wird auf 1 bis 3 m genau umgerechnet"
ENOUGH: Final = 0.5
"""Share of the coordinates that must lie in the district for a CRS to be believed."""

LONGEST_WKT: Final = 10_000
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Located:
    """Places in WGS 84, shape ``(n, 2)`` as (lon, lat), and how they were found.

    ``crs`` is the name of the CRS that was taken, empty if there are no places; ``swapped`` tells
    that both axes were exchanged; ``share`` of the places lie in the district. ``fitting`` are all
    systems that would do.
    """

    lonlat: Floats
    crs: str = ""
    swapped: bool = False
    share: float = 0.0
    fitting: Sequence[str] = ()
    notes: Sequence[str] = ()


def located(points: Floats, declared: str, box: Box, chosen: str = "") -> Located:
    """Return places of a file in WGS 84.

    Parameters
    ----------
    points
        Shape ``(n, 2)``, (x, y) as the file has them; NaN for no place.
    declared
        What the file says of its CRS: a name or WKT, empty if nothing.
    box
        Where the facilities of the district may lie.
    chosen
        The CRS that a person chose; then nothing is tried.

    Raises
    ------
    ValueError
        The chosen CRS is unknown.
    """
    if not len(points) or np.isnan(points).all():
        return Located(np.full((len(points), 2), np.nan))
    if chosen:
        return _moved(points, _crs(chosen), box, swapped=False)
    known = _declared(declared)
    if known is not None:
        found = _moved(points, known, box, swapped=False)
        if found.share >= ENOUGH:
            return found
    tried = [
        _moved(points, _crs(name), box, swapped=swapped)
        for swapped in (False, True)
        for name in SYSTEMS
    ]
    return _best(tried, known, points, box)


def _best(tried: Sequence[Located], known: pyproj.CRS | None, points: Floats, box: Box) -> Located:
    best = max(tried, key=lambda one: one.share)
    if best.share < ENOUGH:
        return _moved(points, known or _crs(WGS84), box, swapped=False)
    fitting = tuple(one.crs for one in tried if one.share >= best.share)
    said = f"Nach der Lage der Werte: {best.crs} ({SYSTEMS[best.crs]})"
    notes = [said]
    if known is not None and not _same(known, best.crs):
        notes = [f"Die Datei nennt {_name(known)}, die Werte passen nicht dazu. {said}"]
    if best.swapped:
        notes.append("x und y (Länge und Breite) waren vertauscht und wurden getauscht")
    return Located(best.lonlat, best.crs, best.swapped, best.share, fitting, (*notes, *best.notes))


def _moved(points: Floats, crs: pyproj.CRS, box: Box, *, swapped: bool) -> Located:
    x, y = (points[:, 1], points[:, 0]) if swapped else (points[:, 0], points[:, 1])
    far = ~((np.abs(x) < FARTHEST_M) & (np.abs(y) < FARTHEST_M))
    move = _mover(crs).transform
    lon, lat = move(np.where(far, np.nan, x), np.where(far, np.nan, y))
    lonlat = np.column_stack([lon, lat]).astype(float)
    lonlat[~np.isfinite(lonlat).all(axis=1)] = np.nan
    west, south, east, north = box
    inside = (lonlat >= (west, south)).all(axis=1) & (lonlat <= (east, north)).all(axis=1)
    given = ~np.isnan(points).any(axis=1)
    share = float(inside.sum() / max(given.sum(), 1))
    name = _name(crs)
    notes = (ACCURACY,) if name in GAUSS_KRUEGER else ()
    return Located(lonlat, name, swapped, share, (name,), notes)


def _declared(said: str) -> pyproj.CRS | None:
    """Return the CRS that a file names, None if it is unknown or empty."""
    try:
        return _crs(said) if said and len(said) <= LONGEST_WKT else None
    except ValueError:
        return None


@functools.lru_cache(maxsize=32)
def _mover(crs: pyproj.CRS) -> pyproj.Transformer:
    """Return what moves to WGS 84; making one costs more than moving thousands of places."""
    return pyproj.Transformer.from_crs(crs, WGS84, always_xy=True)


@functools.lru_cache(maxsize=32)
def _crs(name: str) -> pyproj.CRS:
    try:
        found = pyproj.CRS.from_user_input(name)
        _mover(found)
    except (CRSError, ProjError) as error:
        raise ValueError(name[:80]) from error
    return found


def _name(crs: pyproj.CRS) -> str:
    authority: Any = crs.to_authority(min_confidence=25)
    return ":".join(authority) if authority else str(crs.name)


def _same(one: pyproj.CRS, other: str) -> bool:
    return _name(one) in {other, "OGC:CRS84"}
