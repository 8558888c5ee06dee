"""Road networks: worked ways, islands and snapping, and properties against other means."""

from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.network.model import Edges, Network, Nodes, network_of
from geo.network.snapping import snap
from geo.network.travel import RoadModel
from geo.travel import Basis, Mode, TravelModel

CRS = "EPSG:25833"
WALK_KMH = 6.0
"""So that 100 m to the network are one minute."""

PLACES = np.array([[0.0, 0], [1000, 0], [1000, 1000], [0, 1000], [9000, 0], [9000, 1000]])
TOWN = [
    (0, 1, 2.0), (1, 2, 3.0), (2, 3, 4.0), (3, 0, 5.0),  # a ring, one way only
    (1, 0, 20.0),  # and one slow way back
    (4, 5, 1.0), (5, 4, 1.0),  # an island far in the east
]  # fmt: skip


def network(points: Any, edges: list[tuple[int, int, float]], mode: Mode = Mode.CAR) -> Network:
    columns = np.array(edges, dtype=float).reshape(-1, 3).T
    tails, heads = columns[:2].astype(np.int64)
    nodes = Nodes(np.asarray(points, dtype=float), np.ones(len(points), dtype=bool))
    return network_of(nodes, Edges(tails, heads, columns[2]), mode, CRS)


def edges_of(made: Network) -> Edges:
    tails = np.repeat(np.arange(len(made.x)), np.diff(made.starts)).astype(np.int64)
    return Edges(tails, made.heads.astype(np.int64), made.minutes)


TOWN_MODEL = RoadModel({Mode.CAR: network(PLACES, TOWN)}, WALK_KMH)


def times(origins: Any, destinations: Any, model: RoadModel = TOWN_MODEL) -> list[list[float]]:
    found = model.travel_times_min(np.array(origins), np.array(destinations), Mode.CAR)
    return [[round(value, 9) for value in row] for row in found.tolist()]


def test_ways_around_a_one_way_ring_by_hand() -> None:
    assert times(PLACES[:4], PLACES[:4]) == [
        [0, 2, 5, 9],
        [12, 0, 3, 7],  # 3 + 4 + 5, faster than the slow way back of 20
        [9, 11, 0, 4],
        [5, 7, 10, 0],
    ]


def test_the_way_to_the_road_and_from_it_is_walked() -> None:
    # 200 m before node 0, 300 m behind node 1, at 100 m a minute
    assert times([[-200.0, 0.0]], [[1300.0, 0.0]]) == [[2 + 2 + 3]]


def test_a_facility_on_an_island_is_reached_from_the_island_only() -> None:
    found = TOWN_MODEL.travel_times_min(PLACES, PLACES[4:5], Mode.CAR)
    assert found[:, 0].tolist() == pytest.approx([np.nan] * 4 + [0, 1], nan_ok=True)
    near = TOWN_MODEL.nearest(PLACES, PLACES[[2, 5]], Mode.CAR)
    assert near.destination.tolist() == [0, 0, 0, 0, 1, 1]
    assert near.minutes == pytest.approx([5, 3, 0, 10, 1, 0])


def test_what_is_too_far_from_the_road_has_no_ways() -> None:
    points = np.array([[0.0, -1000.0], [0, -1001], [np.nan, 0], [np.inf, 0]])
    places = TOWN_MODEL.snapped(points, Mode.CAR)
    assert places.is_found.tolist() == [True, False, False, False]
    assert places.distance_m == pytest.approx([1000, *[np.nan] * 3], nan_ok=True)
    assert places.is_main.tolist() == places.is_found.tolist()
    found = TOWN_MODEL.travel_times_min(points, PLACES[:1], Mode.CAR)
    assert found[:, 0] == pytest.approx([10, *[np.nan] * 3], nan_ok=True)
    assert TOWN_MODEL.nearest(points, PLACES[:1], Mode.CAR).destination.tolist() == [0, -1, -1, -1]
    assert TOWN_MODEL.nearest(PLACES[:1], points[1:], Mode.CAR).destination.tolist() == [-1]
    assert TOWN_MODEL.within(PLACES, points[1:], Mode.CAR, 9).nnz == 0


def test_a_place_near_an_island_goes_to_the_large_network_while_that_is_near() -> None:
    # a yard (nodes 4 and 5) 100 m beside the ring
    yard = PLACES.copy()
    yard[4:] = [[1100, 0], [1200, 0]]
    made = network(yard, TOWN)
    house = np.array([[1150.0, 0.0]])
    assert (snap(made, house).node.tolist(), snap(made, house).distance_m.tolist()) == ([1], [150])
    near_only = snap(made, house, max_m=120)
    assert near_only.node.tolist()[0] in (4, 5)
    assert near_only.is_main.tolist() == [False]


def test_nobody_joins_a_motorway_at_its_side() -> None:
    made = network(PLACES, TOWN)
    entries = np.array([True, False, True, True, True, True])
    closed = network_of(Nodes(made.points, entries), edges_of(made), Mode.CAR, CRS)
    places = np.array([[1000.0, 100.0]])  # node 1 is 100 m away
    assert snap(made, places).node.tolist() == [1]
    assert snap(closed, places).node.tolist() == [2]
    # and yet the way leads through it: 0 → 1 → 2 takes 2 + 3
    through = RoadModel({Mode.CAR: closed}, WALK_KMH)
    assert times(PLACES[:1], PLACES[2:3], through) == [[5]]


def test_islands_are_counted() -> None:
    assert TOWN_MODEL.networks[Mode.CAR].islands == (2, 2)
    assert TOWN_MODEL.networks[Mode.CAR].is_main.tolist() == [True] * 4 + [False] * 2
    # a dead end that only leads in is no part of the large network either
    dead_end = network(PLACES[:4], [(0, 1, 1.0), (1, 0, 1.0), (1, 2, 1.0)])
    assert dead_end.islands == (2, 0)


def test_parallel_edges_loops_and_edges_of_no_time() -> None:
    made = network(PLACES[:2], [(0, 1, 7.0), (0, 1, 3.0), (0, 0, 1.0), (1, 0, 0.0)])
    assert made.starts.tolist() == [0, 1, 2]
    assert made.heads.tolist() == [1, 0]
    assert made.minutes[0] == 3
    assert 0 < made.minutes[1] < 1e-3


def test_a_network_without_any_edge_has_ways_to_itself_only() -> None:
    model = RoadModel({Mode.CAR: network(PLACES[:2], [])}, WALK_KMH, max_snap_m=10)
    found = model.travel_times_min(PLACES[:2], PLACES[:2], Mode.CAR)
    assert found.ravel() == pytest.approx([0, np.nan, np.nan, 0], nan_ok=True)


def test_a_mode_without_network_is_an_error() -> None:
    one = np.zeros((1, 2))
    for ask in (
        lambda: TOWN_MODEL.travel_times_min(one, one, Mode.BIKE),
        lambda: TOWN_MODEL.nearest(one, one, Mode.BIKE),
        lambda: TOWN_MODEL.within(one, one, Mode.BIKE, 5),
        lambda: TOWN_MODEL.snapped(one, Mode.BIKE),
    ):
        with pytest.raises(ValueError, match=r"no road network for the mode bike; there is: car"):
            ask()


def test_it_is_one_of_several_possible_models() -> None:
    model: TravelModel = TOWN_MODEL
    assert model.basis is Basis.ROADS


GOOD: dict[str, Any] = {
    "x": np.zeros(2),
    "y": np.zeros(2),
    "starts": np.array([0, 1, 2], dtype=np.int32),
    "heads": np.array([1, 0], dtype=np.int32),
    "minutes": np.ones(2),
    "is_entry": np.ones(2, dtype=bool),
}
BROKEN: dict[str, dict[str, Any]] = {
    "no nodes": {"x": np.zeros(0), "y": np.zeros(0), "starts": np.zeros(1, dtype=np.int32)},
    "x and y": {"y": np.zeros(3)},
    "too few entries": {"is_entry": np.ones(1, dtype=bool)},
    "too few starts": {"starts": np.array([0, 2], dtype=np.int32)},
    "starts that fall": {"starts": np.array([0, 3, 2], dtype=np.int32)},
    "starts beyond the end": {"starts": np.array([0, 1, 3], dtype=np.int32)},
    "starts after the first": {"starts": np.array([1, 1, 2], dtype=np.int32)},
    "a head that is no node": {"heads": np.array([1, 2], dtype=np.int32)},
    "a negative head": {"heads": np.array([1, -1], dtype=np.int32)},
    "minutes missing": {"minutes": np.ones(1)},
    "no time": {"minutes": np.array([1.0, 0.0])},
    "unknown time": {"minutes": np.array([1.0, np.nan])},
    "endless time": {"minutes": np.array([1.0, np.inf])},
    "nowhere": {"x": np.array([0.0, np.nan])},
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_network_is_refused(name: str) -> None:
    Network(**GOOD, mode=Mode.CAR, crs=CRS)
    with pytest.raises(ValueError, match=r"network|starts|edge|coordinates|minutes"):
        Network(**(GOOD | BROKEN[name]), mode=Mode.CAR, crs=CRS)


@st.composite
def towns(draw: st.DrawFn) -> tuple[Network, np.ndarray]:
    """Return a random directed network, and places near some of its nodes."""
    count = draw(st.integers(2, 12))
    metres = st.integers(-3000, 3000)
    points = draw(st.lists(st.tuples(metres, metres), min_size=count, max_size=count))
    node = st.integers(0, count - 1)
    minutes = st.integers(1, 40).map(float)
    edges = draw(st.lists(st.tuples(node, node, minutes), max_size=40))
    shift = st.integers(-300, 300)
    near = draw(st.lists(st.tuples(node, shift, shift), min_size=1, max_size=6))
    places = [(points[at][0] + right, points[at][1] + up) for at, right, up in near]
    return network(points, edges), np.array(places, dtype=float)


def oracle(made: Network, origins: np.ndarray, destinations: np.ndarray) -> np.ndarray:
    """Return all ways with the search of networkx, snapped in the most simple way."""
    graph = nx.DiGraph()
    graph.add_nodes_from(range(len(made.x)))
    for tail in range(len(made.x)):
        for edge in range(made.starts[tail], made.starts[tail + 1]):
            graph.add_edge(tail, int(made.heads[edge]), minutes=made.minutes[edge])
    here, there = snap(made, origins), snap(made, destinations)
    result = np.full((len(origins), len(destinations)), np.nan)
    for row in np.flatnonzero(here.is_found):
        reach = nx.single_source_dijkstra_path_length(graph, here.node[row], weight="minutes")
        for column in np.flatnonzero(there.is_found):
            legs = (here.distance_m[row] + there.distance_m[column]) / 100
            result[row, column] = reach.get(there.node[column], np.nan) + legs
    return result


@given(towns(), st.floats(0.5, 80))
def test_all_searches_agree_with_each_other_and_with_networkx(
    town: tuple[Network, np.ndarray], limit: float
) -> None:
    made, origins = town
    model, destinations = RoadModel({Mode.CAR: made}, WALK_KMH), origins[::-1] + 10
    every = model.travel_times_min(origins, destinations, Mode.CAR)
    assert every == pytest.approx(oracle(made, origins, destinations), nan_ok=True)
    found = model.nearest(origins, destinations, Mode.CAR)
    least = np.where(np.isnan(every), np.inf, every).min(axis=1)
    assert found.minutes == pytest.approx(np.where(np.isinf(least), np.nan, least), nan_ok=True)
    reached = found.destination >= 0
    assert reached.tolist() == np.isfinite(least).tolist()
    chosen = every[np.flatnonzero(reached), found.destination[reached]]
    assert chosen == pytest.approx(found.minutes[reached])
    ways = model.within(origins, destinations, Mode.CAR, limit).tocoo()
    assert ways.data == pytest.approx(every[ways.row, ways.col])
    stored = np.zeros(every.shape, dtype=bool)
    stored[ways.row, ways.col] = True
    clear = np.isnan(every) | (np.abs(every - limit) > 1e-9)
    assert np.array_equal(stored[clear], (every <= limit)[clear])


@given(towns())
def test_a_detour_is_never_faster(town: tuple[Network, np.ndarray]) -> None:
    made, places = town
    every = RoadModel({Mode.CAR: made}, WALK_KMH).travel_times_min(places, places, Mode.CAR)
    over = np.where(np.isnan(every), np.inf, every)
    via = (over[:, :, np.newaxis] + over[np.newaxis, :, :]).min(axis=1)
    assert (over <= via + 1e-9).all()


@given(towns())
def test_without_one_way_streets_there_is_as_far_as_back(town: tuple[Network, np.ndarray]) -> None:
    made, places = town
    tails, heads, minutes = edges_of(made)
    both = Edges(np.append(tails, heads), np.append(heads, tails), np.append(minutes, minutes))
    nodes = Nodes(made.points, made.is_entry)
    model = RoadModel({Mode.CAR: network_of(nodes, both, Mode.CAR, CRS)}, WALK_KMH)
    every = model.travel_times_min(places, places, Mode.CAR)
    assert every == pytest.approx(every.T, nan_ok=True)


@given(towns())
def test_snapping_takes_the_nearest_node_of_the_large_network(
    town: tuple[Network, np.ndarray],
) -> None:
    made, places = town
    found = snap(made, places, max_m=500)
    apart = np.hypot(*(places[:, np.newaxis] - made.points[np.newaxis]).transpose(2, 0, 1))
    main = np.where(made.is_main, apart, np.inf).min(axis=1)
    rest = np.where(made.is_main, np.inf, apart).min(axis=1)
    least = np.where(main <= 500, main, np.where(rest <= 500, rest, np.nan))
    assert found.distance_m == pytest.approx(least, nan_ok=True)
    assert found.is_main.tolist() == (main <= 500).tolist()


def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = TOWN_MODEL.travel_times_min(PLACES, PLACES, Mode.CAR)
    ways = TOWN_MODEL.within(PLACES, PLACES, Mode.CAR, 5).toarray()
    monkeypatch.setattr("geo.network.travel.CELLS", 1)
    assert TOWN_MODEL.travel_times_min(PLACES, PLACES, Mode.CAR) == pytest.approx(
        whole, nan_ok=True
    )
    assert TOWN_MODEL.within(PLACES, PLACES, Mode.CAR, 5).toarray().tolist() == ways.tolist()
