"""Mein Ort: every place has an office, and nothing is claimed that the data does not have."""

import re
from pathlib import Path

import pytest

from geo.model import Level, LocationClass
from geo.regions import at_level
from loaders.problems import DataProblem
from loaders.roles import read_roles
from pages.context import district, offers, roles
from pages.ui import my_place, places
from tests.pages.test_screens import opened, text_of


def test_without_a_place_it_invites_and_shows_nothing() -> None:
    app = opened("my_place.py")
    assert "Wählen Sie Ihren Ort" in text_of(app)
    assert not app.header


@pytest.mark.parametrize("value", ["Atlantis", "Planregion 1", "<b>Teltow</b>", ""])
def test_a_place_that_does_not_exist_is_none(value: str) -> None:
    assert "Wählen Sie Ihren Ort" in text_of(opened("my_place.py", ort=value))


def test_every_gemeinde_can_be_chosen() -> None:
    offered = set(places.homes(district()).values())
    assert offered == set(at_level(district().areas, Level.GEMEINDE).index)


@pytest.mark.parametrize(
    ("label", "gemeinde", "sozialraum", "evidence"),
    [
        ("Teltow", "Teltow", "Teltow", "(belegt)"),
        ("Bad Belzig", "Bad Belzig", "Bad Belzig", "(angenommen)"),
        ("Päwesin", "Päwesin", "Amt Beetzsee", "Planregion"),
        ("Fahlhorst (Ortsteil von Nuthetal)", "Nuthetal", "Nuthetal", "Planregion"),
    ],
)
def test_a_place_names_its_areas_with_evidence(
    label: str, gemeinde: str, sozialraum: str, evidence: str
) -> None:
    shown = text_of(opened("my_place.py", ort=places.shown(label)))
    assert f"**Gemeinde:** {gemeinde}" in shown
    assert f"**Sozialraum:** {sozialraum}" in shown
    assert evidence in shown


@pytest.mark.parametrize("key", at_level(district().areas, Level.SOZIALRAUM).index)
def test_every_place_has_offices_and_ways_on(key: str) -> None:
    gemeinde = next(k for k, p in district().areas["parent_key"].items() if p == key)
    label = next(la for la, k in places.homes(district()).items() if k == gemeinde)
    app = opened("my_place.py", ort=places.shown(label))
    shown = text_of(app)
    assert "Zuständige Stellen" in shown
    assert "033841 91\\-832" in shown
    assert [header.value for header in app.header] == [
        "Mein Gebiet", "Mein Familienzentrum", "In der Nähe", "Nächste Termine",
        "Wer koordiniert", "Wer berät",
    ]  # fmt: skip


def test_distances_are_in_german_and_ordered() -> None:
    app = opened("my_place.py", ort="Teltow")
    labels = [link.proto.label.replace("\\", "") for link in app.get("page_link")]
    far = re.compile(r"schule.* – (\d+(?:,\d)?) (k?m)$", re.IGNORECASE)
    schools = [found for text in labels if (found := far.search(text))]
    scale = {"m": 0.001, "km": 1}
    values = [float(found[1].replace(",", ".")) * scale[found[2]] for found in schools]
    assert values == sorted(values)
    assert len(values) == 3
    assert any("Teltow, genaue Lage nicht belegt" in text for text in labels)


def test_only_places_that_are_known_and_public_have_a_distance() -> None:
    for kind in my_place.EVERYDAY:
        frame = my_place._placed(district(), kind)
        assert set(frame["location_class"]) <= {LocationClass.PUBLIC.value}
        assert set(frame["location_precision"]) <= my_place.EXACT


def test_roles_name_entries_that_exist_and_no_contact_is_invented() -> None:
    assert {entry for role in roles() for entry in role.entries} <= set(offers().index)
    shown = text_of(opened("my_place.py", ort="Teltow"))
    assert "Management für Altern und Pflege" in shown
    assert "Kontakt: keine Daten" in shown


def test_roles_for_professionals_alone_are_not_shown_to_citizens() -> None:
    shown = text_of(opened("my_place.py", ort="Teltow"))
    assert {role.title for role in roles() if role.professional and role.title in shown} == set()


def test_a_district_without_roles_has_none(tmp_path: Path) -> None:
    assert read_roles(tmp_path, ()) == ()


def test_a_role_without_a_source_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "roles.toml").write_text('[[roles]]\nkey = "a"\ntitle = "b"\ntask = "c"\n', "utf-8")
    with pytest.raises(DataProblem, match="source"):
        read_roles(tmp_path, ())
