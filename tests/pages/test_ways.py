"""Coverage along roads and by timetable: the same question, other ways, each said."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy.spatial import cKDTree
from typer.testing import CliRunner

from geo.coverage.measure import Question
from geo.demand import Group
from geo.model import Level
from geo.network.model import Edges, Network, Nodes, network_of
from geo.network.travel import RoadModel
from geo.travel import Basis, Mode
from loaders.networks import write_network
from loaders.problems import DataProblem
from pages import context, reach, tours, ways
from pages.cli import app
from pages.tours import TourTask
from tests.loaders.test_gtfs import FEED, packed
from tests.pages.own_data_store import own_store
from tests.pages.test_planning_map import said
from tests.pages.test_screens import opened

CENTRES = frozenset({"familienzentrum"})
QUESTION = Question(Group.UNDER_18, Mode.CAR, 15)
NEIGHBOURS_M, METRES_PER_MIN = 1500.0, 500.0
SERVICE = ("--service", "familienzentrum", "--level", "sozialraum", "--minutes", "15")


@pytest.fixture(scope="module")
def network() -> Network:
    """Return synthetic roads: a node in each inhabited cell, edges to those beside it."""
    points = reach.demand().points
    pairs = cKDTree(points).query_pairs(NEIGHBOURS_M, output_type="ndarray")
    tails, heads = np.concatenate([pairs, pairs[:, ::-1]]).T
    minutes = np.hypot(*(points[tails] - points[heads]).T) / METRES_PER_MIN
    nodes = Nodes(points, np.ones(len(points), dtype=bool))
    edges = Edges(tails.astype(np.int64), heads.astype(np.int64), minutes)
    return network_of(nodes, edges, Mode.CAR, context.district().crs, "2026-11-01")


@pytest.fixture
def store(tmp_path: Path, network: Network) -> Iterator[Path]:
    """Put the roads where the operator would."""
    folder = tmp_path / ways.FOLDER / "12069"
    folder.mkdir(parents=True)
    write_network(folder / "car.parquet", network, "synthetisch")
    with own_store(tmp_path) as path:
        ways.roads.cache_clear()  # type: ignore[attr-defined]
        yield path
    ways.roads.cache_clear()  # type: ignore[attr-defined]


def answer(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["coverage", *arguments])
    return done.exit_code, " ".join(done.output.split())


def test_roads_of_the_store_are_offered_for_their_mode_first(store: Path) -> None:
    assert store.is_dir()
    assert ways.bases(Mode.CAR) == (Basis.ROADS, Basis.ESTIMATED)
    assert ways.bases(Mode.WALK) == (Basis.ESTIMATED,)


def test_without_a_network_ways_are_estimated() -> None:
    assert ways.bases(Mode.CAR) == (Basis.ESTIMATED,)
    with pytest.raises(ValueError, match="no ways by roads"):
        ways.model(Basis.ROADS)


@pytest.mark.usefixtures("store")
def test_the_screen_counts_along_roads_and_says_so() -> None:
    app = opened("planning_coverage.py")
    words = said(app)
    assert "mit dem Auto (über das Wegenetz)" in words
    assert "Stand der Karte: 01.11.2026" in words
    assert "© OpenStreetMap-Mitwirkende" in words
    on_foot = said(opened("planning_coverage.py", weg="zu Fuß"))
    assert "zu Fuß (geschätzt)" in on_foot
    by_choice = said(opened("planning_coverage.py", wege="geschätzt"))
    assert "mit dem Auto (geschätzt)" in by_choice


@pytest.mark.usefixtures("store")
def test_roads_and_estimates_differ_and_no_way_by_road_is_a_straight_line() -> None:
    along = dataclasses.replace(QUESTION, basis=Basis.ROADS)
    by_road = reach.reached(CENTRES, along).nearest.minutes
    people = reach.demand().points
    offers = reach.offers(CENTRES)
    straight = cKDTree(offers.points[~np.isnan(offers.points[:, 0])]).query(people)[0]
    found = ~np.isnan(by_road)
    # nobody drives shorter than the straight line at the speed of the roads
    assert (by_road[found] >= straight[found] / METRES_PER_MIN - 1e-6).all()
    assert not np.allclose(by_road[found], reach.reached(CENTRES, QUESTION).nearest.minutes[found])


def test_a_network_of_another_mode_is_refused(store: Path) -> None:
    folder = store / ways.FOLDER / "12069"
    (folder / "car.parquet").rename(folder / "bike.parquet")
    ways.roads.cache_clear()  # type: ignore[attr-defined]
    with pytest.raises(DataProblem) as problem:
        ways.roads()
    assert "ein Wegenetz für bike" in problem.value.expected
    assert problem.value.found.startswith("car in")


def test_the_command_takes_a_network(tmp_path: Path, network: Network) -> None:
    file, output = tmp_path / "net.parquet", tmp_path / "table.csv"
    write_network(file, network, "synthetisch")
    code, words = answer(*SERVICE, "--network", str(file), "-o", str(output))
    assert code == 0, words
    assert "über das Wegenetz" in words
    assert "Bevölkerung: nicht im Wegenetz" in words
    rows = pd.read_csv(output, dtype={"Gebietsschlüssel": str}).set_index("Gebietsschlüssel")
    walk_kmh = context.travel().assumptions[Mode.WALK].speed_kmh.value
    with ways.along(RoadModel({Mode.CAR: network}, walk_kmh)):
        asked = dataclasses.replace(QUESTION, basis=Basis.ROADS)
        known = reach.of_level(CENTRES, asked, Level.SOZIALRAUM)
    assert rows["Nicht erreicht"].iloc[1:].to_numpy() == pytest.approx(
        known["unreached"].round(1).to_numpy()
    )
    # without the file the same question is an estimate again
    assert ways.bases(Mode.CAR) == (Basis.ESTIMATED,)


def test_the_command_takes_a_timetable(tmp_path: Path) -> None:
    feed, output = packed(tmp_path, FEED), tmp_path / "table.csv"
    day = ("--gtfs", str(feed), "--date", "2026-11-24", "--window", "7:00-8:00")
    code, words = answer(*SERVICE, "--mode", "transit", *day, "-o", str(output))
    assert code == 0, words
    assert "nach Fahrplan" in words
    assert "Synthetisch Verkehr" in words
    assert "eigene Annahmen" in words
    assert output.exists()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--mode", "transit"), "gehören zusammen"),
        (("--gtfs", "FEED", "--date", "2026-11-24"), "gehören zusammen"),
        (("--mode", "transit", "--gtfs", "FEED"), "braucht einen Tag"),
        (("--mode", "transit", "--gtfs", "FEED", "--date", "morgen"), "gefunden: „morgen“"),
        (
            ("--mode", "transit", "--gtfs", "FEED", "--date", "2026-11-24", "--window", "9-7"),
            "etwa 7:00-9:00",
        ),
        (
            (
                "--mode",
                "transit",
                "--gtfs",
                "FEED",
                "--date",
                "2026-11-24",
                "--window",
                "9:00-7:00",
            ),
            "etwa 7:00-9:00",
        ),
        (("--mode", "transit", "--gtfs", "NET", "--date", "2026-11-24"), "net.parquet"),
        (("--gtfs", "FEED", "--network", "NET"), "Entweder"),
        (("--network", "NET", "--mode", "walk"), "ein Wegenetz für walk"),
        (("--network", "FEED"), "fahrplan.zip"),
        (("--network", "nirgends.parquet"), "nirgends.parquet"),
    ],
)
def test_ways_that_do_not_fit_write_no_file(
    tmp_path: Path, network: Network, options: tuple[str, ...], words: str
) -> None:
    file, output = tmp_path / "net.parquet", tmp_path / "table.csv"
    write_network(file, network, "synthetisch")
    named = {"FEED": str(packed(tmp_path, FEED)), "NET": str(file)}
    code, found = answer(*SERVICE, *(named.get(one, one) for one in options), "-o", str(output))
    assert code == 2, found
    assert words in found
    assert not output.exists()


@pytest.mark.usefixtures("store")
def test_tours_are_driven_along_roads_where_there_are_any(network: Network) -> None:
    people = reach.demand()
    x, y = people.points[people.people[Group.ALL].argmax()]
    base = (float(x), float(y))
    week, on_foot = ((1, 360.0), (3, 240.0)), Question(Group.UNDER_18, Mode.WALK, 15)
    task = TourTask("familienzentrum", on_foot, (), base, week, 60, 15, 200.0, 25)
    found = tours.computed(task)
    assert (found.driving, found.walking) == (Basis.ROADS, Basis.ESTIMATED)
    assert found.plan.tours
    model = RoadModel({Mode.CAR: network}, 4.3)
    for tour in found.plan.tours:
        path = np.vstack([base, found.candidates.points[list(tour.stops)], base])
        minutes = np.diag(model.travel_times_min(path[:-1], path[1:], Mode.CAR))
        assert tour.drive_min == pytest.approx(minutes.sum(), rel=0.05)
    app = opened("planning_siting.py", gesucht="Mobile Halte", weg="zu Fuß", start="Teltow")
    shown = said(app)
    assert "Fahrten:** Zeiten auf dem Wegenetz" in shown
    assert "Stand der Karte: 01.11.2026" in shown
    assert "Fußwege:** Zeiten geschätzt" in shown
