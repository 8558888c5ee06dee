"""Municipalities, their associations and the surroundings (BKG VG250-EW, Destatis GV100AD)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import shapely

from loaders.build.outlines import WGS84, generalise
from loaders.build.points import read_point
from loaders.build.product import Numbered, Product, checked, with_geometry
from loaders.config import DistrictConfig
from loaders.files import read_csv
from loaders.geojson import Feature, read_geojson
from loaders.problems import DataProblem, Finding
from loaders.records import GemeindeRow, PlaceRow, SurroundingRow

GEMEINDEN_FILE = "gemeinden.geojson"
SURROUNDINGS_FILE = "umgebung.geojson"
LABELS_FILE = "gemeindepunkte.csv"

# The map shows neighbours up to about an hour's bicycle ride beyond the border.
SURROUNDINGS_M = 20_000
# Official and drawn area may differ by this share before it is worth a look: waters and the
# generalisation make up to one per cent, a wrong outline makes more.
AREA_DEVIATION_SHARE = 0.02
# A neighbour's label sits at the centre of the largest circle that fits, found to 100 m.
LABEL_TOLERANCE_M = 100


@dataclass(frozen=True)
class Areas:
    """The areas of a district as shipped, and the label point of each Gemeinde by its key."""

    gemeinden: Product
    surroundings: Product
    places: Product
    labels: Mapping[str, shapely.Point]


def build_areas(raw: Path, config: DistrictConfig) -> Areas:
    """Return Gemeinden, surroundings and labels of a district from the raw files."""
    inside = _of_district(read_geojson(raw / GEMEINDEN_FILE), config)
    around = _near(read_geojson(raw / SURROUNDINGS_FILE), inside, config)
    gemeinden, surroundings = outlined(
        [(f.number, {**_gemeinde(f), "geometry": f.geometry}) for f in inside],
        [(f.number, {**_surrounding(f), "geometry": f.geometry}) for f in around],
        config,
    )
    labels = _labels(raw, gemeinden) | neighbour_labels(surroundings, config)
    return Areas(gemeinden, surroundings, label_places(gemeinden, labels, config), labels)


def outlined(
    inside: Sequence[Numbered],
    around: Sequence[Numbered],
    config: DistrictConfig,
    file: str = f"{GEMEINDEN_FILE}, {SURROUNDINGS_FILE}",
) -> tuple[Product, Product]:
    """Return Gemeinden and surroundings, their outlines generalised together.

    Rows have the columns of the shipped files and their ``geometry`` in WGS 84; ``file`` is named
    if they do not fit together.

    Raises
    ------
    DataProblem
        Outlines overlap or their common borders differ.
    """
    every = [row for _, row in (*inside, *around)]
    outlines = generalise([row["geometry"] for row in every], config.crs, file)
    shapes = {row["key"]: outline for row, outline in zip(every, outlines, strict=True)}
    gemeinden = checked("gemeinden", GemeindeRow, inside, ["key"])
    surroundings = checked("surroundings", SurroundingRow, around, ["key"])
    gemeinden = with_geometry(gemeinden, "key", shapes)
    surroundings = with_geometry(surroundings, "key", shapes)
    return gemeinden.flagged(area_findings(gemeinden, config)), surroundings


def _of_district(features: Sequence[Feature], config: DistrictConfig) -> list[Feature]:
    inside = [f for f in features if f.properties.get("kreis_ags") == config.key]
    if not inside:
        raise DataProblem(GEMEINDEN_FILE, f"Gemeinden des Landkreises {config.key}", "keine")
    return sorted(inside, key=lambda f: str(f.properties["ags"]))


def _near(
    features: Sequence[Feature], inside: Sequence[Feature], config: DistrictConfig
) -> list[Feature]:
    district = gpd.GeoSeries([f.geometry for f in inside], crs=WGS84).to_crs(config.crs)
    shapes = gpd.GeoSeries([f.geometry for f in features], crs=WGS84).to_crs(config.crs)
    distances = shapes.distance(district.union_all())
    near = [f for f, d in zip(features, distances, strict=True) if d <= SURROUNDINGS_M]
    return sorted(near, key=lambda f: str(f.properties["ags"]))


def _gemeinde(feature: Feature) -> dict[str, object]:
    raw = feature.properties
    return {
        "key": raw.get("ags"),
        "ars": raw.get("ars"),
        "name": raw.get("name"),
        "official_name": raw.get("name_amtlich"),
        "type": raw.get("gemeinde_typ"),
        "association_key": raw.get("verband_schluessel"),
        "association_name": raw.get("verband_name"),
        "association_type": raw.get("verband_typ"),
        "postcode": raw.get("plz"),
        "area_km2": raw.get("flaeche_km2"),
    }


def _surrounding(feature: Feature) -> dict[str, object]:
    raw = feature.properties
    return {
        "key": raw.get("ags"),
        "name": raw.get("name"),
        "district_name": raw.get("kreis_name"),
        "population_2023": raw.get("einwohner_2023"),
        "area_km2": raw.get("flaeche_km2"),
    }


def _labels(raw: Path, gemeinden: Product) -> dict[str, shapely.Point]:
    records = read_csv(raw / LABELS_FILE, ["ags", "lon", "lat"])
    points = {record.values["ags"]: read_point(LABELS_FILE, record) for record in records}
    labels = {}
    for row in gemeinden.rows:
        point = points.get(row["key"])
        if point is None:
            raise DataProblem(LABELS_FILE, "ein Punkt je Gemeinde", f"keiner für {row['name']}")
        labels[row["key"]] = point
    return labels


def neighbour_labels(surroundings: Product, config: DistrictConfig) -> dict[str, shapely.Point]:
    """Return where the names of the named neighbours stand, in WGS 84, by their keys."""
    keys = {neighbour["key"] for neighbour in config.neighbours}
    rows = [row for row in surroundings.rows if row["key"] in keys]
    missing = keys - {row["key"] for row in rows}
    if missing:
        raise DataProblem(SURROUNDINGS_FILE, "alle „neighbours“ des Landkreises", min(missing))
    shapes = gpd.GeoSeries([row["geometry"] for row in rows], crs=WGS84).to_crs(config.crs)
    centres = shapes.apply(
        lambda shape: shapely.get_point(
            shapely.maximum_inscribed_circle(shape, LABEL_TOLERANCE_M), 0
        )
    )
    degrees = centres.set_crs(config.crs).to_crs(WGS84)
    return {row["key"]: point for row, point in zip(rows, degrees, strict=True)}


def label_places(
    gemeinden: Product, labels: Mapping[str, shapely.Point], config: DistrictConfig
) -> Product:
    """Return the names on the map, of Gemeinden and of named neighbours, with their points."""
    rows = [{"key": r["key"], "name": r["name"], "kind": "gemeinde"} for r in gemeinden.rows]
    rows += [{**n, "kind": "neighbour"} for n in config.neighbours]
    product = checked("places", PlaceRow, [(0, row) for row in rows], ["key"])
    return with_geometry(product, "key", labels)


def area_findings(gemeinden: Product, config: DistrictConfig) -> list[Finding]:
    """Find outlines whose area is far from the official one."""
    shapes = gpd.GeoSeries([row["geometry"] for row in gemeinden.rows], crs=WGS84)
    findings = []
    for row, drawn_m2 in zip(gemeinden.rows, shapes.to_crs(config.crs).area, strict=True):
        deviation = drawn_m2 / 1e6 / row["area_km2"] - 1
        if abs(deviation) > AREA_DEVIATION_SHARE:
            problem = f"die gezeichnete Fläche weicht um {deviation:+.1%} von der amtlichen ab"
            value = f"{row['area_km2']}"
            findings.append(
                Finding("gemeinden", row["key"], "area_km2", value, problem.replace(".", ","))
            )
    return findings
