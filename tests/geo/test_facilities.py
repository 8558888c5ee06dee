"""Choosing and counting facilities."""

from dataclasses import replace

import geopandas as gpd
import pandas as pd
import pytest

from geo.district import District
from geo.facilities import Filter, count_by_type, published, select
from geo.taxonomy import FacilityType, Service, Taxonomy
from tests.entries import FACILITY_DEFAULTS


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


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Filter(age=2), {"fruehe_hilfen", "kita", "tafel"}),
        (Filter(age=6), {"kita", "hort", "tafel"}),
        (Filter(age=80), {"tafel"}),
        (Filter(age=0), {"fruehe_hilfen", "kita", "tafel"}),
        (Filter(target_groups=frozenset({"kinder", "notlagen"})), {"kita", "hort", "tafel"}),
        (Filter(prevention=frozenset({"praevention"})), {"kita", "fruehe_hilfen"}),
        (Filter(prevention=frozenset({"intervention"})), {"fruehe_hilfen"}),
        (Filter(volunteering=True), {"tafel"}),
        (Filter(blocks=frozenset({1})), {"fruehe_hilfen"}),
        (Filter(blocks=frozenset({2, 3})), set()),
        (Filter(languages=frozenset({"uk", "ar"})), {"kita"}),
    ],
)
def test_for_whom(
    areas: gpd.GeoDataFrame, taxonomy: Taxonomy, chosen: Filter, expected: set[str]
) -> None:
    kinds = [
        FacilityType(
            "kita", "", "", "familie", age_min=0, age_max=6, target_groups=("kinder",),
            prevention="praevention",
        ),
        FacilityType("hort", "", "", "familie", age_min=6, age_max=12, target_groups=("kinder",)),
        FacilityType("fruehe_hilfen", "", "", "familie", age_max=3, prevention="beides"),
        FacilityType("tafel", "", "", "familie", target_groups=("notlagen",), volunteering=True),
    ]  # fmt: skip
    service = Service("hebamme", "", offered_by=("fruehe_hilfen",), block=1)
    lists = replace(
        taxonomy, types={kind.key: kind for kind in kinds}, services={service.key: service}
    )
    known = {"kita": {"wheelchair": "yes", "toilet": "yes"}, "hort": {"wheelchair": "yes"}}
    known["tafel"] = {"wheelchair": "limited"}
    rows = [
        {
            **FACILITY_DEFAULTS,
            "id": kind.key,
            "type": kind.key,
            "gemeinde_key": "99000002",
            "languages": ["de", "uk"] if kind.key == "kita" else [],
            "accessibility": known.get(kind.key, {}),
        }
        for kind in kinds
    ]
    frame = gpd.GeoDataFrame(pd.DataFrame(rows).set_index("id"), geometry=[None] * 4)
    assert set(select(frame, areas, lists, chosen).index) == expected
    assert select(frame.iloc[:0], areas, lists, chosen).empty


@pytest.mark.parametrize(
    ("own", "chosen", "meets"),
    [
        ({"building_blocks": ["2"]}, Filter(blocks=frozenset({2})), True),
        ({"building_blocks": ["2"]}, Filter(blocks=frozenset({1})), False),
        ({"building_blocks": []}, Filter(blocks=frozenset({1})), True),
        ({"building_blocks": []}, Filter(blocks=frozenset({2})), False),
        ({"volunteers_wanted": "yes"}, Filter(volunteering=True), True),
        ({"volunteers_wanted": "no"}, Filter(volunteering=True), False),
        ({"volunteers_wanted": ""}, Filter(volunteering=True), False),
    ],
)
def test_the_word_of_an_entry_counts_before_that_of_its_type(
    areas: gpd.GeoDataFrame,
    taxonomy: Taxonomy,
    own: dict[str, object],
    chosen: Filter,
    meets: object,
) -> None:
    kind = FacilityType("familienzentrum", "", "", "familie")
    service = Service("hebamme", "", offered_by=("familienzentrum",), block=1)
    lists = replace(taxonomy, types={kind.key: kind}, services={service.key: service})
    row = {**FACILITY_DEFAULTS, "type": kind.key, "gemeinde_key": "99000002", **own}
    frame = gpd.GeoDataFrame(pd.DataFrame([row]), geometry=[None])
    assert bool(len(select(frame, areas, lists, chosen))) is meets


def test_no_is_not_unknown_where_the_type_usually_wants_volunteers(
    areas: gpd.GeoDataFrame, taxonomy: Taxonomy
) -> None:
    kind = FacilityType("tafel", "", "", "familie", volunteering=True)
    lists = replace(taxonomy, types={kind.key: kind})
    rows = [
        {**FACILITY_DEFAULTS, "type": "tafel", "gemeinde_key": "", "volunteers_wanted": said}
        for said in ("yes", "no", "")
    ]
    frame = gpd.GeoDataFrame(pd.DataFrame(rows), geometry=[None] * 3)
    assert list(select(frame, areas, lists, Filter(volunteering=True)).index) == [0, 2]
