"""German formats."""

import math

import pytest

from pages.ui import wording


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        (1234567, 0, "1.234.567"),
        (0, 0, "0"),
        (12.345, 1, "12,3"),
        (-5.5, 1, "−5,5"),
        (-0.04, 1, "0,0"),
        (None, 0, "keine Daten"),
        (math.nan, 2, "keine Daten"),
    ],
)
def test_number(value: float | None, digits: int, expected: str) -> None:
    assert wording.number(value, digits) == expected


@pytest.mark.parametrize(("value", "expected"), [(1234, "+1.234"), (-1234, "−1.234"), (0, "+0")])
def test_change(value: int, expected: str) -> None:
    assert wording.change(value) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-09-17", "17.09.2024"),
        ("2020-03", "03/2020"),
        ("ca. 2021-12", "ca. 12/2021"),
        ("2015", "2015"),
        ("ca. 2021", "ca. 2021"),
        ("vor 2012", "vor 2012"),
        ("2023-02-31", "2023-02-31"),
        ("o.D.", "ohne Datum"),
        ("", "ohne Datum"),
    ],
)
def test_as_of(text: str, expected: str) -> None:
    assert wording.as_of(text) == expected


@pytest.mark.parametrize(
    ("parts", "expected"), [([], ""), (["A"], "A"), (["A", "B", "C"], "A, B und C")]
)
def test_joined(parts: list[str], expected: str) -> None:
    assert wording.joined(parts) == expected


@pytest.mark.parametrize(
    "text",
    ["[x](javascript:alert(1))", ":red[x]", "**fett**", "$x$", "<b>x</b>", "a\nb", "`x`"],
)
def test_foreign_text_loses_its_power_in_markdown(text: str) -> None:
    shown = wording.plain(text)
    assert "\n" not in shown
    for char in "[]()*$<>`:":
        assert shown.count(char) == shown.count(f"\\{char}")
