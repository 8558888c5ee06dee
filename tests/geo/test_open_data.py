"""Figures from open data on a tiny district: what counts, what is left out, what is not bridged."""

import dataclasses
from types import MappingProxyType

import geopandas as gpd
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.district import District
from geo.indicators.model import Catalogue, DataArea, Indicator
from geo.indicators.open_data import open_observations
from geo.indicators.values import values
from geo.model import Level
from tests.entries import FACILITY_DEFAULTS
from tests.geo.conftest import at

KEYS = (
    "einwohner", "wachstum", "dichte", "frauenanteil", "unter18", "ab65", "auslaender_2011",
    "durchschnittsalter", "haushaltsgroesse_2011", "haushaltsgroesse_2022", "nettokaltmiete",
    "grundschulen", "familienzentren", "familienzentren_je_1000", "bibliothek", "bahnhoefe",
    "bahn_3km",
)  # fmt: skip
COUNTS = ("einwohner", "familienzentren", "bahnhoefe")
CATALOGUE = Catalogue(
    MappingProxyType(
        {
            key: Indicator(
                key, key, DataArea.POPULATION, "", "a", "" if key in COUNTS else "b", "", "", ""
            )
            for key in KEYS
        }
    ),
    {},
)
GEMEINDEN = ("99000011", "99000012", "99000002", "99000003")
A1, A2, B, C = GEMEINDEN


def cell(gemeinde: str, people: int, share: float | None, place: tuple[float, float]) -> object:
    return {
        "gemeinde_key": gemeinde,
        "population": people,
        "under18_share": share,
        "over65_share": share,
        "foreigners_share": share,
        "mean_age": 40.0,
        "household_size": 2.0,
        "geometry": at(*place),
    }


def school(key: str, gemeinde: str, **values: object) -> object:
    own = {"id": key, "name": key, "type": "grundschule", "gemeinde_key": gemeinde}
    return {**FACILITY_DEFAULTS, **own, "geometry": at(0.5, 0.5), **values}


def census(**columns: list[float | None]) -> pd.DataFrame:
    flat = {
        "population": 100, "foreigners_share": 0.1, "household_size": 2.0, "dwellings": 50,
        "vacancy_share": 0.0, "owner_share": 0.5, "rent_eur_m2": 6.0,
    }  # fmt: skip
    return pd.DataFrame({"gemeinde_key": GEMEINDEN, "date": "2022-05-15", **flat, **columns})


CELLS = [
    cell(A1, 100, 0.2, (0.5, 1.5)),
    cell(A2, 95, 0.4, (0.5, 0.5)),
    cell(A2, 5, None, (0.6, 0.5)),
    cell(B, 1000, 0.1, (1.5, 1.5)),
    cell(C, 60, 0.1, (1.5, 0.5)),
    cell(C, 40, None, (1.6, 0.5)),
]


@pytest.fixture(scope="module")
def place(district: District) -> District:
    crs = district.crs
    schools = [
        school("s1", A1),
        school("s2", B),
        school("s3", B, visibility="professional"),
        school("s4", C, status="historic"),
        school("s5", "", outside_district=True),
    ]
    stations = [{"id": "x", "name": "X", "gemeinde_key": B, "as_of": "2017-09"}]
    return dataclasses.replace(
        district,
        grid=gpd.GeoDataFrame(CELLS, crs=crs),
        facilities=gpd.GeoDataFrame(pd.DataFrame(schools).set_index("id"), crs=crs),
        stations=gpd.GeoDataFrame(stations, geometry=[at(1.5, 1.5)], crs=crs),
        census_2022=census(),
    )


def figures(place: District, key: str, level: Level) -> dict[str, tuple[float, float]]:
    found = open_observations(place, CATALOGUE)
    rows = values(found, place.areas, CATALOGUE.indicators[key], level)
    pairs = zip(rows["numerator"], rows["denominator"], strict=True)
    return dict(zip(rows["area_key"], pairs, strict=True))


def test_growth_never_bridges_two_bases(place: District) -> None:
    found = open_observations(place, CATALOGUE)
    growth = values(found, place.areas, CATALOGUE.indicators["wachstum"], Level.LANDKREIS)
    assert list(growth["period"]) == ["2023-12-31"]
    assert list(growth["basis"]) == ["Z11"]
    assert growth.iloc[0][["numerator", "denominator"]].to_list() == [1460, 1350]


def test_growth_needs_the_first_date(place: District) -> None:
    people = place.population
    gap = (people["gemeinde_key"] == A1) & (people["date"] == "2013-12-31")
    later = dataclasses.replace(place, population=people[~gap])
    assert figures(later, "wachstum", Level.LANDKREIS) == {}
    assert figures(later, "wachstum", Level.SOZIALRAUM).keys() == {"990000002", "990000003"}


def test_density_and_women_add_up_by_their_parts(place: District) -> None:
    dense = figures(place, "dichte", Level.SOZIALRAUM)["990000100"]
    assert dense == (145, 20)
    assert figures(place, "frauenanteil", Level.SOZIALRAUM)["990000100"] == (73, 145)


def test_a_secret_cell_counts_in_neither_part_of_a_share(place: District) -> None:
    assert figures(place, "unter18", Level.GEMEINDE)[A2] == (38, 95)
    assert figures(place, "durchschnittsalter", Level.GEMEINDE)[A2] == (4000, 100)


def test_a_share_needs_cells_with_nine_tenths_of_the_people(place: District) -> None:
    assert C not in figures(place, "ab65", Level.GEMEINDE)
    assert figures(place, "ab65", Level.LANDKREIS)["99000"] == pytest.approx((164, 1255))


def test_a_gemeinde_without_cells_hides_the_sums_with_it(place: District) -> None:
    grid = place.grid[place.grid["gemeinde_key"] != A1]
    found = figures(dataclasses.replace(place, grid=grid), "unter18", Level.SOZIALRAUM)
    assert "990000100" not in found
    assert "990000002" in found


def test_households_are_people_by_mean_size(place: District) -> None:
    assert figures(place, "haushaltsgroesse_2011", Level.LANDKREIS)["99000"] == (1300, 650)
    assert figures(place, "haushaltsgroesse_2022", Level.LANDKREIS)["99000"] == (400, 200)


def test_a_gemeinde_without_a_published_mean_hides_the_sums_with_it(place: District) -> None:
    gap = dataclasses.replace(place, census_2022=census(household_size=[None, 2, 2, 2]))
    assert figures(gap, "haushaltsgroesse_2022", Level.GEMEINDE).keys() == {A2, B, C}
    assert "990000100" not in figures(gap, "haushaltsgroesse_2022", Level.SOZIALRAUM)
    assert figures(gap, "haushaltsgroesse_2022", Level.LANDKREIS) == {}


@given(
    rents=st.lists(st.floats(2, 20), min_size=4, max_size=4),
    dwellings=st.lists(st.integers(1, 9999), min_size=4, max_size=4),
)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=20
)
def test_the_rent_of_a_whole_lies_between_those_of_its_parts(
    place: District, rents: list[float | None], dwellings: list[float | None]
) -> None:
    varied = dataclasses.replace(place, census_2022=census(rent_eur_m2=rents, dwellings=dwellings))
    numerator, denominator = figures(varied, "nettokaltmiete", Level.LANDKREIS)["99000"]
    assert denominator == pytest.approx(sum(count for count in dwellings if count) / 2)
    known = [rent for rent in rents if rent]
    assert min(known) - 1e-9 <= numerator / denominator <= max(known) + 1e-9


def test_only_existing_public_schools_of_the_district_count(place: District) -> None:
    found = figures(place, "grundschulen", Level.GEMEINDE)
    assert found == {A1: (1, 20), A2: (0, 38), B: (1, 100)}


def test_a_type_that_nobody_collected_has_no_figures(place: District) -> None:
    found = set(open_observations(place, CATALOGUE)["indicator"])
    assert not found & {"familienzentren", "familienzentren_je_1000", "bibliothek"}


def test_an_entry_without_a_gemeinde_hides_the_figures_of_its_type(place: District) -> None:
    lost = place.facilities.assign(outside_district=False)
    found = open_observations(dataclasses.replace(place, facilities=lost), CATALOGUE)
    assert "grundschulen" not in set(found["indicator"])


def test_family_centres_count_from_the_sozialraum_upwards(place: District) -> None:
    centres = place.facilities.assign(type="familienzentrum")
    found = dataclasses.replace(place, facilities=centres)
    assert figures(found, "familienzentren", Level.GEMEINDE) == {}
    counted = figures(found, "familienzentren", Level.SOZIALRAUM)
    assert {key: count for key, (count, _) in counted.items()} == {
        "990000100": 1, "990000002": 1, "990000003": 0,
    }  # fmt: skip
    assert figures(found, "familienzentren_je_1000", Level.GEMEINDE) == {}
    rates = figures(found, "familienzentren_je_1000", Level.SOZIALRAUM)
    assert rates["990000100"] == pytest.approx((1, 58))


def test_people_with_a_library_count_once_however_many_there_are(place: District) -> None:
    libraries = place.facilities.assign(type="bibliothek", visibility="public")
    found = dataclasses.replace(place, facilities=libraries)
    assert figures(found, "bibliothek", Level.PLANREGION)["1"] == (90 + 1050, 1195)


def test_a_station_is_near_within_three_kilometres(place: District) -> None:
    far = gpd.GeoSeries([at(1.5, 4.5), at(1.5, 4.6), *place.grid.geometry[2:]], crs=place.crs)
    moved = dataclasses.replace(place, grid=place.grid.set_geometry(far))
    near = figures(moved, "bahn_3km", Level.GEMEINDE)
    assert near[A1] == (100, 100)
    assert near[A2] == (5, 100)
    assert figures(moved, "bahnhoefe", Level.GEMEINDE)[B] == (1, 1)


def test_a_district_with_nothing_but_people_works(district: District) -> None:
    empty = district.facilities.iloc[:0]
    bare = dataclasses.replace(district, facilities=empty)
    found = set(open_observations(bare, CATALOGUE)["indicator"])
    assert found == {"einwohner", "wachstum", "dichte", "frauenanteil"}


def test_a_catalogue_without_open_indicators_has_no_observations(place: District) -> None:
    assert open_observations(place, Catalogue({}, {})).empty
