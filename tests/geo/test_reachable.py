"""What is near a point: order, limits and what cannot be placed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import Point

from geo.reachable import Limit, Reachable, reachable
from geo.travel import Assumption, Mode, ModeAssumptions, StraightLineModel
from geo.whereabouts import Whereabouts

MODEL = StraightLineModel(
    {Mode.WALK: ModeAssumptions(Assumption(1.2, "synthetisch"), Assumption(6.0, "synthetisch"))}
)
KNOWN = Whereabouts(
    ids=("far", "near", "vague", "nowhere", "left_out"),
    points=np.array([[3000.0, 0], [1000, 0], [200, 0], [np.nan, np.nan], [10, 0]]),
    located=np.array([True, True, False, False, True]),
    blur_m=np.array([0, 0, 1500.0, 0, 0]),
)
CHOSEN = {"far", "near", "vague", "nowhere"}


def around(limit: Limit, x: float = 0, y: float = 0) -> Reachable:
    return reachable(KNOWN, CHOSEN, Point(x, y), (MODEL, Mode.WALK), limit)


def ids(ways: tuple[object, ...]) -> list[str]:
    return [way.id for way in ways]  # type: ignore[attr-defined]


def test_the_nearest_come_first_and_what_has_no_place_is_said_apart() -> None:
    found = around(Limit())
    assert ids(found.placed) == ["near", "far"]
    assert found.placed[0].minutes == pytest.approx(12)
    assert ids(found.vague) == ["vague"]
    assert found.vague[0].metres == 1500
    assert found.anywhere == ("nowhere",)
    assert found.beyond == 0


def test_limits_count_what_they_leave_out() -> None:
    assert ids(around(Limit(most=1)).placed) == ["near"]
    assert around(Limit(most=1)).vague == ()
    assert around(Limit(most=1)).beyond == 2
    assert ids(around(Limit(minutes=20)).placed) == ["near"]
    assert ids(around(Limit(minutes=20)).vague) == ["vague"]
    assert around(Limit(minutes=5)).beyond == 3


@given(st.floats(-1e5, 1e5), st.floats(-1e5, 1e5), st.integers(0, 4), st.floats(0, 100))
def test_nothing_is_lost_wherever_one_stands(x: float, y: float, most: int, time: float) -> None:
    found = around(Limit(most, time), x, y)
    assert len(found.placed) + len(found.vague) + len(found.anywhere) + found.beyond == len(CHOSEN)
    metres = [way.metres for way in found.placed]
    assert metres == sorted(metres)
