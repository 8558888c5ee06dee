"""The detail pane of an entry, as words."""

from typing import cast

import pytest

from geo.publish import PublicFacility
from pages.context import district, offers
from pages.ui import entries
from pages.ui.guide import row
from pages.ui.map import Detail


def detail(facility_id: str) -> Detail:
    return entries.detail(district(), row(offers(), facility_id))


def value(shown: Detail, label: str) -> list[str]:
    return [line["text"] for line in shown["rows"] if line["label"] == label]


def test_the_reference_record_has_every_way_to_reach_it() -> None:
    shown = detail("pm-mgh-001")
    assert value(shown, "Telefon") == ["033200 55642", "033200 55648"]
    assert value(shown, "E-Mail") == ["info@mehrgenerationenhaus-nuthetal.de"]
    assert value(shown, "Adresse")[0].startswith("Schlüterstraße 46\n14558 Nuthetal")
    assert "Sozialraum Nuthetal" in value(shown, "Gebiet")[0]
    assert value(shown, "Stand") == ["27.04.2018"]


def test_unknown_hours_are_unknown_not_closed() -> None:
    assert value(detail("pm-mgh-001"), "Öffnungszeiten")[0].startswith("unbekannt")


def test_a_protected_place_has_no_address_and_first_help() -> None:
    shown = detail("pm-fh-002")
    assert value(shown, "Adresse") == []
    assert "116 016" in value(shown, "Sofort Hilfe")[0]
    assert any("Schutz" in note for note in shown["notes"])
    assert not [action for action in shown["actions"] if "Route" in action["label"]]


@pytest.mark.parametrize("facility_id", list(offers().index))
def test_every_entry_has_source_date_and_safe_links(facility_id: str) -> None:
    shown = detail(facility_id)
    assert value(shown, "Quelle")
    assert value(shown, "Stand")
    links = [line.get("href", "") for line in shown["rows"]]
    links += [action.get("href", "") for action in shown["actions"] if action["kind"] == "link"]
    assert all(link.startswith(("http", "tel:", "mailto:", "/hinweis")) for link in links if link)


def test_a_route_starts_only_from_a_place_that_is_known() -> None:
    frame = offers()
    for facility in (cast("PublicFacility", item) for item in frame.itertuples()):
        link = entries.route_link(district(), facility)
        known = facility.location_precision == "address" and facility.geometry is not None
        assert bool(link) == (known or bool(facility.street))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("www.beispiel.de", "https://www.beispiel.de"),
        ("http://beispiel.de/a", "http://beispiel.de/a"),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_web_address(text: str, expected: str) -> None:
    assert entries.web_address(text) == expected
