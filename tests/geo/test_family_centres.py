"""Since when a family centre is documented, on paper."""

import pandas as pd
import pytest

from geo.district import District
from geo.family_centres import covered_by, evidence

A, B, C = "990000100", "990000002", "990000003"
EVENTS = pd.DataFrame(
    [
        {"area": B, "date": "2014", "date_start": "2014-01-01", "source": "Presse"},
        {"area": B, "date": "2016-01", "date_start": "2016-01-01", "source": "Presse"},
        {"area": "", "date": "2010", "date_start": "2010-01-01", "source": "Presse"},
    ]
)
LISTED = pd.DataFrame(
    [
        {"kind": kind, "status": status, "sozialraum_key": key, "as_of": "2012-03-01"}
        for kind, status, key in (
            ("ekiz_fz", "active", B),
            ("ekiz_fz", "planned", C),
            ("mgh", "active", C),
        )
    ]
).assign(source="Liste")


@pytest.fixture
def found(district: District) -> pd.DataFrame:
    return evidence(EVENTS, LISTED, district.facilities, district.areas)


def test_the_oldest_evidence_counts(found: pd.DataFrame) -> None:
    assert found.loc[B].to_dict() == {
        "date_start": "2012-03-01",
        "date": "2012-03-01",
        "source": "Liste",
    }


def test_an_entry_of_today_is_evidence_as_of_its_source(found: pd.DataFrame) -> None:
    assert found.at[A, "date"] == "2023-09"


def test_plans_and_houses_of_generations_are_no_family_centres(found: pd.DataFrame) -> None:
    assert C not in found.index


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2011-12-31", set()), ("2012-03-01", {B}), ("2023-12-31", {A, B})],
)
def test_covered_by_a_date(found: pd.DataFrame, date: str, expected: set[str]) -> None:
    assert covered_by(found, date) == expected
