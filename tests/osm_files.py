"""Small invented extracts of OpenStreetMap, in metres around a point, and ways through them."""

import dataclasses
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import osmium
import pyproj
from osmium.osm.mutable import Node, Way

from geo.network.model import Network
from geo.network.travel import RoadModel
from geo.travel import Assumption
from loaders.osm.speeds import Profile
from loaders.roads import Limit, RoadRules

CRS = "EPSG:25833"
AS_OF = "2026-01-02T03:04:05Z"
CENTRE = (12.6, 52.4)
Tags = Mapping[str, str]
Metres = tuple[float, float]


def figure(value: float) -> Assumption:
    return Assumption(value, "synthetisch")


LIMITS: dict[Limit, float] = {
    "urban": 50, "rural": 100, "motorway": 125, "walk": 10, "service": 20, "track": 15,
}  # fmt: skip
RULES = RoadRules(
    {name: figure(value) for name, value in LIMITS.items()},
    {
        "motorway": "motorway",
        "primary": "rural",
        "residential": "urban",
        "living_street": "walk",
        "service": "service",
    },
    {"track": "track", "footway": "walk"},
    car_factor=figure(0.6),
    steps_factor=figure(0.5),
    ferry_kmh=figure(12),
)
"""With 0.6 a limit of 50 km/h is 2 minutes a km, 100 is 1 minute, 10 is 10 minutes."""


def profile(mode: object) -> Profile:
    """Return somebody who walks a km in 10 minutes and cycles it in 5."""
    return Profile(mode, 6.0, 12.0, RULES)  # type: ignore[arg-type]


def degrees(place: Metres) -> tuple[float, float]:
    """Return longitude and latitude of a place given as metres east and north of the centre."""
    geod = pyproj.Geod(ellps="GRS80")
    lon, lat, _ = geod.fwd(*CENTRE, 0, place[1])
    lon, lat, _ = geod.fwd(lon, lat, 90, place[0])
    return lon, lat


def metric(places: Sequence[Metres]) -> np.ndarray:
    """Return places in the CRS of the networks."""
    to_crs = pyproj.Transformer.from_crs("EPSG:4326", CRS, always_xy=True)
    return np.array([to_crs.transform(*degrees(place)) for place in places])


def write_osm(
    path: Path,
    nodes: Mapping[int, Metres],
    ways: Sequence[tuple[Sequence[int], Tags]],
    barriers: Mapping[int, Tags] | None = None,
    as_of: str = AS_OF,
) -> Path:
    """Write an extract; ways may name nodes that it lacks."""
    header = osmium.io.Header()
    if as_of:
        header.set("osmosis_replication_timestamp", as_of)
    with osmium.SimpleWriter(str(path), header=header) as writer:
        for key, place in sorted(nodes.items()):
            said = dict((barriers or {}).get(key, {}))
            writer.add_node(Node(id=key, location=degrees(place), tags=said))
        for key, (refs, tags) in enumerate(ways, start=1):
            writer.add_way(Way(id=key, nodes=list(refs), tags=dict(tags)))
    return path


def minutes(network: Network, origin: Metres, destination: Metres) -> float:
    """Return the minutes of a way between two nodes, be they entries or not, rounded; NaN: none."""
    everywhere = dataclasses.replace(network, is_entry=np.ones(len(network.x), dtype=bool))
    model = RoadModel({network.mode: everywhere}, walk_kmh=6.0, max_snap_m=5)
    found = model.travel_times_min(metric([origin]), metric([destination]), network.mode)
    return round(float(found[0, 0]), 2)


def osm_bytes(folder: Path, *objects: object) -> bytes:
    """Return an extract (PBF) of some nodes, ways and relations (`osmium.osm.mutable`)."""
    path = folder / f"orte-{len(list(folder.iterdir()))}.osm.pbf"
    with osmium.SimpleWriter(str(path)) as writer:
        for one in objects:
            writer.add(one)
    return path.read_bytes()
