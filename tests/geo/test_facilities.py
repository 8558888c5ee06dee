"""Choosing and counting facilities."""

import pytest

from geo.district import District
from geo.facilities import Filter, count_by_type, published, select


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Filter(), {"fz-a", "schuld-b", "fh"}),
        (Filter(with_historic=True), {"fz-a", "schuld-b", "fh", "fz-alt"}),
        (Filter(types=frozenset({"schuldnerberatung"})), {"schuld-b"}),
        (Filter(lebenslagen=frozenset({"kinder_jugend_familie"})), {"fz-a"}),
        (Filter(core_fields=frozenset({"kinder_jugendhilfe"})), {"fz-a"}),
        (Filter(groups=frozenset({"beratung", "schutz"})), {"schuld-b", "fh"}),
        (Filter(area="990000100"), {"fz-a"}),
        (Filter(area="1"), {"fz-a", "schuld-b"}),
        (Filter(area="99000"), {"fz-a", "schuld-b", "fh"}),
        (Filter(area="1", types=frozenset({"frauenhaus"})), set()),
    ],
)
def test_select(district: District, chosen: Filter, expected: set[str]) -> None:
    frame = published(district.facilities)
    found = select(frame, district.areas, district.taxonomy, chosen)
    assert set(found.index) == expected


def test_an_entry_without_gemeinde_serves_every_area(district: District) -> None:
    frame = district.facilities.copy()
    frame.loc["fh", "gemeinde_key"] = ""
    found = select(frame, district.areas, district.taxonomy, Filter(area="990000002"))
    assert "fh" in found.index


def test_count_by_type(district: District) -> None:
    assert count_by_type(district.facilities) == {
        "familienzentrum": 2,
        "schuldnerberatung": 2,
        "frauenhaus": 1,
    }
