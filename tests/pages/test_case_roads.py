"""Times along roads around a case: from the middle of a cell, where the operator has a network."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from shapely import Point

from geo.network.model import Edges, Network, Nodes, network_of
from geo.projection import GridCell, cell_of
from geo.reachable import Limit
from geo.travel import Mode
from loaders.networks import write_network
from pages import context, ways
from pages.print import resource_card, resource_card_ways
from pages.ui import near
from pages.ui.near_case.data import case_data
from pages.ui.professional import case_question, offers
from pages.ui.professional.case_question import CaseQuestion
from tests.pages.own_data_store import own_store

METRES_PER_MIN = 500.0


@pytest.fixture
def network() -> Network:
    """Return synthetic roads: a star from the first placed entry to all others."""
    known = offers.places()
    points = known.points[known.located]
    far = np.hypot(*(points - points[0]).T)
    others = np.arange(1, len(points))
    tails = np.concatenate([np.zeros(len(others), dtype=np.int64), others])
    heads = np.concatenate([others, np.zeros(len(others), dtype=np.int64)])
    minutes = np.tile(np.maximum(far[1:], 1.0) / METRES_PER_MIN, 2)
    nodes = Nodes(points, np.ones(len(points), dtype=bool))
    edges = Edges(tails, heads, minutes)
    return network_of(nodes, edges, Mode.CAR, context.district().crs, "2026-11-01")


@pytest.fixture
def _roads(tmp_path: Path, network: Network) -> Iterator[None]:
    folder = tmp_path / ways.FOLDER / "12069"
    folder.mkdir(parents=True)
    write_network(folder / "car.parquet", network)
    with own_store(tmp_path):
        ways.roads.cache_clear()  # type: ignore[attr-defined]
        yield
    ways.roads.cache_clear()  # type: ignore[attr-defined]


@pytest.mark.usefixtures("_roads")
def test_minutes_are_those_of_the_road_model_from_the_middle_of_the_cell() -> None:
    known, crs = offers.places(), context.district().crs
    first = int(np.flatnonzero(known.located)[0])
    cell = cell_of(Point(known.points[first]), crs).name
    asked = resource_card.WAYS.validate_python({"cell": cell, "mode": "car"})
    found = json.loads(resource_card.minutes(asked))["minutes"]
    centre = GridCell.named(cell).centre(crs)
    roads = ways.roads()
    assert roads is not None
    here = np.array([[centre.x, centre.y]])
    wanted = roads.travel_times_min(here, known.points[known.located], Mode.CAR)[0]
    ids = np.array(known.ids)[known.located]
    assert found == {
        key: round(float(m), 1) for key, m in zip(ids, wanted, strict=True) if np.isfinite(m)
    }
    assert len(found) > 50
    hidden = set(np.array(known.ids)[~known.located])
    assert hidden.isdisjoint(found)


@pytest.mark.usefixtures("_roads")
def test_roads_are_offered_for_their_mode_alone_with_their_date() -> None:
    asked = CaseQuestion()
    told = case_data(context.district(), asked, case_question.met(context.district(), asked))
    assert told["roads"] == ["car"]
    assert told["roads_as_of"] == "01.11.2026"


def card(**values: object) -> dict[str, Any]:
    known, crs = offers.places(), context.district().crs
    first = int(np.flatnonzero(known.located)[0])
    cell = cell_of(Point(known.points[first]), crs).name
    asked = resource_card.ASKED.validate_python({"cell": cell, "question": {}, **values})
    return resource_card.content(asked)


@pytest.mark.usefixtures("_roads")
def test_the_card_has_times_and_order_along_roads_and_says_so() -> None:
    by_car, by_bike = card(most=20), card(most=20, mode="bike")
    assert "Wegenetz (Stand 01.11.2026)" in by_car["method"]
    assert "Wegenetz" not in by_bike["method"]
    cell = GridCell.named(cell_of(Point(offers.places().points[0]), context.district().crs).name)
    minutes = resource_card_ways.by_roads(cell, Mode.CAR)
    assert minutes
    wanted = set(case_question.met(context.district(), CaseQuestion()).ids)
    found = resource_card_ways.found(cell, wanted, Mode.CAR, Limit(most=20)).near.placed
    assert [way.minutes for way in found] == sorted(minutes.get(way.id, np.inf) for way in found)
    assert [way.metres for way in found] != sorted(way.metres for way in found)
    assert resource_card_ways.by_roads(cell, Mode.BIKE) is None


@pytest.mark.usefixtures("_roads")
def test_what_roads_do_not_reach_comes_last_without_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resource_card_ways, "by_roads", lambda *_: {})
    assert {one["way"].partition(", ")[0] for one in card(most=5)["placed"]} == {"Weg unbekannt"}


def test_without_a_network_the_card_says_that_ways_are_estimated() -> None:
    shown = card(most=5)
    assert "Wegenetz" not in shown["method"]
    assert near.estimate_sentence(Mode.CAR) in shown["method"]
