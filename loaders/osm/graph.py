"""From strands of points in degrees to a network in metres and minutes."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pyproj

from geo.network.model import Edges, Flags, Network, Nodes, network_of
from geo.travel import M_PER_KM, MIN_PER_H, Floats, Mode

STEP_M = 100.0
"""Between junctions there is a node about this often, so that no house on a long road is moved far
along it. Where places cannot join, there is none between junctions."""

FREE_REFS = -(2**61)
"""References of points that are added go up from here; nothing else is there."""

Integers = npt.NDArray[np.int64]


class Strands(NamedTuple):
    """Ways as one row of points, strand by strand; a way that is cut has several strands.

    ``refs``, ``lon``, ``lat`` and ``strand`` have one value per point (degrees, WGS 84). Points
    with the same ref are the same place. ``strand`` counts up from 0, at least two points each; it
    is the index into ``forward_kmh``, ``backward_kmh`` (0: closed), ``duration_min`` (NaN: by
    speed) and ``is_entry``.
    """

    refs: Integers
    lon: Floats
    lat: Floats
    strand: Integers
    forward_kmh: Floats
    backward_kmh: Floats
    duration_min: Floats
    is_entry: Flags


def graph(strands: Strands, mode: Mode, crs: str, as_of: str) -> Network:
    """Return the network: junctions, ends and about a point per `STEP_M` as nodes.

    Lengths are geodesic (GRS 80), summed over the points that are left out.

    Raises
    ------
    ValueError
        A point has no coordinates in the CRS.
    """
    strands, metres = _dense(strands)
    kept = np.flatnonzero(_is_node(strands, metres))
    _, first, node = np.unique(strands.refs[kept], return_index=True, return_inverse=True)
    to_crs = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True)
    points = to_crs.transform(strands.lon[kept[first]], strands.lat[kept[first]])
    joining = np.bincount(node, weights=strands.is_entry[strands.strand[kept]])
    nodes = Nodes(np.column_stack(points), joining > 0)
    on = strands.strand[kept]
    follows = np.flatnonzero(on[1:] == on[:-1])
    length_m = metres[kept[follows + 1]] - metres[kept[follows]]
    ends = node[follows], node[follows + 1]
    there = _minutes(length_m, on[follows], strands.forward_kmh, strands)
    back = _minutes(length_m, on[follows], strands.backward_kmh, strands)
    return network_of(nodes, _open_edges(ends, there, back), mode, crs, as_of)


def _dense(strands: Strands) -> tuple[Strands, Floats]:
    """Return the strands with points added on long straight stretches, and metres along them.

    The metres of a point count from the first point of the first strand; only differences within
    a strand have a meaning.
    """
    strand = strands.strand
    step = np.append(_steps_m(strands), 0.0)
    parts = np.where(strands.is_entry[strand], np.ceil(step / STEP_M), 1).clip(1).astype(np.int64)
    old = np.repeat(np.arange(len(strand)), parts)
    share = (np.arange(len(old)) - (np.cumsum(parts) - parts)[old]) / parts[old]
    after = np.minimum(old + 1, len(strand) - 1)
    lon, lat = (
        values[old] + share * (values[after] - values[old]) for values in (strands.lon, strands.lat)
    )
    refs = np.where(share > 0, FREE_REFS + np.arange(len(old)), strands.refs[old])
    metres = (np.cumsum(step) - step)[old] + share * step[old]
    return strands._replace(refs=refs, lon=lon, lat=lat, strand=strand[old]), metres


def _steps_m(strands: Strands) -> Floats:
    """Return metres from each point but the last to the next one, 0 between two strands."""
    lon, lat = strands.lon, strands.lat
    step = pyproj.Geod(ellps="GRS80").inv(lon[:-1], lat[:-1], lon[1:], lat[1:])[2]
    return np.where(np.diff(strands.strand) == 0, step, 0.0)


def _is_node(strands: Strands, metres: Floats) -> Flags:
    """Return which points become nodes: ends, those of several strands, and one per step."""
    changes = np.diff(strands.strand) != 0
    begins, ends = np.append([True], changes), np.append(changes, [True])
    _, which, counts = np.unique(strands.refs, return_inverse=True, return_counts=True)
    steps = (metres - metres[begins][strands.strand]) // STEP_M
    is_next = np.append([False], np.diff(steps) > 0) & strands.is_entry[strands.strand]
    nodes: Flags = begins | ends | (counts[which] > 1) | is_next
    return nodes


def _minutes(length_m: Floats, on: Integers, kmh: Floats, strands: Strands) -> Floats:
    """Return the minutes of stretches ``on`` strands in one direction, infinite where closed."""
    whole_m = np.bincount(on, weights=length_m, minlength=len(kmh))
    with np.errstate(divide="ignore", invalid="ignore"):
        by_speed = length_m / (kmh[on] * M_PER_KM / MIN_PER_H)
        by_clock = strands.duration_min[on] * length_m / whole_m[on]
    taken = np.where(np.isfinite(by_clock), by_clock, by_speed)
    return np.where(kmh[on] > 0, taken, np.inf)


def _open_edges(ends: tuple[Integers, Integers], there: Floats, back: Floats) -> Edges:
    """Return the edges of stretches in both directions, without those that are closed."""
    tails, heads = np.append(ends[0], ends[1]), np.append(ends[1], ends[0])
    minutes = np.append(there, back)
    is_open = np.isfinite(minutes)
    return Edges(tails[is_open], heads[is_open], minutes[is_open])
