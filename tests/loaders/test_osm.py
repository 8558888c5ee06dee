"""Extracts of OpenStreetMap: every rule as a way of one km whose minutes can be said by hand."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.network.snapping import snap
from geo.travel import Mode
from loaders.osm.graph import STEP_M
from loaders.osm.reading import read_network
from loaders.osm.speeds import duration_min, limit_kmh
from loaders.problems import DataProblem
from tests.osm_files import AS_OF, CRS, RULES, Metres, Tags, metric, minutes, profile, write_osm

WALK, BIKE, CAR = Mode.WALK, Mode.BIKE, Mode.CAR
NO = float("nan")
KM = {1: (0.0, 0.0), 2: (1000.0, 0.0)}
ANCHOR = ((3, 4), {"highway": "residential"})
"""A street apart, so that a closed way leaves a network."""
NODES: dict[int, Metres] = KM | {3: (0.0, 5000.0), 4: (500.0, 5000.0)}

STREET = {"highway": "residential"}
ONE = {"highway": "residential", "oneway": "yes"}

WAYS: list[tuple[Tags, Mode, float, float]] = [
    # kinds: tags, mode, minutes there and back
    (STREET, WALK, 10, 10),
    (STREET, BIKE, 5, 5),
    (STREET, CAR, 2, 2),
    ({"highway": "primary"}, CAR, 1, 1),
    ({"highway": "living_street"}, CAR, 10, 10),
    ({"highway": "service"}, CAR, 5, 5),
    ({"highway": "motorway"}, CAR, 0.8, NO),
    ({"highway": "motorway"}, WALK, NO, NO),
    ({"highway": "motorway", "oneway": "no"}, CAR, 0.8, 0.8),
    ({"highway": "primary", "motorroad": "yes"}, BIKE, NO, NO),
    ({"highway": "trunk"}, BIKE, NO, NO),
    ({"highway": "trunk", "bicycle": "yes"}, BIKE, 5, 5),
    ({"highway": "construction"}, WALK, NO, NO),
    ({"highway": "proposed", "foot": "yes"}, WALK, NO, NO),
    ({"highway": "footway"}, WALK, 10, 10),
    ({"highway": "footway"}, BIKE, NO, NO),
    ({"highway": "footway", "bicycle": "yes"}, BIKE, 5, 5),
    ({"highway": "footway", "bicycle": "dismount"}, BIKE, 10, 10),
    ({"highway": "footway", "access": "yes"}, CAR, NO, NO),
    ({"highway": "steps"}, WALK, 20, 20),
    ({"highway": "steps", "bicycle": "yes"}, BIKE, NO, NO),
    ({"highway": "cycleway"}, BIKE, 5, 5),
    ({"highway": "cycleway"}, WALK, NO, NO),
    ({"highway": "cycleway", "foot": "designated"}, WALK, 10, 10),
    ({"highway": "path"}, BIKE, 5, 5),
    ({"highway": "pedestrian"}, WALK, 10, 10),
    ({"highway": "pedestrian"}, BIKE, NO, NO),
    ({"highway": "track"}, BIKE, 5, 5),
    ({"highway": "track"}, CAR, NO, NO),
    ({"highway": "track", "motor_vehicle": "agricultural"}, CAR, NO, NO),
    ({"highway": "track", "motor_vehicle": "destination"}, CAR, 6.67, 6.67),
    # access
    (STREET | {"access": "private"}, WALK, NO, NO),
    (STREET | {"access": "no", "foot": "yes"}, WALK, 10, 10),
    (STREET | {"access": "no", "foot": "yes"}, CAR, NO, NO),
    (STREET | {"vehicle": "no"}, BIKE, NO, NO),
    (STREET | {"vehicle": "no"}, WALK, 10, 10),
    (STREET | {"motor_vehicle": "no"}, CAR, NO, NO),
    (STREET | {"motor_vehicle": "no"}, BIKE, 5, 5),
    (STREET | {"motor_vehicle": "destination"}, CAR, 2, 2),
    (STREET | {"motor_vehicle": "agricultural;destination"}, CAR, 2, 2),
    (STREET | {"motor_vehicle": "no", "motorcar": "yes"}, CAR, 2, 2),
    (STREET | {"bicycle": "use_sidepath"}, BIKE, NO, NO),
    # one way
    (ONE, CAR, 2, NO),
    (ONE, BIKE, 5, NO),
    (ONE, WALK, 10, 10),
    (STREET | {"oneway": "1"}, CAR, 2, NO),
    (STREET | {"oneway": "-1"}, CAR, NO, 2),
    (STREET | {"oneway": "-1"}, BIKE, NO, 5),
    (STREET | {"oneway": "reversible"}, CAR, NO, NO),
    (STREET | {"junction": "roundabout"}, CAR, 2, NO),
    (STREET | {"junction": "roundabout", "oneway": "no"}, CAR, 2, 2),
    (ONE | {"oneway:bicycle": "no"}, BIKE, 5, 5),
    (ONE | {"oneway:bicycle": "no"}, CAR, 2, NO),
    (ONE | {"cycleway": "opposite_lane"}, BIKE, 5, 5),
    (ONE | {"cycleway:left": "opposite_track"}, BIKE, 5, 5),
    (STREET | {"oneway:bicycle": "yes"}, BIKE, 5, NO),
    # limits
    (STREET | {"maxspeed": "100"}, CAR, 1, 1),
    (STREET | {"maxspeed": "DE:rural"}, CAR, 1, 1),
    (STREET | {"maxspeed": "walk"}, CAR, 10, 10),
    (STREET | {"maxspeed": "62.5"}, BIKE, 5, 5),
    # ferries
    ({"route": "ferry"}, WALK, 5, 5),
    ({"route": "ferry", "duration": "00:07"}, WALK, 7, 7),
    ({"route": "ferry", "duration": "7"}, BIKE, 7, 7),
    ({"route": "ferry"}, CAR, NO, NO),
    ({"route": "ferry", "motor_vehicle": "yes", "duration": "PT1H3M"}, CAR, 63, 63),
    ({"route": "ferry", "foot": "no"}, WALK, NO, NO),
    ({"route": "bus"}, WALK, NO, NO),
    ({"building": "yes"}, WALK, NO, NO),
]


@pytest.mark.parametrize(("tags", "mode", "there", "back"), WAYS, ids=str)
def test_a_way_of_one_km(tags: Tags, mode: Mode, there: float, back: float, tmp_path: Path) -> None:
    path = write_osm(tmp_path / "a.osm.pbf", NODES, [((1, 2), tags), ANCHOR])
    found = read_network(path, profile(mode), CRS)
    assert found.as_of == AS_OF
    ways = [minutes(found, KM[1], KM[2]), minutes(found, KM[2], KM[1])]
    assert ways == pytest.approx([there, back], nan_ok=True)


BARRIERS: list[tuple[Tags, str]] = [
    # who passes: w, b, c
    ({"barrier": "bollard"}, "wb"),
    ({"barrier": "bollard", "motor_vehicle": "yes"}, "wbc"),
    ({"barrier": "bollard", "access": "yes"}, "wb"),
    ({"barrier": "bollard", "bicycle": "no"}, "w"),
    ({"barrier": "gate"}, "wbc"),
    ({"barrier": "gate", "access": "private"}, ""),
    ({"barrier": "gate", "access": "no", "foot": "yes", "bicycle": "yes"}, "wb"),
    ({"barrier": "gate", "locked": "yes"}, ""),
    ({"barrier": "lift_gate", "motor_vehicle": "private"}, "wb"),
    ({"barrier": "kissing_gate"}, "w"),
    ({"barrier": "wall"}, ""),
    ({"barrier": "kerb"}, "wbc"),
    ({"barrier": "no"}, "wbc"),
    ({"highway": "crossing"}, "wbc"),
]


@pytest.mark.parametrize(("tags", "passing"), BARRIERS, ids=str)
def test_barriers_stop_some_and_both_sides_reach_them(
    tags: Tags, passing: str, tmp_path: Path
) -> None:
    nodes: dict[int, Metres] = {1: (0, 0), 2: (300, 0), 3: (1000, 0), 4: (300, 400)}
    # a crossroads at the barrier: nobody turns there either
    ways = [((1, 2, 3), STREET), ((2, 4), STREET)]
    path = write_osm(tmp_path / "a.osm.pbf", nodes, ways, {2: tags})
    for mode, letter, per_km in ((WALK, "w", 10), (BIKE, "b", 5), (CAR, "c", 2)):
        found = read_network(path, profile(mode), CRS)
        through = [minutes(found, nodes[1], nodes[3]), minutes(found, nodes[4], nodes[3])]
        passes = [per_km, per_km * 1.1] if letter in passing else [NO, NO]
        assert through == pytest.approx(passes, nan_ok=True)
        # along the first part, which ends at the barrier
        assert minutes(found, nodes[1], (200, 0)) == pytest.approx(per_km * 0.2, abs=0.01)


def test_a_grid_town_with_a_one_way_street_by_hand(tmp_path: Path) -> None:
    # 7 8 9    each side 500 m; the street 4 → 5 → 6 is one way, 5-8 has steps, 30 km/h on 1-2-3
    # 4 5 6
    # 1 2 3
    nodes = {row * 3 + column + 1: (column * 500.0, row * 500.0) for row in range(3) for column in range(3)}  # fmt: skip  # noqa: E501
    ways: list[tuple[tuple[int, ...], Tags]] = [
        ((1, 2, 3), STREET | {"maxspeed": "30"}),
        ((4, 5, 6), ONE),
        ((7, 8, 9), STREET),
        ((1, 4, 7), STREET),
        ((2, 5), STREET),
        ((3, 6, 9), STREET),
        ((5, 8), {"highway": "steps"}),
    ]
    path = write_osm(tmp_path / "town.osm.pbf", nodes, ways)
    car, walk = (read_network(path, profile(mode), CRS) for mode in (CAR, WALK))
    assert minutes(car, nodes[4], nodes[6]) == 2.0  # straight on: 1 km at 2 minutes a km
    # back in the north, 6-9-8-7-4, 2 km; in the south 1-2-3 has 30 km/h
    assert minutes(car, nodes[6], nodes[4]) == 4.0
    assert minutes(walk, nodes[6], nodes[4]) == 10.0
    assert minutes(walk, nodes[5], nodes[8]) == 10.0  # steps at half the speed
    assert minutes(car, nodes[5], nodes[8]) == 3.0  # no steps: 5-6-9-8, 1.5 km
    assert car.islands == (0, 0)


def test_nodes_stand_at_junctions_ends_and_every_hundred_metres(tmp_path: Path) -> None:
    bend: dict[int, Metres] = {k: (k * 30.0, 0) for k in range(1, 12)}  # 300 m in steps of 30
    straight: dict[int, Metres] = {20: (0, 900), 21: (1000, 900)}
    motorway: dict[int, Metres] = {30: (0, 2000), 31: (500, 2000), 32: (1000, 2000)}
    ways: list[tuple[tuple[int, ...], Tags]] = [
        (tuple(bend), STREET),
        ((20, 21), STREET),
        ((30, 31, 32), {"highway": "motorway", "oneway": "no"}),
    ]
    path = write_osm(tmp_path / "a.osm.pbf", bend | straight | motorway, ways)
    found = read_network(path, profile(CAR), CRS)
    assert len(found.x) == (1 + 3 + 0) + 11 + 2
    assert found.is_entry.sum() == len(found.x) - 2
    # a house on the straight road is at most a step away from a node
    houses = metric([(east, 900) for east in range(0, 1001, 10)])
    assert snap(found, houses).distance_m.max() < STEP_M
    # and one beside the motorway joins the road, 1,100 m away, or nothing
    beside = metric([(500, 2000)])
    assert not snap(found, beside).is_found.any()
    assert snap(found, beside, max_m=1200).distance_m[0] == pytest.approx(1100, abs=10)


def test_islands_and_points_that_the_extract_lacks(tmp_path: Path) -> None:
    nodes: dict[int, Metres] = NODES | {5: (2000.0, 0.0), 6: (3000.0, 0.0)}
    ways = [((1, 2), STREET), ANCHOR, ((5, 99, 6), STREET), ((98, 5, 6), STREET)]
    found = read_network(write_osm(tmp_path / "a.osm.pbf", nodes, ways), profile(WALK), CRS)
    assert minutes(found, nodes[5], nodes[6]) == 10
    assert np.isnan(minutes(found, nodes[2], nodes[5]))
    nodes_left, edges_left = found.islands
    assert 0 < nodes_left < len(found.x)
    assert edges_left > 0


def test_a_closed_way_and_a_way_that_crosses_itself(tmp_path: Path) -> None:
    nodes: dict[int, Metres] = {1: (0, 0), 2: (300, 0), 3: (300, 300), 4: (0, 300)}
    found = read_network(
        write_osm(tmp_path / "a.osm.pbf", nodes, [((1, 2, 3, 4, 1), ONE)]), profile(CAR), CRS
    )
    ring = [minutes(found, nodes[1], nodes[2]), minutes(found, nodes[2], nodes[1])]
    assert ring == pytest.approx([0.6, 1.8], abs=0.01)


def test_an_extract_may_have_no_date(tmp_path: Path) -> None:
    path = write_osm(tmp_path / "a.osm.pbf", NODES, [((1, 2), STREET)], as_of="")
    assert read_network(path, profile(WALK), CRS).as_of == ""


def some_bytes(folder: Path) -> bytes:
    many: dict[int, Metres] = {k: (k * 7.0 % 5000, k * 13.0 % 7000) for k in range(1, 9000)}
    ways = [((k, k + 1), STREET) for k in range(1, 8999)]
    return write_osm(folder / "whole.osm.pbf", many, ways).read_bytes()


Change = Callable[[bytes], bytes]
BROKEN: dict[str, tuple[Change, str]] = {
    "empty": (lambda _: b"", "eine leere Datei"),
    "XML": (lambda _: b"<?xml version='1.0'?><osm version='0.6'/>", "etwas anderes"),
    "zeros": (lambda _: bytes(1000), "etwas anderes"),
    "cut off in the head": (lambda raw: raw[:40], "unvollständig"),
    "cut off in the middle": (lambda raw: raw[: len(raw) // 2], "unvollständig"),
    "the last bytes missing": (lambda raw: raw[:-3], "unvollständig"),
    "damaged": (
        lambda raw: raw[: len(raw) // 2] + b"\xff" * 999 + raw[len(raw) // 2 + 999 :],
        "beschädigt",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_says_in_german_what_is_wrong(name: str, tmp_path: Path) -> None:
    change, said = BROKEN[name]
    path = tmp_path / "region.osm.pbf"
    path.write_bytes(change(some_bytes(tmp_path)))
    with pytest.raises(DataProblem, match=said) as raised:
        read_network(path, profile(WALK), CRS)
    assert str(raised.value).startswith("region.osm.pbf: Erwartet wird ein Auszug")


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    for path in (tmp_path / "fehlt.osm.pbf", tmp_path):
        with pytest.raises(DataProblem, match=path.name):
            read_network(path, profile(WALK), CRS)


def test_an_extract_without_ways_for_the_mode(tmp_path: Path) -> None:
    path = write_osm(tmp_path / "a.osm.pbf", KM, [((1, 2), {"highway": "footway"})])
    with pytest.raises(DataProblem, match="mit dem Auto unterwegs"):
        read_network(path, profile(CAR), CRS)


def test_an_extract_where_the_system_of_coordinates_does_not_hold(tmp_path: Path) -> None:
    path = write_osm(tmp_path / "a.osm.pbf", KM, [((1, 2), STREET)])
    other_side = "+proj=gnom +lat_0=-52 +lon_0=-167 +units=m"
    with pytest.raises(DataProblem, match="Auszug aus dem Gebiet von"):
        read_network(path, profile(WALK), other_side)


LIMITS = [
    ({"maxspeed": "30"}, 30.0),
    ({"maxspeed": "30 mph"}, 48.28),
    ({"maxspeed": "30mph"}, 48.28),
    ({"maxspeed": "70 km/h"}, 70),
    ({"maxspeed": "none"}, 125),
    ({"maxspeed": "walk"}, 10),
    ({"maxspeed": "DE:walk"}, 10),
    ({"maxspeed": "DE:living_street"}, 10),
    ({"maxspeed": "DE:urban"}, 50),
    ({"maxspeed": "DE:motorway"}, 125),
    ({"maxspeed": "DE:zone:30"}, 30),
    ({"maxspeed": "DE:zone30"}, 30),
    ({"maxspeed": "70;50"}, 50),
    ({"maxspeed": "signals", "zone:maxspeed": "DE:30"}, 30),
    ({"maxspeed": "80", "source:maxspeed": "DE:rural"}, 80),
    ({"source:maxspeed": "DE:rural"}, 100),
    ({"maxspeed:type": "sign", "zone:traffic": "DE:urban"}, 50),
    # nothing that can be used: the kind of road counts
    ({"maxspeed": "signals"}, 50),
    ({"maxspeed": "0"}, 50),
    ({"maxspeed": "-30"}, 50),
    ({"maxspeed": "9999"}, 50),
    ({"maxspeed": "schnell"}, 50),
    ({"maxspeed": ""}, 50),
    ({}, 50),
]


@pytest.mark.parametrize(("tags", "kmh"), LIMITS, ids=str)
def test_limits(tags: Tags, kmh: float) -> None:
    assert limit_kmh(STREET | dict(tags), RULES) == pytest.approx(kmh, abs=0.01)


@given(st.text(max_size=12))
def test_whatever_a_sign_or_a_clock_says_is_a_figure_or_left_out(said: str) -> None:
    assert 0 < limit_kmh(STREET | {"maxspeed": said}, RULES) <= 1608
    assert not duration_min(said) <= 0


@pytest.mark.parametrize(
    ("said", "expected"),
    [("12", 12), ("00:12", 12), ("01:05:30", 65), ("PT12M", 12), ("PT2H", 120), ("1:00", 60)],
)
def test_durations(said: str, expected: float) -> None:
    assert duration_min(said) == expected


@pytest.mark.parametrize("said", ["", "0", "00:00", "bald", "PT", "-5", "5 min"])
def test_no_durations(said: str) -> None:
    assert np.isnan(duration_min(said))
