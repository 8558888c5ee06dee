"""A tiny district on paper: four square Gemeinden of 10 km², three Sozialräume, two Planregionen.

::

    a1 | b        a1 and a2 form an Amt, b and c stand alone
    ---+---
    a2 | c
"""

import geopandas as gpd
import pandas as pd
import pytest
from shapely import Point, box

from geo.district import District, LevelName, Office
from geo.model import Level
from geo.regions import build_areas
from geo.taxonomy import FacilityType, Group, Service, Taxonomy, Term
from tests.entries import FACILITY_DEFAULTS

CRS = "EPSG:25833"
SIDE_M = 1000.0
ORIGIN = (350_000.0, 5_800_000.0)


def square(column: int, row: int) -> object:
    """Return a square cell counted from the lower left."""
    x, y = ORIGIN[0] + column * SIDE_M, ORIGIN[1] + row * SIDE_M
    return box(x, y, x + SIDE_M, y + SIDE_M)


def at(column: float, row: float) -> Point:
    """Return a point in cells from the lower left."""
    return Point(ORIGIN[0] + column * SIDE_M, ORIGIN[1] + row * SIDE_M)


@pytest.fixture(scope="session")
def membership() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "name": ["Amt A", "Bstadt", "Cdorf"],
            "type": ["Amt", "Stadt", "Gemeinde"],
            "planregion_key": ["1", "1", "2"],
            "planregion_status": ["belegt", "angenommen", "wahrscheinlich"],
            "planregion_evidence": ["", "", ""],
        },
        index=pd.Index(["990000100", "990000002", "990000003"], name="key"),
    )


@pytest.fixture(scope="session")
def gemeinden() -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        {
            "key": ["99000011", "99000012", "99000002", "99000003"],
            "name": ["Alt-A", "Amühle", "Bstadt", "Cdorf"],
            "type": ["Gemeinde", "Gemeinde", "Stadt", "Gemeinde"],
            "association_key": ["990000100", "990000100", "990000002", "990000003"],
            "area_km2": [10.0, 10.0, 10.0, 10.0],
        },
        geometry=[square(0, 1), square(0, 0), square(1, 1), square(1, 0)],
        crs=CRS,
    )


@pytest.fixture(scope="session")
def population() -> pd.DataFrame:
    figures = {
        "99000011": (100, 110, 90),
        "99000012": (50, 60, 55),
        "99000002": (1000, 1100, 1050),
        "99000003": (200, 190, 195),
    }
    dates = (("2013-12-31", "Z11"), ("2023-12-31", "Z11"), ("2024-12-31", "Z22"))
    return pd.DataFrame(
        [
            {
                "gemeinde_key": key,
                "date": date,
                "total": total,
                "male": total // 2,
                "female": total - total // 2,
                "basis": basis,
            }
            for key, totals in figures.items()
            for total, (date, basis) in zip(totals, dates, strict=True)
        ]
    )


@pytest.fixture(scope="session")
def areas(
    gemeinden: gpd.GeoDataFrame, membership: pd.DataFrame, population: pd.DataFrame
) -> gpd.GeoDataFrame:
    return build_areas(
        gemeinden, membership, population, district_key="99000", district_name="Musterkreis"
    )


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    terms = {"kinder_jugend_familie": Term("kinder_jugend_familie", "Kinder, Jugend, Familie")}
    types = [
        FacilityType(
            "familienzentrum",
            "Familienzentrum",
            "Familienzentren",
            "familie",
            core_fields=("kinder_jugendhilfe",),
            lebenslagen=("kinder_jugend_familie",),
            words=("Eltern-Kind-Zentrum",),
        ),
        FacilityType("frauenhaus", "Frauenhaus", "Frauenhäuser", "schutz", protected=True),
        FacilityType(
            "schuldnerberatung",
            "Schuldnerberatung",
            "Schuldnerberatungen",
            "beratung",
            words=("Schulden",),
        ),
    ]
    group = {key: Group(key, key, "#000000", "home", "circle") for key in ("familie", "schutz")}
    group["beratung"] = Group("beratung", "Beratung", "#111111", "chat", "square")
    service = Service(
        "eltern_kind_gruppe",
        "Eltern-Kind-Gruppen",
        words=("Krabbelgruppe",),
        offered_by=("familienzentrum",),
    )
    return Taxonomy(
        core_fields={"kinder_jugendhilfe": Term("kinder_jugendhilfe", "Kinder- und Jugendhilfe")},
        lebenslagen=terms,
        target_groups={},
        groups=group,
        services={service.key: service},
        types={kind.key: kind for kind in types},
        everyday_words={
            "Babykurs": ("service:eltern_kind_gruppe",),
            "Geld geliehen": ("type:schuldnerberatung",),
        },
        stop_words=frozenset(
            {"für", "in", "ich", "suche", "hilfe", "wo", "der", "die", "ein", "eine"}
        ),
    )


@pytest.fixture(scope="session")
def facilities() -> gpd.GeoDataFrame:
    rows = [
        {
            "id": "fz-a",
            "name": "Familienzentrum Alte Mühle",
            "type": "familienzentrum",
            "gemeinde_key": "99000012",
            "street": "Mühlenweg 1",
            "organization": "Träger Müller gGmbH",
            "geometry": at(0.5, 0.5),
        },
        {
            "id": "schuld-b",
            "name": "Beratung am Markt",
            "type": "schuldnerberatung",
            "gemeinde_key": "99000002",
            "geometry": at(1.5, 1.5),
        },
        {
            "id": "fh",
            "name": "Frauenhaus",
            "type": "frauenhaus",
            "gemeinde_key": "99000003",
            "street": "Geheime Gasse 7",
            "postcode": "99999",
            "locality": "Geheimort",
            "note": "neben der Kirche",
            "phones": ["0331 1"],
            "location_class": "district",
            "geometry": at(1.25, 0.25),
        },
        {
            "id": "ief",
            "name": "Fachkraft nach § 8a",
            "type": "schuldnerberatung",
            "gemeinde_key": "99000002",
            "visibility": "professional",
            "geometry": None,
        },
        {
            "id": "fz-alt",
            "name": "Früheres Zentrum",
            "type": "familienzentrum",
            "gemeinde_key": "99000002",
            "status": "historic",
            "geometry": at(1.9, 1.9),
        },
    ]
    frame = pd.DataFrame([{**FACILITY_DEFAULTS, **row} for row in rows]).set_index("id")
    return gpd.GeoDataFrame(frame, geometry="geometry", crs=CRS)


@pytest.fixture(scope="session")
def district(
    areas: gpd.GeoDataFrame,
    membership: pd.DataFrame,
    facilities: gpd.GeoDataFrame,
    population: pd.DataFrame,
    taxonomy: Taxonomy,
) -> District:
    empty, nowhere = pd.DataFrame(), gpd.GeoDataFrame(geometry=[], crs=CRS)
    return District(
        key="99000",
        name="Musterkreis",
        short_name="Musterkreis",
        state="Musterland",
        crs=CRS,
        levels=tuple(LevelName(level, level.value, level.value) for level in Level),
        office=Office("Amt", "Weg 1", "99999", "Ort", "0", "a@example.org", "Quelle", "2023"),
        neighbours=(),
        links=(),
        areas=areas,
        membership=membership,
        facilities=facilities,
        surroundings=nowhere,
        places=nowhere,
        stations=nowhere,
        ortsteile=pd.DataFrame(
            {"gemeinde_key": ["99000012"], "name": ["Kleinau"], "source_url": [""]}
        ),
        population=population,
        census_2022=empty,
        grid=nowhere,
        family_centres=empty,
        family_centres_2012=empty,
        district_facts=empty,
        press_figures=empty,
        refused=empty,
        flags=empty,
        taxonomy=taxonomy,
        resources=(),
        revision="000000000000",
    )
