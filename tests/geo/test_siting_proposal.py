"""A proposal for a line of villages: each wish has the answer that one can see by eye."""

import dataclasses

import numpy as np
import pytest
from scipy import sparse

from geo.coverage.measure import Labels, Question, Reach
from geo.demand import Group
from geo.model import Level
from geo.siting.candidates import Candidates, Source
from geo.siting.proposal import SHORTEST_CURVE, Proposal, propose
from geo.siting.wish import Objective, Situation, Wish
from geo.travel import Mode, NearestTimes

PEOPLE = np.array([100.0, 60.0, 50.0, 8.0])
KM = np.array([0.0, 10.0, 11.0, 40.0])
"""Villages on a road at 1 km a minute; the first one has a place, a way of 5 minutes counts."""

QUESTION = Question(Group.ALL, Mode.CAR, 5)
COSTS = ((Source.BUILDING, 10.0), (Source.CELL, 30.0))


def reach(now: np.ndarray) -> Reach:
    nearest = NearestTimes(np.zeros(len(now), dtype=np.int64), now)
    return Reach(QUESTION, PEOPLE, nearest, *[np.full(len(now), np.nan)] * 2)


def situation(*lacking: Reach) -> Situation:
    times = np.abs(KM[:, np.newaxis] - KM[np.newaxis, :])
    sources = (Source.CELL, Source.CELL, Source.BUILDING, Source.BUILDING)
    points = np.column_stack([KM, np.zeros(4)]) * 1000
    names = ("A", "B", "C", "D")
    known = Candidates(names, names, sources, points, np.full(4, "10000001"))
    codes = np.array([0, 0, 1, 1])
    inside = Labels(Level.GEMEINDE, ("1", "2"), ("West", "Ost"), codes)
    ways = sparse.csr_array(np.where(times <= 5, times + 1, 0)) * 0.25
    return Situation(known, ways, lacking or (reach(KM),), inside, times)


def names(found: Proposal) -> list[str]:
    return [found.candidates.names[at] for at in found.order]


def test_most_people() -> None:
    found = propose(Wish(Objective.COVERING, 2), situation())
    assert found.missing == 118
    assert names(found)[0] in {"B", "C"}
    assert names(found)[1] == "D"
    assert found.gains.tolist() == [110.0, 8.0]
    assert found.greedy == found.siting.objective == 118
    assert found.siting.is_optimal
    assert len(found.curve.best) == min(4, SHORTEST_CURVE)


def test_places_that_add_nobody_are_not_proposed() -> None:
    assert len(propose(Wish(Objective.COVERING, 4), situation()).order) == 2


def test_money_decides_where() -> None:
    found = propose(Wish(Objective.COVERING, 10, 20.0, COSTS), situation())
    assert names(found) == ["C", "D"]
    poor = propose(Wish(Objective.COVERING, 10, 9.0, COSTS), situation())
    assert (names(poor), poor.siting.objective) == ([], 0.0)


def test_room_limits_what_a_place_adds() -> None:
    found = propose(Wish(Objective.COVERING, 2, room=70.0), situation())
    assert found.gains.tolist() == [70.0, 40.0]
    assert sorted(names(found)) == ["B", "C"]


def test_money_and_room_hold_together() -> None:
    found = propose(Wish(Objective.COVERING, 10, 40.0, COSTS, 70.0), situation())
    assert sorted(names(found)) == ["B", "C"]
    assert found.gains.tolist() == [70.0, 40.0]
    small = propose(Wish(Objective.COVERING, 10, 20.0, COSTS, 70.0), situation())
    assert (names(small), small.gains.tolist()) == (["C", "D"], [70.0, 8.0])
    assert small.siting.is_optimal


def test_short_ways_within_money_and_room() -> None:
    before = (60 * 10 + 50 * 11 + 8 * 40) / 218
    paid = propose(Wish(Objective.MEDIAN, 10, 20.0, COSTS), situation())
    assert sorted(names(paid)) == ["C", "D"]
    assert paid.mean_min == pytest.approx((before, 60 * 1 / 218))
    both = propose(Wish(Objective.MEDIAN, 10, 10.0, COSTS, 50.0), situation())
    assert (names(both), both.gains.tolist()) == (["C"], [50.0])
    # 8 people save 29 minutes each, 42 save 10: more than 50 who save 11 and less
    assert both.mean_min == pytest.approx((before, before - (8 * 11 + 42 * 11) / 218))
    assert both.mean_min is not None
    assert both.greedy_mean_min == pytest.approx(both.mean_min[1])
    assert both.siting.is_optimal


def test_the_worst_reached_area_first() -> None:
    found = propose(Wish(Objective.FAIR, 1), situation())
    assert names(found)[0] in {"B", "C"}
    assert found.fairness is not None
    assert found.fairness.before.tolist() == pytest.approx([0, 100 / 160])
    assert found.fairness.after.tolist() == pytest.approx([50 / 58, 1])
    assert found.fairness.proven == 2


def test_short_ways_for_all() -> None:
    found = propose(Wish(Objective.MEDIAN, 1), situation())
    assert names(found) == ["B"]
    before, after = found.mean_min or (np.nan, np.nan)
    assert before == pytest.approx((60 * 10 + 50 * 11 + 8 * 40) / 218)
    assert after == pytest.approx((50 * 1 + 8 * 30) / 218)
    assert found.siting.is_optimal


def test_short_ways_leave_out_who_has_none() -> None:
    now = situation()
    assert now.times is not None
    lost = now.times.copy()
    lost[:, 0] = np.nan
    lost[3, :] = np.nan
    nearest = np.array([0.0, 10.0, 11.0, np.nan])
    found = propose(
        Wish(Objective.MEDIAN, 1), dataclasses.replace(situation(reach(nearest)), times=lost)
    )
    assert names(found) == ["B"]
    assert found.siting.objective == pytest.approx(50)
    unsupplied = [np.full(4, np.nan)] * 2
    empty = Reach(QUESTION, PEOPLE * [1, 1, 1, 0], reach(nearest).nearest, *unsupplied)
    found = propose(Wish(Objective.MEDIAN, 1), situation(empty))
    assert (names(found), found.siting.objective) == (["B"], 50)
    nothing = dataclasses.replace(now, times=np.full((4, 4), np.nan))
    assert names(propose(Wish(Objective.MEDIAN, 1), nothing)) == []
    with pytest.raises(ValueError, match="times"):
        propose(Wish(Objective.MEDIAN, 1), dataclasses.replace(now, times=None))


def test_two_services_in_one_house() -> None:
    other = reach(np.array([9.0, 0.0, 0.0, 0.0]))
    found = propose(Wish(Objective.COVERING, 1), situation(reach(KM), other))
    assert found.missing == 218
    assert found.gains.tolist() == [110.0]
    second = propose(Wish(Objective.COVERING, 2), situation(reach(KM), other))
    assert names(second)[1] == "A"
    assert second.gains.tolist() == [110.0, 100.0]
