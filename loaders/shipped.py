"""Loading a shipped district into one frozen value."""

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import geopandas as gpd
import pandas as pd

from geo.district import District, Resource
from geo.regions import build_areas
from geo.taxonomy import Taxonomy
from loaders import frames, history, records
from loaders.config import DistrictConfig, read_config
from loaders.facilities import around, load_facilities
from loaders.files import sha256
from loaders.geojson import Box, read_geojson
from loaders.package import PACKAGE_FILE, read_resources, revision
from loaders.problems import DataProblem, Finding
from loaders.refresh.exchange import finish
from loaders.taxonomy import FILES, load_taxonomy

CONFIG_FILE = "district.toml"
GRID_FILE = "population_grid_2011.parquet"


def load_district(folder: Path, taxonomy: Path) -> District:
    """Return the district shipped in ``folder`` with the code lists of ``taxonomy``.

    Geometries are in the district's CRS. Single broken facilities, stations and the like are left
    out and listed in ``refused``; protected places lose whatever would locate them. A replacement
    of files that was interrupted is finished first.

    Raises
    ------
    DataProblem
        A file is missing or broken, or areas and population do not fit together.
    """
    finish(folder)
    config = read_config(folder / CONFIG_FILE)
    terms = load_taxonomy(taxonomy)
    resources = read_resources(folder / PACKAGE_FILE)
    lists, findings = _tables(folder)
    layers, more = _layers(folder, config, terms)
    areas, membership, population = _areas(folder, config)
    shipped_refused = lists.pop("refused")
    files = [folder / resource.path for resource in resources] + [folder / CONFIG_FILE]
    return District(
        key=config.key,
        name=config.name,
        short_name=config.short_name,
        state=config.state,
        crs=config.crs,
        exit_url=config.exit_url,
        merged={},
        levels=config.levels,
        office=config.office,
        neighbours=config.neighbours,
        links=config.links,
        areas=areas,
        membership=membership,
        population=population,
        refused=with_findings(shipped_refused, findings + more),
        taxonomy=terms,
        resources=resources,
        revision=revision(files + [taxonomy / name for name in FILES]),
        **layers,
        **lists,
    )


def verify(folder: Path, resource: Resource) -> None:
    """Check that a shipped file is the one its data package describes.

    Raises
    ------
    DataProblem
        The file is missing or has another hash.
    """
    path = folder / resource.path
    try:
        found = f"sha256:{sha256(path.read_bytes())}"
    except FileNotFoundError as error:
        raise DataProblem(path.name, "eine Datei in diesem Ordner", "keine Datei") from error
    if found != resource.hash:
        cause = "die Datei wurde nach dem Bau der Daten geändert."
        raise DataProblem(path.name, resource.hash[:19], found[:19], likely_cause=cause)


def _areas(
    folder: Path, config: DistrictConfig
) -> tuple[gpd.GeoDataFrame, pd.DataFrame, pd.DataFrame]:
    gemeinden = frames.polygons(
        folder / "gemeinden.geojson", records.GemeindeRow, around(config.bbox_wgs84)
    ).to_crs(config.crs)
    membership = frames.strict_table(
        folder / "sozialraeume.csv", records.SozialraumRow, ["key"]
    ).set_index("key")
    population = frames.strict_table(
        folder / "population.csv", records.PopulationRow, ["gemeinde_key", "date"]
    )
    _check_known("population.csv", "gemeinde_key", population["gemeinde_key"], gemeinden["key"])
    _check_known("sozialraeume.csv", "key", gemeinden["association_key"], membership.index)
    _check_known(
        "gemeinden.geojson", "association_key", membership.index, gemeinden["association_key"]
    )
    areas = build_areas(
        gemeinden,
        membership,
        population,
        district_key=config.key,
        district_name=config.name,
    )
    return areas, membership, population


def _check_known(file: str, column: str, keys: Iterable[str], known: Iterable[str]) -> None:
    missing = sorted(set(keys) - set(known))
    if missing:
        cause = "die Dateien stammen aus verschiedenen Ständen; bitte die Daten neu bauen."
        raise DataProblem(file, "dieselben Schlüssel", missing[0], None, column, cause)


def _tables(folder: Path) -> tuple[dict[str, pd.DataFrame], list[Finding]]:
    plan: dict[str, tuple[type[records.Row], list[str]]] = {
        "ortsteile": (records.OrtsteilRow, ["gemeinde_key", "name"]),
        "census_2022": (records.CensusRow, ["gemeinde_key"]),
        "family_centres": (history.FamilyCentreEventRow, []),
        "family_centres_2012": (history.FamilyCentre2012Row, []),
        "district_facts": (history.DistrictFactRow, ["year", "indicator"]),
        "press_figures": (history.PressFigureRow, []),
        "refused": (history.FindingRow, []),
        "flags": (history.FindingRow, []),
    }
    found: dict[str, pd.DataFrame] = {}
    findings: list[Finding] = []
    for name, (model, key) in plan.items():
        found[name], broken = frames.table(folder / f"{name}.csv", model, key)
        findings += broken
    return found, findings


def _layers(
    folder: Path, config: DistrictConfig, terms: Taxonomy
) -> tuple[dict[str, gpd.GeoDataFrame], list[Finding]]:
    box = around(config.bbox_wgs84)
    facilities, faults = load_facilities(folder / "facilities.geojson", box, terms.types)
    stations, more = _points(folder / "stations.geojson", records.StationRow, "id", box)
    places, others = _points(folder / "places.geojson", records.PlaceRow, "key", box)
    layers = {
        "facilities": facilities,
        "stations": stations,
        "places": places,
        "surroundings": frames.polygons(
            folder / "surroundings.geojson", records.SurroundingRow, box
        ),
        "grid": frames.grid(folder / GRID_FILE, records.columns(records.GridRow)),
    }
    metric = {name: layer.to_crs(config.crs) for name, layer in layers.items()}
    return metric, faults + more + others


def _points(
    path: Path, model: type[records.Row], key: str, box: Box
) -> tuple[gpd.GeoDataFrame, list[Finding]]:
    return frames.points(path.name, read_geojson(path, box), model, key)


def with_findings(shipped: pd.DataFrame, findings: Iterable[Finding]) -> pd.DataFrame:
    """Return the list of what was refused with further findings at its end."""
    new = pd.DataFrame([asdict(finding) for finding in findings], columns=shipped.columns)
    return pd.concat([shipped, new], ignore_index=True) if len(new) else shipped
