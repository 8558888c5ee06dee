"""What the build finds suspicious about facilities."""

from typing import Any

import pytest
import shapely

from loaders.build.product import Product
from loaders.build.review import is_rounded, review
from loaders.records import FacilityRow, GemeindeRow

CRS = "EPSG:25833"
INSIDE = shapely.Point(12.4512, 52.1533)
GEMEINDEN = Product(
    "gemeinden",
    GemeindeRow,
    (
        {"key": "12069001", "postcode": "14806", "geometry": shapely.box(12.4, 52.1, 12.5, 52.2)},
        {"key": "12069002", "postcode": "14797", "geometry": shapely.box(12.5, 52.1, 12.6, 52.2)},
    ),
    2,
)


def facility(**values: Any) -> dict[str, Any]:
    base = {
        "id": "a", "name": "Kita", "street": "Weg 1", "postcode": "14806", "phones": [],
        "email": "", "web": "", "gemeinde_key": "12069001", "location_precision": "address",
        "location_class": "public", "status": "active", "outside_district": False,
        "as_of": "2023", "as_of_date": "2023-01-01", "geometry": INSIDE,
    }  # fmt: skip
    return base | values


def problems(*rows: dict[str, Any]) -> list[str]:
    product = Product("facilities", FacilityRow, rows, len(rows))
    return [finding.problem for finding in review(product, GEMEINDEN, CRS)]


def test_good_entry_raises_nothing() -> None:
    assert problems(facility()) == []


SUSPICIOUS = {
    "other gemeinde": ({"gemeinde_key": "12069002"}, "liegt in 12069001"),
    "far away": ({"geometry": shapely.Point(12.9, 52.1533)}, "außerhalb des Landkreises"),
    "no gemeinde": ({"gemeinde_key": "12054000"}, "keine Gemeinde des Landkreises"),
    "phone": ({"phones": ["33841"]}, "keine übliche Telefonnummer"),
    "postcode": ({"postcode": "99999"}, "Postleitzahl"),
    "undated": ({"as_of": "", "as_of_date": None}, "ohne Stand"),
    "no contact": ({"street": ""}, "weder Straße"),
    "rounded": ({"geometry": shapely.Point(12.45, 52.15)}, "Bogensekunden"),
}


@pytest.mark.parametrize(("change", "words"), SUSPICIOUS.values(), ids=list(SUSPICIOUS))
def test_suspicious_entry_is_flagged(change: dict[str, Any], words: str) -> None:
    found = problems(facility(**change))
    assert any(words in problem for problem in found)


def test_point_just_beyond_the_generalised_border_is_accepted() -> None:
    assert problems(facility(geometry=shapely.Point(12.5011, 52.1533))) == []


def test_entry_outside_the_district_is_no_mistake_if_it_says_so() -> None:
    assert problems(facility(gemeinde_key="12054000", outside_district=True)) == []


def test_same_name_in_the_same_gemeinde_is_flagged_on_both() -> None:
    found = problems(facility(id="a"), facility(id="b"), facility(id="c", name="Hort"))
    assert sum("derselbe Name" in problem for problem in found) == 2


def test_age_counts_from_the_newest_entry_not_from_today() -> None:
    old = facility(id="b", name="B", as_of="2017-05", as_of_date="2017-05-01")
    assert problems(old) == []
    assert any("Jahre älter" in problem for problem in problems(facility(), old))


def test_whole_arc_seconds_are_noticed() -> None:
    assert is_rounded(shapely.Point(9.01778, 53.06111))
    assert not is_rounded(INSIDE)
