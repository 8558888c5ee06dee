"""Nothing that locates a protected place may leave; professional entries stay inside."""

import dataclasses

import pytest

from geo.district import District
from geo.model import Level, LocationClass
from geo.publish import (
    INTERNAL,
    LOCATING,
    professional_facilities,
    protect,
    public_areas,
    public_facilities,
)


def test_professional_entries_are_not_published(district: District) -> None:
    assert "ief" not in public_facilities(district).index


def test_a_protected_place_keeps_phone_and_loses_its_location(district: District) -> None:
    house = public_facilities(district).loc["fh"]
    assert house.geometry is None
    said = set(LOCATING[LocationClass.DISTRICT]) - set(INTERNAL)
    assert all(house[column] == "" for column in said)
    assert not set(INTERNAL) & set(house.index)
    assert house["gemeinde_key"] == house["sozialraum_key"] == house["area"] == ""
    assert house["source"] == "Quelle"
    assert house["phones"] == ["0331 1"]


def test_class_municipality_keeps_its_gemeinde(district: District) -> None:
    frame = district.facilities.assign(location_class="municipality")
    house = protect(frame).loc["fh"]
    assert house["gemeinde_key"] == "99000003"
    assert house.geometry is None


def test_protecting_leaves_the_shared_frame_alone(district: District) -> None:
    before = district.facilities.copy()
    protect(district.facilities)
    assert district.facilities.equals(before)


def test_public_places_stay_where_they_are(district: District) -> None:
    row = public_facilities(district).loc["fz-a"]
    assert row["street"] == "Mühlenweg 1"
    assert (row["area"], row["gemeinde"]) == ("Amt A", "Amühle")
    assert 12 < row.geometry.x < 15
    assert 52 < row.geometry.y < 53


def test_areas_of_a_level(district: District) -> None:
    frame = public_areas(district, Level.PLANREGION)
    assert list(frame["sozialraeume_belegt"]) == [1, 0]
    assert list(frame["sozialraeume_wahrscheinlich"]) == [0, 1]
    assert frame.crs == "EPSG:4326"


def test_a_missing_level_is_an_error(district: District) -> None:
    without = dataclasses.replace(district, levels=district.levels[:1])
    with pytest.raises(KeyError):
        public_areas(without, Level.PLANREGION)


STATED = {
    "available": 2,
    "maximum": 8,
    "unit": "Betten",
    "updated": "2026-11-20",
    "description": "hinter dem Kanarienbrunnen",
    "source": "synthetisch, Kanarienweg",
}


def test_free_places_are_for_professionals_alone(district: District) -> None:
    stated = [STATED] * len(district.facilities)
    known = dataclasses.replace(
        district, facilities=district.facilities.assign(service_capacity=stated)
    )
    assert "service_capacity" not in public_facilities(known)
    shown = professional_facilities(known)["service_capacity"]
    assert shown["fz-a"] == STATED
    assert shown["fh"] == {"available": 2, "maximum": 8, "updated": "2026-11-20"}


SAID = {
    "legal_status": "nonprofit",
    "funding": {"rooms": "am Kanarienweg", "source": "synthetisch", "asOf": "2026-11-20"},
    "staff_roles": ["Integrationsfachkraft"],
    "quality": {"measures": "Befragung", "source": "synthetisch", "asOf": "2026-11-20"},
}


def test_who_pays_and_who_works_there_is_said_among_professionals(district: District) -> None:
    more = {name: [said] * len(district.facilities) for name, said in SAID.items()}
    known = dataclasses.replace(district, facilities=district.facilities.assign(**more))
    assert not set(SAID) & set(public_facilities(known))
    shown = professional_facilities(known)
    assert {name: shown.at["fz-a", name] for name in SAID} == SAID
    assert not any(shown.at["fh", name] for name in ("funding", "staff_roles", "quality"))
