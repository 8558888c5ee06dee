"""Values and findings in words: unit, secrecy, what is missing, and no sentence without a basis."""

import dataclasses
import math

import pandas as pd
import pytest

from geo.indicators.compare import compared, trend
from geo.indicators.model import DataArea, Indicator
from pages.ui.planning import words


def indicator(unit: str = "%", digits: int = 1, denominator: str = "Menschen") -> Indicator:
    return Indicator(
        "probe", "Probe", DataArea.POPULATION, unit, "Probe", denominator, "", "", "", digits=digits
    )


def values(**by_area: float) -> pd.DataFrame:
    rows = [
        {"area_key": key, "period": "2024", "numerator": one, "denominator": 1.0, "value": one}
        | {"basis": "Register"}
        for key, one in by_area.items()
    ]
    return pd.DataFrame(rows)


def sentence(one: Indicator, key: str, reference: float, *, hidden: bool = False) -> str:
    found = compared(values(a=10.0, b=20.0, c=math.nan, d=15.1), values(ganz=reference), one)
    row = found.set_index("area_key").loc[key].to_dict()
    return words.finding(one, "Ort", row | {"hidden": hidden})


@pytest.mark.parametrize(
    ("unit", "digits", "value", "said"),
    [
        ("%", 1, 23.44, "23,4 %"),
        ("Personen", 0, 12345, "12.345 Personen"),
        ("Euro je m²", 2, 6.5, "6,50 Euro je m²"),
        ("%", 1, -4.7, "−4,7 %"),
        ("%", 1, math.nan, "keine Daten"),
    ],
)
def test_a_value_has_its_unit(unit: str, digits: int, value: float, said: str) -> None:
    assert words.value(indicator(unit, digits), value).replace("\N{NO-BREAK SPACE}", " ") == said


def test_a_hidden_value_is_called_hidden_whatever_is_known() -> None:
    assert words.value(indicator(), 23.4, hidden=True) == "geheim"
    assert "geheim" in sentence(indicator(), "a", 15.0, hidden=True)
    assert "10" not in sentence(indicator(), "a", 15.0, hidden=True)


def test_the_finding_names_the_mean_of_the_district() -> None:
    assert sentence(indicator(), "b", 15.0) == (
        "Ort: 20,0 %. Das ist über dem Kreisdurchschnitt (15,0 %)."
    )
    assert "unter dem Kreisdurchschnitt (15,0 %)" in sentence(indicator(), "a", 15.0)
    assert "nahe am Kreisdurchschnitt" in sentence(indicator(), "d", 15.0)
    assert sentence(indicator(), "c", 15.0) == "Ort: keine Daten."
    assert "nicht möglich" in sentence(indicator(), "a", math.nan)


def test_a_count_is_not_compared_with_a_mean() -> None:
    said = sentence(indicator("Häuser", 0, ""), "a", 45.0)
    assert said == "Ort: 10 Häuser. Im ganzen Landkreis sind es 45 Häuser."


def test_a_change_of_shares_is_in_points_and_has_a_sign() -> None:
    assert words.change(indicator(), -1.25) == "−1,2 Prozentpunkte"
    assert words.change(indicator("Personen", 0), 1234.0) == "+1.234 Personen"


def test_a_trend_is_never_told_across_a_break() -> None:
    rows = [("2020", 10.0, "alt"), ("2021", 30.0, "neu"), ("2022", 33.0, "neu")]
    series = pd.DataFrame(rows, columns=["period", "value", "basis"])
    said = words.trend(indicator("Häuser", 0), trend(series, 0))
    assert said.startswith("Zwischen 2021 und 2022 gestiegen: +3 Häuser.")
    assert "nur die Werte auf der Grundlage „neu“" in said
    assert "keine zwei gezeigten Werte" in words.trend(indicator(), trend(series.iloc[:1]))


def test_periods_are_years_or_days() -> None:
    assert [words.period("2017"), words.period("2024-12-31")] == ["2017", "31.12.2024"]


def test_a_single_one_is_named_in_the_singular() -> None:
    houses = dataclasses.replace(indicator("Häuser", 0, ""), unit_one="Haus")
    assert [words.value(houses, count) for count in (0.0, 1.0, 2.0)] == [
        "0 Häuser",
        "1 Haus",
        "2 Häuser",
    ]
