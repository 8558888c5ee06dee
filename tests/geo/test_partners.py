"""Partners that may be named: public entries and institutions, never a place of protection."""

import dataclasses

import pytest

from geo.district import District
from geo.publish import professional_facilities, public_facilities


def with_partners(district: District, *partners: str, own: str = "fz-a") -> District:
    frame = district.facilities
    stated = [list(partners) if key == own else [] for key in frame.index]
    merged = {"fz-vorher": "fz-alt", "fh-vorher": "fh"}
    return dataclasses.replace(district, facilities=frame.assign(partners=stated), merged=merged)


@pytest.mark.parametrize(
    ("partner", "named"),
    [
        ("fz-alt", ["fz-alt"]),
        ("fz-vorher", ["fz-alt"]),
        ("Musikschule synthetisch", ["Musikschule synthetisch"]),
        ("fz-a", []),
        ("fh", []),
        ("fh-vorher", []),
        ("pm-fh-999", []),
        ("Frauenhaus synthetisch", []),
        ("ief", []),
    ],
)
def test_who_is_named_as_a_partner(district: District, partner: str, named: list[str]) -> None:
    known = with_partners(district, partner)
    assert public_facilities(known).at["fz-a", "partners"] == named


def test_the_name_of_a_protected_entry_names_it_too(district: District) -> None:
    name = str(district.facilities.at["fh", "name"])
    known = with_partners(district, f"Beratung im {name}", "Kita synthetisch")
    assert public_facilities(known).at["fz-a", "partners"] == ["Kita synthetisch"]


def test_the_name_of_an_entry_for_professionals_is_left_out_too(district: District) -> None:
    name = str(district.facilities.at["ief", "name"])
    known = with_partners(district, name.upper(), f"{name} Nord", "Kita synthetisch")
    public = public_facilities(known).at["fz-a", "partners"]
    assert public == [f"{name} Nord", "Kita synthetisch"], "equal, not contained"
    assert name.upper() in professional_facilities(known).at["fz-a", "partners"]


def test_professionals_see_a_partner_that_is_for_them(district: District) -> None:
    known = with_partners(district, "ief", "fh")
    assert professional_facilities(known).at["fz-a", "partners"] == ["ief"]


def test_a_protected_place_names_no_partner(district: District) -> None:
    known = with_partners(district, "fz-a", "Kita synthetisch", own="fh")
    assert not public_facilities(known).at["fh", "partners"]
    assert not professional_facilities(known).at["fh", "partners"]
