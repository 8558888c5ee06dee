"""The shipped catalogue on the shipped data: worked cases with numbers from outside the code.

Expected values are official totals, or calculated by hand from rows of the published tables.
"""

import time
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from geo.district import District
from geo.indicators.compare import Direction, trend
from geo.indicators.context import SERIES, district_resource, district_series
from geo.indicators.model import Catalogue, DataArea
from geo.indicators.open_data import open_observations
from geo.indicators.provenance import with_sources
from geo.indicators.values import values
from geo.model import Level
from geo.regions import at_level
from loaders.indicators import read_catalogue
from loaders.shipped import load_district

DATA = Path(__file__).parents[2] / "data"
PM, VERDEN = "12069", "03361"
DISTRICTS = (PM, VERDEN)
BEETZSEE, NUTHETAL, BORKWALDE = "120695902", "120690454", "12069056"
ZIESAR = "120695918"
NOT_IN_VERDEN = {"familienzentren", "familienzentren_je_1000", "bibliothek"}


@cache
def district(key: str) -> District:
    return load_district(DATA / key, DATA / "taxonomy")


@cache
def catalogue(key: str) -> Catalogue:
    return with_sources(read_catalogue(DATA / "indicators.toml"), district(key).resources)


@cache
def observed(key: str) -> pd.DataFrame:
    return open_observations(district(key), catalogue(key))


def series(indicator: str, area: str, key: str = PM) -> pd.DataFrame:
    areas = district(key).areas
    level = Level(areas.at[area, "level"])
    found = values(observed(key), areas, catalogue(key).indicators[indicator], level)
    return found[found["area_key"] == area]


def value(indicator: str, area: str, period: str, key: str = PM) -> float:
    found = series(indicator, area, key)
    return float(found.loc[found["period"] == period, "value"].item())


def test_the_landkreis_has_its_published_inhabitants() -> None:
    assert value("einwohner", PM, "2024-12-31") == 221_268
    assert value("einwohner", VERDEN, "2024-12-31", VERDEN) == 138_626


BEETZSEE_2024 = 2696 + 762 + 3181 + 509 + 1216
CASES = {
    # population.csv: Beetzsee, Beetzseeheide, Havelsee, Päwesin, Roskow
    ("einwohner", BEETZSEE, "2024-12-31"): BEETZSEE_2024,
    ("wachstum", BEETZSEE, "2023-12-31"): 100
    * ((2733 + 701 + 3212 + 521 + 1186) / (2469 + 645 + 3275 + 539 + 1208) - 1),
    ("dichte", BEETZSEE, "2024-12-31"): BEETZSEE_2024 / (21.28 + 37.6 + 81.97 + 23.65 + 39.26),
    ("frauenanteil", BEETZSEE, "2024-12-31"): 100 * (1348 + 369 + 1600 + 247 + 589) / BEETZSEE_2024,
    # census_2022.csv, the same five Gemeinden
    ("wohnungen", BEETZSEE, "2022-05-15"): 4210,
    ("auslaender_2022", BEETZSEE, "2022-05-15"): 100 * 224.148 / 8345,
    ("leerstand", BEETZSEE, "2022-05-15"): 100 * 188.777 / 4210,
    ("eigentuemer", BEETZSEE, "2022-05-15"): 100 * 2586.80008 / 4021.223,
    ("nettokaltmiete", BEETZSEE, "2022-05-15"): 7009.843 / 1434.42292,
    ("haushaltsgroesse_2022", NUTHETAL, "2022-05-15"): 2.19,
    # the six cells of Borkwalde; two have no share under 18, one none of foreigners
    ("unter18", BORKWALDE, "2011-05-09"): 100
    * (604 * 0.18 + 56 * 0.1071 + 347 * 0.21)
    / (20 + 604 + 56 + 347),
    ("ab65", BORKWALDE, "2011-05-09"): 100 * 178.7898 / 1077,
    ("auslaender_2011", BORKWALDE, "2011-05-09"): 100 * (604 * 0.013 + 347 * 0.01) / (1077 - 34),
    ("durchschnittsalter", BORKWALDE, "2011-05-09"): 45_647 / 1077,
    ("haushaltsgroesse_2011", BORKWALDE, "2011-05-09"): 1077
    / (20 / 2 + 604 / 2.03 + 56 / 2.1 + 347 / 2.5 + 34 / 2.05 + 16 / 2),
    # schools of May 2017: Borkwalde has none, the Landkreis 39 Grundschulen and 9 Gymnasien
    ("grundschulen", BORKWALDE, "2017"): 0,
    # stations: Potsdam-Rehbrücke and Saarmund; the Landkreis 28; Amt Ziesar none near
    ("bahnhoefe", NUTHETAL, "2017"): 2,
    ("bahnhoefe", PM, "2017"): 28,
    ("bahn_3km", ZIESAR, "2017"): 0,
    # the register knows a library in Brielow, part of Beetzsee, and one in Weseram, part of Roskow
    ("bibliothek", BEETZSEE, "2023"): 100 * (2696 + 1216) / BEETZSEE_2024,
    # one travelling centre for the whole Amt
    ("familienzentren", BEETZSEE, "2023"): 1,
    ("familienzentren", PM, "2023"): 18,
}


@pytest.mark.parametrize(("case", "expected"), CASES.items(), ids=str)
def test_a_worked_case(case: tuple[str, str, str], expected: float) -> None:
    assert value(*case) == pytest.approx(expected, rel=1e-6)


SCHOOLS = {
    "grundschulen": (39, 27),
    "oberschulen": (9, 5),
    "gymnasien": (9, 5),
    "gesamtschulen": (2, 2),
    "foerderschulen": (7, 4),
}


@pytest.mark.parametrize("key", SCHOOLS)
def test_schools_of_the_list_of_2017_over_children_of_the_grid_of_2011(key: str) -> None:
    for place, count in zip(DISTRICTS, SCHOOLS[key], strict=True):
        found = series(key, place, place).iloc[0]
        young = series("unter18", place, place).iloc[0]
        assert found["numerator"] == count
        assert found["denominator"] == pytest.approx(young["numerator"])
        assert found["value"] == pytest.approx(1000 * count / young["numerator"])


def test_two_grundschulen_in_nuthetal_for_its_children() -> None:
    rate = series("grundschulen", NUTHETAL).iloc[0]
    assert rate["numerator"] == 2
    centres = value("familienzentren_je_1000", NUTHETAL, "2023")
    assert centres == pytest.approx(rate["value"] / 2)


@pytest.mark.parametrize("key", DISTRICTS)
@pytest.mark.parametrize(
    ("indicator", "year", "published", "within"),
    [
        ("ab65", 2011, "over65_share", 0.5),
        ("durchschnittsalter", 2011, "median_age", 0.6),
        ("auslaender_2011", 2011, "foreigners_share", 0.5),
        ("auslaender_2022", 2021, "foreigners_share", 1.0),
    ],
)
def test_sums_of_the_census_are_close_to_the_district_figures_of_the_bbsr(
    key: str, indicator: str, year: int, published: str, within: float
) -> None:
    known = district_series(district(key), published).set_index("year")["value"][year]
    assert float(series(indicator, key, key)["value"].item()) == pytest.approx(known, abs=within)


def test_paewesin_without_a_household_size_hides_the_sums_with_it() -> None:
    assert series("haushaltsgroesse_2022", BEETZSEE).empty
    assert series("haushaltsgroesse_2022", PM).empty
    assert len(series("haushaltsgroesse_2022", VERDEN, VERDEN)) == 1


@pytest.mark.parametrize("key", DISTRICTS)
def test_growth_stays_within_the_census_of_2011(key: str) -> None:
    growth = series("wachstum", key, key)
    assert list(growth["period"]) == ["2017-12-31", "2018-12-31", "2021-12-31", "2023-12-31"]
    assert set(growth["basis"]) == {"Zensus 2011"}


def test_the_census_of_2022_breaks_the_trend_of_inhabitants() -> None:
    found = trend(series("einwohner", PM), digits=0)
    assert found.breaks
    assert found.direction == Direction.RISING
    assert (found.basis, found.last_period) == ("Zensus 2011", "2023-12-31")


@pytest.mark.parametrize("key", DISTRICTS)
def test_parts_of_every_indicator_sum_to_the_landkreis(key: str) -> None:
    areas = district(key).areas
    for indicator in catalogue(key).indicators.values():
        whole = values(observed(key), areas, indicator, Level.LANDKREIS)
        for level in (Level.SOZIALRAUM, Level.GEMEINDE):
            parts = values(observed(key), areas, indicator, level)
            for row in whole.itertuples():
                those = parts[parts["period"] == row.period]
                if len(those) == len(at_level(areas, level)):
                    total = those[["numerator", "denominator"]].sum()
                    assert total["numerator"] == pytest.approx(row.numerator)
                    if not indicator.is_count:
                        assert total["denominator"] == pytest.approx(row.denominator)


def test_every_indicator_of_the_catalogue_is_computed_where_its_data_exist() -> None:
    keys = set(catalogue(PM).indicators)
    assert set(observed(PM)["indicator"]) == keys
    assert set(observed(VERDEN)["indicator"]) == keys - NOT_IN_VERDEN


@pytest.mark.parametrize("key", DISTRICTS)
def test_every_indicator_names_the_source_and_licence_of_its_resources(key: str) -> None:
    package = {resource.name for resource in district(key).resources}
    for indicator in catalogue(key).indicators.values():
        assert set(indicator.resources) <= package
        assert indicator.source
        assert indicator.licence
    rail = catalogue(key).indicators["bahn_3km"]
    assert rail.source.startswith("Deutsche Bahn, Stationsdaten, September 2017; Destatis, Zensus")
    assert "Creative Commons Namensnennung 4.0" in rail.licence


def test_lebenslagen_of_indicators_are_known() -> None:
    known = set(district(PM).taxonomy.lebenslagen)
    for indicator in catalogue(PM).indicators.values():
        assert set(indicator.lebenslagen) <= known


@pytest.mark.parametrize("key", DISTRICTS)
def test_every_context_of_the_catalogue_is_a_series_of_the_district(key: str) -> None:
    terms = catalogue(key)
    named = {one for series in terms.context.values() for one in series}
    named |= {indicator.context for indicator in terms.indicators.values() if indicator.context}
    for name in named:
        found = district_series(district(key), name)
        assert list(found.columns) == SERIES
        assert len(found) > 10
        assert found["year"].is_monotonic_increasing
    resource = district_resource(district(key))
    assert resource is not None
    assert resource.credit == "BBSR, INKAR"


def test_shares_of_the_district_are_percentages() -> None:
    found = district_series(district(PM), "over65_share").set_index("year")
    assert found.at[2011, "value"] == pytest.approx(20.51)
    assert set(found["unit"]) == {"%"}
    assert set(district_series(district(PM), "tax_revenue_eur")["unit"]) == {"Euro"}
    assert district_series(district(PM), "gibt_es_nicht").empty


def test_areas_without_any_series_are_the_two_that_open_data_leave_empty() -> None:
    terms = catalogue(PM)
    without = {a for a in DataArea if not terms.context[a] and not terms.of_area(a)}
    assert without == {DataArea.CHILD_HEALTH, DataArea.DISABILITY_CARE}


@pytest.mark.parametrize("key", DISTRICTS)
def test_people_of_the_grid_differ_from_the_official_number_as_much_as_the_catalogue_says(
    key: str,
) -> None:
    grid = district(key).grid.groupby("gemeinde_key")["population"].sum()
    people = district(key).population
    official = people[people["date"] == "2013-12-31"].set_index("gemeinde_key")["total"]
    assert (grid / official - 1).abs().max() <= 0.30


def test_the_open_observations_are_fast() -> None:
    observed(PM)
    started = time.process_time()
    open_observations(district(PM), catalogue(PM))
    assert time.process_time() - started < 0.5
