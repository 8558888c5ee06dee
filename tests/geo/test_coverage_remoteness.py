"""Burdened by an index, rural and remote from an offer: what is known and what not, crossed."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.coverage.remoteness import Burden, Setting, Thresholds, burdens, crossed, settings

USUAL = Thresholds(highest_share=0.25, unreached_share=0.5, rural_per_km2=150)


def ranks(*rows: tuple[int | None, int | None, int | None]) -> pd.DataFrame:
    """Return areas with rank, best and worst rank."""
    count = sum(row[0] is not None for row in rows)
    frame = pd.DataFrame(rows, columns=["rank", "rank_low", "rank_high"], dtype="Int64")
    ranked = [count if row[0] is not None else None for row in rows]
    return frame.assign(ranked=pd.array(ranked, dtype="Int64"))


def test_a_rank_counts_as_sure_only_with_its_whole_interval() -> None:
    eight = [(1, 1, 2), (2, 1, 5), (3, 1, 4), (4, 3, 5), (5, 4, 6), (6, 4, 7), (7, 6, 8), (8, 6, 8)]
    found = burdens(ranks(*eight, (None, None, None)), USUAL).tolist()
    # a quarter of eight are two
    assert found[:3] == [Burden.HIGH, Burden.UNSURE, Burden.LOWER]
    assert set(found[3:8]) == {Burden.LOWER}
    assert found[8] == Burden.UNKNOWN


def test_at_least_one_area_is_the_highest() -> None:
    assert burdens(ranks((1, 1, 1), (2, 2, 2)), USUAL).tolist() == [Burden.HIGH, Burden.LOWER]


@pytest.mark.parametrize(
    ("per_km2", "unreached", "expected"),
    [
        (149.9, 0.5, Setting.REMOTE),
        (150, 1.0, Setting.OTHER),
        (20, 0.499, Setting.OTHER),
        (20, math.nan, Setting.UNKNOWN),
        (math.nan, 0.9, Setting.UNKNOWN),
        (math.nan, 0.1, Setting.OTHER),
        (900, math.nan, Setting.OTHER),
    ],
)
def test_remote_is_thin_and_far_and_unknown_only_where_that_matters(
    per_km2: float, unreached: float, expected: Setting
) -> None:
    found = settings(pd.Series([per_km2]), pd.Series([unreached]), USUAL)
    assert found.tolist() == [expected]


SHARES = st.floats(0.01, 1)


@given(
    st.lists(st.tuples(st.floats(1, 3000), st.floats(0, 1)), min_size=1, max_size=30),
    SHARES,
    SHARES,
)
def test_a_stricter_threshold_never_makes_more_areas_remote(
    areas: list[tuple[float, float]], one: float, other: float
) -> None:
    per_km2, unreached = (pd.Series(part) for part in np.array(areas).T)
    lax, strict = sorted((one, other))
    counts = [
        (settings(per_km2, unreached, Thresholds(unreached_share=n)) == Setting.REMOTE).sum()
        for n in (lax, strict)
    ]
    assert counts[1] <= counts[0]


def test_every_area_is_in_one_pair() -> None:
    burden = pd.Series(["high", "lower", "unknown"], index=["a", "b", "c"])
    setting = pd.Series(["remote", "remote", "other"], index=["a", "b", "c"])
    found = crossed(burden, setting)
    assert found["high", "remote"] == ["a"]
    assert found["lower", "remote"] == ["b"]
    assert found["unknown", "other"] == ["c"]
    assert sum(map(len, found.values())) == 3
    assert len(found) == len(Burden) * len(Setting)


@pytest.mark.parametrize(
    "wrong", [{"highest_share": 0}, {"unreached_share": 1.1}, {"rural_per_km2": 0}]
)
def test_impossible_thresholds_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="impossible"):
        Thresholds(**wrong)
