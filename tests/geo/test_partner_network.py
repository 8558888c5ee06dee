"""Who the family centres work with: one relation for two, lines only between published places."""

import dataclasses
from typing import Any

import geopandas as gpd
import pandas as pd
import pytest
from shapely import LineString

from geo.district import District
from geo.partner_network import Drawn, PartnerKind, Relation, counts, kind_of, lines, relations
from geo.partner_network import centres as existing
from geo.partner_network import shared as of_several
from geo.publish import professional_facilities, public_facilities
from geo.whereabouts import whereabouts
from tests.entries import FACILITY_DEFAULTS
from tests.geo.conftest import CRS, at

KINDS = (
    PartnerKind("zentrum", "Zentrum", frozenset({"familienzentrum"}), frozenset({"zentrum"})),
    PartnerKind("sport", "Sportverein", frozenset({"verein"}), frozenset({"sportverein", "sv"})),
    PartnerKind("verein", "Verein", frozenset({"verein"}), frozenset({"verein"})),
)  # fmt: skip


def stating(district: District, more: dict[str, dict[str, Any]], **partners: list[str]) -> District:
    """Return the district with further centres and with what entries name as partners."""
    rows = [
        {**FACILITY_DEFAULTS, "type": "familienzentrum", "gemeinde_key": "99000002", "id": key,
         "name": f"Zentrum {key} synthetisch", "geometry": at(1.2, 1.2), **values}
        for key, values in more.items()
    ]  # fmt: skip
    frame = district.facilities
    if rows:
        added = gpd.GeoDataFrame(pd.DataFrame(rows).set_index("id"), crs=CRS)
        frame = gpd.GeoDataFrame(pd.concat([frame, added]), crs=CRS)
    said = {key.replace("_", "-"): ones for key, ones in partners.items()}
    stated = [said.get(str(key), []) for key in frame.index]
    return dataclasses.replace(district, facilities=frame.assign(partners=stated))


def found(district: District, *, public: bool = False) -> tuple[Relation, ...]:
    frame = public_facilities(district) if public else professional_facilities(district)
    return relations(district, frame, whereabouts(district, frame), KINDS)


def drawn(district: District) -> gpd.GeoSeries:
    places = whereabouts(district, professional_facilities(district))
    return lines(found(district), places, CRS)


def test_a_centre_and_its_partner_have_one_line_between_their_places(district: District) -> None:
    known = stating(district, {}, fz_a=["schuld-b"], schuld_b=["fz-a"])
    (one,) = found(known)
    assert (one.centre, one.partner, one.drawn) == ("fz-a", "schuld-b", Drawn.EXACT)
    assert set(one.said_by) == {"fz-a", "schuld-b"}
    (line,) = drawn(known)
    assert line.equals_exact(LineString([at(0.5, 0.5), at(1.5, 1.5)]), tolerance=1e-6)


def test_who_names_a_centre_is_its_partner(district: District) -> None:
    (one,) = found(stating(district, {}, schuld_b=["fz-a"]))
    assert (one.centre, one.partner, one.said_by) == ("fz-a", "schuld-b", ("schuld-b",))


def test_two_centres_that_name_each_other_are_one_relation(district: District) -> None:
    known = stating(district, {"fz-n": {}}, fz_a=["fz-n"], fz_n=["fz-a"])
    (one,) = found(known)
    assert one.kind == "zentrum"
    assert one.touches("fz-a")
    assert one.touches("fz-n")


@pytest.mark.parametrize(
    ("partner", "values", "expected"),
    [
        ("Musikschule synthetisch", {}, Drawn.TEXT),
        ("fz-alt", {}, Drawn.ENDED),
        ("fz-n", {"mobile": True}, Drawn.MOBILE),
        ("fz-n", {"location_precision": "gemeinde"}, Drawn.UNPLACED),
        ("fz-n", {"geometry": at(0.5, 0.5)}, Drawn.SAME),
    ],
)
def test_what_cannot_be_drawn_is_listed_with_its_reason(
    district: District, partner: str, values: dict[str, Any], expected: Drawn
) -> None:
    known = stating(district, {"fz-n": values}, fz_a=[partner])
    (one,) = found(known)
    assert one.drawn is expected
    assert drawn(known).empty


def test_an_end_that_stands_for_its_gemeinde_makes_a_vague_line(district: District) -> None:
    town = gpd.GeoDataFrame({"key": ["99000002"], "name": ["B"]}, geometry=[at(1.4, 1.4)], crs=CRS)
    known = stating(district, {"fz-n": {"location_precision": "gemeinde"}}, fz_a=["fz-n"])
    known = dataclasses.replace(known, places=town)
    (one,) = found(known)
    assert one.drawn is Drawn.VAGUE
    assert at(1.4, 1.4).coords[0] in list(drawn(known)[0].coords), "never its own point"


@pytest.mark.parametrize("values", [
    {"location_class": "municipality"},
    {"location_class": "district"},
    {"type": "frauenhaus"},
])  # fmt: skip
def test_no_line_and_no_name_leads_to_a_protected_place(
    district: District, values: dict[str, Any]
) -> None:
    """Neither as the partner of a centre, nor as who names one, nor by its name."""
    name = "Haus synthetisch verborgen"
    hidden = {"p-geheim": {"name": name, **values}}
    known = stating(
        district, hidden, fz_a=["p-geheim", name, "schuld-b"], p_geheim=["fz-a", "schuld-b"]
    )
    assert [one.partner for one in found(known)] == ["schuld-b"]
    assert len(drawn(known)) == 1
    told = str([dataclasses.asdict(one) for one in found(known)])
    assert "p-geheim" not in told
    assert name not in told


def test_a_partner_for_professionals_is_for_them_alone(district: District) -> None:
    known = stating(district, {}, fz_a=["ief"])
    assert [one.partner for one in found(known)] == ["ief"]
    assert not found(known, public=True)


def test_one_name_in_two_spellings_is_one_partner_of_two_centres(district: District) -> None:
    said = {"fz_a": ["Hebamme Müller-Praxis"], "fz_n": ["hebamme mueller praxis"]}
    known = found(stating(district, {"fz-n": {}}, **said))
    assert [len(ones) for ones in of_several(known).values()] == [2]


def test_who_is_named_as_exactly_one_entry_is_that_entry(district: District) -> None:
    name = str(district.facilities.at["schuld-b", "name"])
    (one,) = found(stating(district, {}, fz_a=["schuld-b", name.upper()]))
    assert (one.partner, one.drawn) == ("schuld-b", Drawn.EXACT)
    centres: dict[str, dict[str, Any]] = {"fz-n": {}, "fz-m": {}}
    (one,) = found(stating(district, centres, fz_n=["Zentrum fz-m synthetisch"],
                           fz_m=["Zentrum fz-n synthetisch"]))  # fmt: skip
    assert {one.centre, one.partner} == {"fz-n", "fz-m"}
    same = {"fz-n": {"name": "Zweimal"}, "fz-m": {"name": "Zweimal"}}
    (one,) = found(stating(district, same, fz_a=["Zweimal"]))
    assert (one.partner, one.drawn) == ("", Drawn.TEXT)
    assert not found(stating(district, {}, fz_a=[str(district.facilities.at["fz-a", "name"])]))


def test_a_text_that_folds_to_an_id_is_no_entry(district: District) -> None:
    (one,) = found(stating(district, {"fzx": {}}, fz_a=["FZX synthetisch"]))
    assert one.partner == ""


def test_who_names_nobody_is_unknown_not_without_partners(district: District) -> None:
    more: dict[str, dict[str, Any]] = {"fz-n": {}, "fz-m": {}}
    known = stating(district, more, fz_a=["Kita synthetisch"], schuld_b=["fz-n"])
    own = map(str, existing(professional_facilities(known)).index)
    told = counts(own, found(known))
    assert (told.centres, told.naming, told.named) == (3, 1, 1)


@pytest.mark.parametrize(
    ("name", "of_type", "expected"),
    [
        ("SV Grün-Weiß", "verein", "sport"),
        ("Heimatfreunde", "verein", "verein"),
        ("Sportverein Nord", "", "sport"),
        ("Förderverein Nord", "", "verein"),
        ("Servicestelle", "", ""),
        ("Verein", "kita", ""),
    ],
)
def test_the_kind_of_a_partner(name: str, of_type: str, expected: str) -> None:
    assert kind_of(KINDS, name, of_type) == expected
