"""A written timetable that serves a district: invented buses between its main towns."""

from collections.abc import Mapping

import geopandas as gpd
import numpy as np

from geo.district import District
from geo.whereabouts import centre_points
from tests.loaders.test_gtfs import FEED, lines

SECONDS_PER_M = 0.09
"""40 km/h in a straight line."""

HOURS, EVERY_MIN = range(5, 21), 30


def serving(place: District) -> Mapping[str, str]:
    """Return the tables of a feed: a bus from every main town to its three neighbours and back."""
    centres = centre_points(place)
    keys = [key for key in centres if key in place.areas.index]
    towns = gpd.GeoSeries([centres[key] for key in keys], crs=place.crs)
    points = np.column_stack([towns.x, towns.y])
    apart = np.hypot(*(points[:, np.newaxis] - points[np.newaxis]).transpose(2, 0, 1))
    pairs = {(a, int(b)) for a in range(len(keys)) for b in np.argsort(apart[a])[1:4]}
    pairs |= {(b, a) for a, b in pairs}
    degrees = towns.to_crs("EPSG:4326")
    trips, calls = [], []
    for number, (start, end) in enumerate(sorted(pairs)):
        rides_s = round(apart[start, end] * SECONDS_PER_M)
        for leave_s in range(HOURS.start * 3600, HOURS.stop * 3600, EVERY_MIN * 60):
            trip = f"{number}-{leave_s}"
            trips.append(f"r,mofr,{trip}")
            calls += [f"{trip},{_clock(leave_s)},{_clock(leave_s)},s{start},0"]
            arrive = _clock(leave_s + rides_s)
            calls += [f"{trip},{arrive},{arrive},s{end},1"]
    stops = (f"s{n},Synthetisch {n},{at.y:.6f},{at.x:.6f}" for n, at in enumerate(degrees))
    return {
        **FEED,
        "stops.txt": lines("stop_id,stop_name,stop_lat,stop_lon", *stops),
        "trips.txt": lines("route_id,service_id,trip_id", *trips),
        "stop_times.txt": lines(
            "trip_id,arrival_time,departure_time,stop_id,stop_sequence", *calls
        ),
    }


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
