"""Inhabitants (Destatis GV-ISys) and the two censuses (Destatis 2011 grid and 2022)."""

from pathlib import Path

import geopandas as gpd
import shapely

from loaders.build.areas import Areas
from loaders.build.outlines import metric_outlines, too_far_out
from loaders.build.product import Product, checked
from loaders.config import DistrictConfig
from loaders.files import Record, read_csv
from loaders.problems import DataProblem, Finding
from loaders.records import CensusRow, GridRow, PopulationRow

POPULATION_FILE = "bevoelkerung.csv"
CENSUS_2022_FILE = "zensus2022_gemeinden.csv"
GRID_FILE = "zensus2011_gitter_1km.csv"
CENSUS_2022_DATE = "2022-05-15"
GRID_CRS = "EPSG:3035"
# Shares of the sources are percentages with two decimals; as shares they have four.
SHARE_DECIMALS = 4


def build_population(raw: Path, config: DistrictConfig) -> Product:
    """Return the inhabitants of each Gemeinde at each date."""
    columns = ["ags", "stichtag", "insgesamt", "maennlich", "weiblich", "fortschreibungsbasis"]
    rows = [
        (
            record.line,
            {
                "gemeinde_key": record.values["ags"],
                "date": record.values["stichtag"],
                "total": record.values["insgesamt"],
                "male": record.values["maennlich"],
                "female": record.values["weiblich"],
                "basis": record.values["fortschreibungsbasis"],
            },
        )
        for record in _of_district(raw / POPULATION_FILE, columns, config)
    ]
    return checked("population", PopulationRow, rows, ["gemeinde_key", "date"])


def build_census_2022(raw: Path, config: DistrictConfig) -> Product:
    """Return the census of 2022 per Gemeinde; percentages become shares."""
    columns = [
        "ags", "einwohner", "auslaender_prozent", "haushaltsgroesse", "wohnungen",
        "leerstand_prozent", "eigentuemerquote_prozent", "nettokaltmiete_eur_m2",
    ]  # fmt: skip
    records = _of_district(raw / CENSUS_2022_FILE, columns, config)
    product = checked(
        "census_2022", CensusRow, [(r.line, _census(r)) for r in records], ["gemeinde_key"]
    )
    gaps = [
        Finding(product.name, row["gemeinde_key"], column, "", "kein veröffentlichter Wert")
        for row in product.rows
        for column, value in row.items()
        if value is None
    ]
    return product.flagged(gaps)


def _census(record: Record) -> dict[str, object]:
    raw = record.values
    return {
        "gemeinde_key": raw["ags"],
        "date": CENSUS_2022_DATE,
        "population": raw["einwohner"],
        "foreigners_share": share(CENSUS_2022_FILE, record, "auslaender_prozent"),
        "household_size": raw["haushaltsgroesse"],
        "dwellings": raw["wohnungen"],
        "vacancy_share": share(CENSUS_2022_FILE, record, "leerstand_prozent"),
        "owner_share": share(CENSUS_2022_FILE, record, "eigentuemerquote_prozent"),
        "rent_eur_m2": raw["nettokaltmiete_eur_m2"],
    }


def build_grid(raw: Path, config: DistrictConfig, areas: Areas) -> Product:
    """Return the inhabited 1 km cells of 2011 as points at their centres, in EPSG:3035."""
    columns = [
        "x_mp_3035", "y_mp_3035", "einwohner", "unter18_prozent", "ab65_prozent",
        "auslaender_prozent", "durchschnittsalter", "haushaltsgroesse", "ags",
    ]  # fmt: skip
    records = _of_district(raw / GRID_FILE, columns, config)
    product = checked("population_grid_2011", GridRow, [(r.line, _cell(r)) for r in records])
    if product.findings:
        first = product.findings[0]
        raise DataProblem(GRID_FILE, "gültige Zellen", first.problem, int(first.row), first.column)
    centres = [shapely.Point(_metres(r, "x_mp_3035"), _metres(r, "y_mp_3035")) for r in records]
    placed = zip(product.rows, centres, strict=True)
    rows = sorted(({**row, "geometry": c} for row, c in placed), key=_south_west_first)
    done = Product(product.name, product.model, tuple(rows), product.read)
    return done.flagged(misplaced_cells(done, areas.gemeinden, config))


def _cell(record: Record) -> dict[str, object]:
    raw = record.values
    return {
        "population": raw["einwohner"],
        "under18_share": share(GRID_FILE, record, "unter18_prozent"),
        "over65_share": share(GRID_FILE, record, "ab65_prozent"),
        "foreigners_share": share(GRID_FILE, record, "auslaender_prozent"),
        "mean_age": raw["durchschnittsalter"],
        "household_size": raw["haushaltsgroesse"],
        "gemeinde_key": raw["ags"],
    }


def _metres(record: Record, column: str) -> float:
    try:
        return float(record.values[column])
    except ValueError as error:
        found = record.values[column]
        raise DataProblem(GRID_FILE, "Meter (EPSG:3035)", found, record.line, column) from error


def _south_west_first(row: dict[str, object]) -> tuple[float, float]:
    point = row["geometry"]
    return (point.y, point.x) if isinstance(point, shapely.Point) else (0.0, 0.0)


def misplaced_cells(grid: Product, gemeinden: Product, config: DistrictConfig) -> list[Finding]:
    """Find cells whose centre lies outside the Gemeinde that they state."""
    outlines = metric_outlines(gemeinden.rows, config.crs)
    centres = gpd.GeoSeries([row["geometry"] for row in grid.rows], crs=GRID_CRS)
    keys = [row["gemeinde_key"] for row in grid.rows]
    problem = "der Mittelpunkt der Zelle liegt nicht in der angegebenen Gemeinde"
    return [
        Finding(grid.name, f"{centre.x:.0f}/{centre.y:.0f}", "gemeinde_key", key, problem)
        for key, centre, wrong in zip(
            keys, centres, too_far_out(outlines, keys, centres), strict=True
        )
        if wrong
    ]


def share(file: str, record: Record, column: str) -> float | None:
    """Return a percentage of the source as a share from 0 to 1; None if it is not published.

    Raises
    ------
    DataProblem
        The value is not a number.
    """
    text = record.values[column]
    if not text:
        return None
    try:
        return round(float(text) / 100, SHARE_DECIMALS)
    except ValueError as error:
        cause = "Dezimalkomma? Bitte einen Punkt schreiben."
        raise DataProblem(file, "eine Zahl", text, record.line, column, cause) from error


def _of_district(path: Path, columns: list[str], config: DistrictConfig) -> list[Record]:
    records = [r for r in read_csv(path, columns) if r.values["ags"].startswith(config.key)]
    if not records:
        raise DataProblem(path.name, f"Zeilen des Landkreises {config.key}", "keine")
    return records
