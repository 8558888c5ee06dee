"""Values of several indicators side by side, and which periods they come from."""

import pandas as pd

from geo.indicators.index import Effect, Item, PeriodRule, Preset
from geo.indicators.matrix import breaks, matrix, newest_periods
from geo.indicators.model import Side

ITEMS = (Item("people", Effect.RAISES), Item("rent", Effect.LOWERS))
SAME = Preset("synthetisch", Side.NEITHER, ITEMS)
NEWEST = Preset("synthetisch", Side.NEITHER, ITEMS, period_rule=PeriodRule.NEWEST)


def values(rows: list[tuple[str, str, float, str]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["area_key", "period", "value", "basis"])


FOUND = {
    "people": values(
        [
            ("A", "2021", 1.0, "Z11"),
            ("B", "2021", 2.0, "Z11"),
            ("A", "2023", 3.0, "Z22"),
            ("B", "2023", 4.0, "Z22"),
            ("A", "2024", 5.0, "Z22"),
        ]
    ),
    "rent": values([("A", "2021", 6.0, "Z22"), ("B", "2021", 7.0, "Z22")]),
    "other": values([("A", "2030", 9.0, "")]),
}


def cells(frame: pd.DataFrame) -> dict[tuple[str, str], list[float | None]]:
    rows = frame.astype(object).where(frame.notna(), None)
    return dict(zip(frame.index, rows.to_numpy().tolist(), strict=True))


def test_a_series_takes_every_indicator_of_the_very_period() -> None:
    assert cells(matrix(FOUND, SAME)) == {
        ("2021", "A"): [1.0, 6.0],
        ("2021", "B"): [2.0, 7.0],
        ("2023", "A"): [3.0, None],
        ("2023", "B"): [4.0, None],
        ("2024", "A"): [5.0, None],
    }


def test_a_snapshot_takes_the_newest_period_of_each_that_most_areas_have() -> None:
    assert newest_periods(FOUND, NEWEST) == {"people": "2023", "rent": "2021"}
    assert cells(matrix(FOUND, NEWEST)) == {("2023", "A"): [3.0, 6.0], ("2023", "B"): [4.0, 7.0]}


def test_an_indicator_without_values_is_an_empty_column() -> None:
    lone = {"people": FOUND["people"]}
    assert matrix(lone, SAME)["rent"].isna().all()
    assert matrix({}, NEWEST).empty
    assert list(matrix({}, SAME).index.names) == ["period", "area_key"]


def test_a_period_on_another_basis_than_the_one_before_is_a_break() -> None:
    assert breaks(FOUND, SAME) == {"2023"}
