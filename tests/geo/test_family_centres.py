"""Since when a family centre is documented, on paper."""

import pandas as pd
import pytest

from geo.family_centres import covered_by, documented_since

EVENTS = pd.DataFrame(
    [
        {"area": "a", "date_start": "2014-01-01"},
        {"area": "a", "date_start": "2016-01-01"},
        {"area": "b", "date_start": "2016-10-10"},
        {"area": "", "date_start": "2010-01-01"},
    ]
)
LISTED = pd.DataFrame(
    [
        {"kind": "ekiz_fz", "status": "active", "sozialraum_key": "b", "as_of": "2012-03-01"},
        {"kind": "ekiz_fz", "status": "planned", "sozialraum_key": "c", "as_of": "2012-03-01"},
        {"kind": "mgh", "status": "active", "sozialraum_key": "d", "as_of": "2012-03-01"},
    ]
)


def test_first_date_of_events_and_list() -> None:
    since = documented_since(EVENTS, LISTED)
    assert dict(since) == {"a": "2014-01-01", "b": "2012-03-01"}


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2011-12-31", set()), ("2012-03-01", {"b"}), ("2014-01-01", {"a", "b"})],
)
def test_covered_by_a_date(date: str, expected: set[str]) -> None:
    assert covered_by(documented_since(EVENTS, LISTED), date) == expected
