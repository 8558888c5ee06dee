"""A tiny district with raw files, made on the fly: three Gemeinden in a row, one neighbour."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from loaders.build.facts import INDICATORS

DATA = Path(__file__).parents[2] / "data"

CONFIG = """
key = "12069"
name = "Landkreis Probe"
short_name = "Probe"
state = "Brandenburg"
crs = "EPSG:25833"
bbox_wgs84 = [12.39, 52.09, 12.71, 52.21]

[[levels]]
key = "landkreis"
singular = "Landkreis"
plural = "Landkreise"

[[levels]]
key = "sozialraum"
singular = "Sozialraum"
plural = "Sozialräume"

[[levels]]
key = "gemeinde"
singular = "Gemeinde"
plural = "Gemeinden"

[office]
name = "Landkreis Probe"
street = "Am Markt 1"
postcode = "14806"
locality = "Probstadt"
phone = "033841 910"
email = "amt@example.org"
source = "Probe"
as_of = "2023-09"

[[neighbours]]
key = "12054000"
name = "Nachbarstadt"
"""

CORRECTIONS = """
[[corrections]]
id = "f-1"
field = "phones"
value = ["033841 1234", "033841 5678"]
reason = "die Quelle nennt zwei Nummern"
source = "Probe"
"""

ADDITIONS = """
[[facilities]]
id = "f-plus"
name = "Fachberatung im Kinderschutz"
type = "kinderschutz_fachberatung"
location_precision = "landkreis"
location_class = "public"
visibility = "professional"
source = "Konzept"
license = "Fakten"
"""

FACILITY_HEADER = (
    "id,name,typ,traeger,strasse,plz,ort,ortsteil,gemeinde_ags,sozialraum,telefon,email,web,lat,"
    "lon,lagegenauigkeit,ortsklasse,status,seit,stand,quelle,quelle_url,bemerkung"
)
FACILITY_ROWS = [
    (
        "f-1,Familienzentrum Probe,familienzentrum,AWO,Markt 2,14806,Probstadt,,12069001,Probstadt,"
        "033841 12 34,,www.example.org,52.15,12.45,adresse,oeffentlich,aktiv,2010,ca. 2021,"
        '"MAZ, Bericht",https://example.org/a,weitere Quelle: https://example.org/b'
    ),
    (
        "f-2,Bücherei Testdorf,bibliothek,,Weg 1,14797,Testdorf,,12069002,Amt Test,,,,52.15,12.55,"
        "adresse,oeffentlich,aktiv,,2023,lobid/hbz Bibliotheksliste 2023 (data-hunt S15),,"
    ),
    (
        "f-3,Unterkunft am Bach,gemeinschaftsunterkunft,,Bachweg 7,14797,Testdorf,Bachwinkel,"
        "12069002,Amt Test,,,,52.151,12.551,adresse,gemeinde,aktiv,,2019,"
        '"MAZ, Heim am Bachweg",https://example.org/bachweg,Bachweg 7 neben der Mühle'
    ),
    (
        "f-4,Frauenhaus Probe,frauenhaus,,,,Probstadt,,12069001,,,,,52.15,12.45,gemeinde,landkreis,"
        "geplant,,o.D.,MAZ,,Standort geheim"
    ),
]

GEMEINDEN = [
    ("12069001", "Probstadt", "Stadt", "120690001", "Probstadt, Stadt", "verbandsfrei", "14806"),
    ("12069002", "Testdorf", "Gemeinde", "120695001", "Test", "Amt", "14797"),
    ("12069003", "Beispielau", "Gemeinde", "120695001", "Test", "Amt", "14797"),
]
WEST, SOUTH, SIDE = 12.4, 52.1, 0.1
SQUARE_KM2 = 76.2


def collection(features: list[dict[str, Any]], **members: Any) -> str:
    return json.dumps({"type": "FeatureCollection", **members, "features": features})


def feature(properties: dict[str, Any], geometry: dict[str, Any] | None) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def square(column: int) -> dict[str, Any]:
    west, east, north = WEST + column * SIDE, WEST + (column + 1) * SIDE, SOUTH + SIDE
    ring = [[west, SOUTH], [east, SOUTH], [east, north], [west, north], [west, SOUTH]]
    return {"type": "Polygon", "coordinates": [[[round(x, 4), round(y, 4)] for x, y in ring]]}


def _gemeinde(column: int, row: tuple[str, ...]) -> dict[str, Any]:
    ags, name, kind, association, association_name, association_type, postcode = row
    properties = {
        "ags": ags,
        "ars": f"{association}{ags[5:]}",
        "name": name,
        "name_amtlich": name,
        "gemeinde_typ": kind,
        "verband_schluessel": association,
        "verband_name": association_name,
        "verband_typ": association_type,
        "kreis_ags": "12069",
        "kreis_name": "Probe",
        "plz": postcode,
        "flaeche_km2": SQUARE_KM2,
    }
    return feature(properties, square(column))


def _surroundings() -> str:
    north, far = round(SOUTH + SIDE, 4), round(SOUTH + 2 * SIDE, 4)
    edges = [[round(WEST + i * SIDE, 4), north] for i in range(4)]
    ring = [*edges, [edges[3][0], far], [edges[0][0], far], edges[0]]
    properties = {
        "ags": "12054000",
        "name": "Nachbarstadt",
        "kreis_name": "Nachbarstadt",
        "einwohner_2023": 180000,
        "flaeche_km2": 228.6,
    }
    return collection([feature(properties, {"type": "Polygon", "coordinates": [ring]})])


def _population() -> list[str]:
    return [
        f"{row[0]},{date},{total},{total - 50},50,{basis}"
        for row in GEMEINDEN
        for date, total, basis in (
            ("2023-12-31", 1000, "Zensus 2011"),
            ("2024-12-31", 990, "Zensus 2022"),
        )
    ]


def _tables() -> dict[str, list[str]]:
    keys = [row[0] for row in GEMEINDEN]
    return {
        "gemeindepunkte": [
            "ags,name,lon,lat",
            *(f"{key},x,{WEST + SIDE * (i + 0.5):.3f},52.15" for i, key in enumerate(keys)),
        ],
        "bevoelkerung": [
            "ags,stichtag,insgesamt,maennlich,weiblich,fortschreibungsbasis",
            *_population(),
        ],
        "zensus2022_gemeinden": [
            (
                "ags,einwohner,auslaender_prozent,haushaltsgroesse,wohnungen,leerstand_prozent,"
                "eigentuemerquote_prozent,nettokaltmiete_eur_m2"
            ),
            *(f"{key},980,4.6,{'2.1' if i else ''},400,3.2,54.2,6.7" for i, key in enumerate(keys)),
        ],
        "zensus2011_gitter_1km": [
            (
                "x_mp_3035,y_mp_3035,einwohner,unter18_prozent,ab65_prozent,auslaender_prozent,"
                "durchschnittsalter,haushaltsgroesse,ags"
            ),
            "4488500,3229500,300,14.19,22.0,1.0,47.0,2.29,12069001",
            "4489500,3229500,13,0.0,,0.0,56.0,2.0,12069001",
        ],
        "schulen_2017": [
            "schulnummer,name,anschrift,lat,lon,telefon,schulform,ags",
            (
                '1,"Grundschule ""Am Bach""",Bachstr. 3 14797 Testdorf/OT Bach,52.16123,12.55321,'
                "033841 99,Grundschule,12069002"
            ),
            "2,Studienseminar,Weg 9 14806 Probstadt,52.15,12.45,,,12069001",
            '3,Anderswo,"Weg 1, 27283 Verden",52.9,9.2,,Gymnasium,03361012',
        ],
        "bahnhoefe_2017": [
            "eva_nr,ds100,name,lat,lon,ags",
            "801,BX,Probstadt(Mark),52.151,12.451,12069001",
        ],
        "ortsteile": [
            "gemeinde_ags,gemeinde,ortsteil,quelle_url",
            "12069002,Testdorf,Bach,https://example.org/o",
            "12069002,Testdorf,Bach,https://example.org/o",
        ],
        "planregionen": [
            "sozialraum,verband_schluessel,planregion,status,beleg",
            "Probstadt,120690001,1,belegt,Quelldokument 001: Probe",
            "Amt Test,120695001,2,angenommen,nach Lage",
        ],
        "historie_familienzentren": [
            "datum,anzahl_zentren,sozialraum,ereignis,beleg,quelle,quelle_url,bemerkung",
            "2012-03-01,8,,8 aktiv,belegt,DS (Quelldokument),Quelldokument 002,",
            "2009,,Test,Zentrum eröffnet,belegt,MAZ,https://example.org/m,",
        ],
        "inkar_kreise": _inkar(),
        "indikatoren_presse": [
            "ags,gebiet,indikator,wert,einheit,stichtag,quelle,quelle_url,bemerkung",
            "12069,Probe,Arbeitslosenquote,6.8,%,ca. 2015,MOZ,https://example.org/p,",
        ],
        "einrichtungen": [FACILITY_HEADER, *FACILITY_ROWS],
    }


def _inkar() -> list[str]:
    values = ["12.5" if i < 2 else "" for i in range(len(INDICATORS))]
    return [
        ",".join(["county_code", "year", *INDICATORS]),
        ",".join(["12069", "2022", *values]),
    ]


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """Return a folder with all raw files of the tiny district."""
    folder = tmp_path / "raw"
    folder.mkdir()
    gemeinden = [_gemeinde(column, row) for column, row in enumerate(GEMEINDEN)]
    (folder / "gemeinden.geojson").write_text(collection(gemeinden), "utf-8")
    (folder / "umgebung.geojson").write_text(_surroundings(), "utf-8")
    for name, lines in _tables().items():
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Return a data folder with the hand-kept inputs of the tiny district."""
    folder = tmp_path / "data" / "12069"
    folder.mkdir(parents=True)
    (folder / "district.toml").write_text(CONFIG, "utf-8")
    (folder / "corrections.toml").write_text(CORRECTIONS, "utf-8")
    (folder / "additions.toml").write_text(ADDITIONS, "utf-8")
    return folder


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """Return a copy of the shipped data of Verden, to be broken."""
    folder = tmp_path / "shipped"
    shutil.copytree(DATA / "03361", folder)
    return folder


@pytest.fixture
def taxonomy(tmp_path: Path) -> Path:
    """Return a copy of the code lists, to be broken."""
    folder = tmp_path / "taxonomy"
    shutil.copytree(DATA / "taxonomy", folder)
    return folder
