"""The change between two periods: only where nothing stands between them."""

import math

import pandas as pd

from geo.indicators.change import CHANGE, Obstacle, changes


def frame(**areas: tuple[float, str, bool]) -> pd.DataFrame:
    rows = [
        {"area_key": key, "value": value, "basis": basis, "hidden": hidden}
        for key, (value, basis, hidden) in areas.items()
    ]
    return pd.DataFrame(rows)


def test_a_difference_needs_two_shown_values_on_the_same_basis() -> None:
    earlier = frame(
        rises=(10.0, "A", False),
        jumps=(10.0, "A", False),
        secret=(math.nan, "A", True),
        gone=(10.0, "A", False),
        unknown=(math.nan, "A", False),
    )
    later = frame(
        rises=(12.5, "A", False),
        jumps=(12.5, "B", False),
        secret=(12.5, "A", False),
        unknown=(12.5, "A", False),
        new=(12.5, "A", False),
    )
    found = changes(earlier, later).set_index("area_key")
    assert list(found.columns) == CHANGE[1:]
    assert found["obstacle"].to_dict() == {
        "rises": Obstacle.NONE,
        "jumps": Obstacle.BASIS,
        "secret": Obstacle.HIDDEN,
        "gone": Obstacle.MISSING,
        "unknown": Obstacle.MISSING,
        "new": Obstacle.MISSING,
    }
    assert found["difference"].dropna().to_dict() == {"rises": 2.5}


def test_both_ways_round_differ_in_sign_alone() -> None:
    one, other = frame(a=(3.0, "A", False)), frame(a=(8.0, "A", False))
    assert changes(one, other).at[0, "difference"] == 5.0
    assert changes(other, one).at[0, "difference"] == -5.0
