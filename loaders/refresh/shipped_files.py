"""What is shipped of a district, as the products that the build once made."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd

from loaders.build.descriptions import DESCRIPTIONS
from loaders.build.manifest import content_marks, described, package_bytes
from loaders.build.output import file_name, format_of, rendered
from loaders.build.product import Product
from loaders.config import DistrictConfig, read_config
from loaders.files import read_csv
from loaders.geojson import read_geojson
from loaders.history import FindingRow
from loaders.package import PACKAGE_FILE, read_resources
from loaders.problems import DataProblem
from loaders.records import (
    FacilityRow,
    GemeindeRow,
    GridRow,
    PlaceRow,
    PopulationRow,
    Row,
    SozialraumRow,
    StationRow,
    SurroundingRow,
)
from loaders.refresh.exchange import KEPT, states
from loaders.shipped import CONFIG_FILE, verify

MODELS: Mapping[str, type[Row]] = {
    "gemeinden": GemeindeRow,
    "surroundings": SurroundingRow,
    "places": PlaceRow,
    "sozialraeume": SozialraumRow,
    "population": PopulationRow,
    "population_grid_2011": GridRow,
    "facilities": FacilityRow,
    "stations": StationRow,
    "flags": FindingRow,
}


@dataclass(frozen=True)
class Shipped:
    """Folder, description and data package of a district; ``basis`` is the package as written."""

    folder: Path
    config: DistrictConfig
    package: dict[str, Any]
    basis: bytes

    def product(self, name: str) -> Product:
        """Return a shipped file as a product, each value as it stands there."""
        rows = tuple(_rows(self.folder / file_name(name), format_of(name)))
        return Product(name, MODELS[name], rows, len(rows))

    def renewed(
        self, products: Mapping[str, Product], changes: Mapping[str, Mapping[str, Any]]
    ) -> dict[str, bytes]:
        """Return the files that change, the data package with their new hashes among them.

        ``changes`` are fields of the data package by the name of the resource.
        """
        contents = {name: rendered(product) for name, product in products.items()}
        files = {
            file_name(name): content
            for name, content in contents.items()
            if content != (self.folder / file_name(name)).read_bytes()
        }
        resources = [
            {
                **resource,
                **changes.get(resource["name"], {}),
                **_marks(resource["name"], contents),
                "row_counts": _counts(resource, products),
            }
            for resource in self.package["resources"]
        ]
        package = package_bytes(described(self.config, resources))
        return files | ({PACKAGE_FILE: package} if package != self.basis else {})

    def former(self, name: str) -> dict[str, bytes]:
        """Return the files of a former state that are not the same now.

        Raises
        ------
        DataProblem
            There is no such state, or it was changed since.
        """
        known = states(self.folder)
        if name not in known:
            found = f"„{name[:40]}“; es gibt: {', '.join(known)[:200] or 'keinen'}"
            raise DataProblem(KEPT, "der Name eines aufgehobenen Standes", found)
        kept = self.folder / KEPT / name
        for problem in problems(kept):
            raise problem
        contents = {path.name: path.read_bytes() for path in kept.iterdir()}
        return {
            path: content
            for path, content in contents.items()
            if not (self.folder / path).exists() or (self.folder / path).read_bytes() != content
        }

    def resource(self, name: str) -> dict[str, Any]:
        """Return what the data package says of a file."""
        entry: dict[str, Any] = next(
            one for one in self.package["resources"] if one["name"] == name
        )
        return entry


def read_shipped(folder: Path, *, intact: bool = True) -> Shipped:
    """Return what is shipped in a folder.

    Raises
    ------
    DataProblem
        The folder has no description or no data package; or a file is not what the data package
        says and the files have to be ``intact``.
    """
    config = read_config(folder / CONFIG_FILE)
    known = {one.name for one in read_resources(folder / PACKAGE_FILE)}
    missing = sorted(set(DESCRIPTIONS) - known)
    if missing:
        cause = "das Verzeichnis ist älter als das Programm; bitte die Daten neu bauen."
        raise DataProblem(PACKAGE_FILE, "alle Dateien", f"ohne {missing[0]}", likely_cause=cause)
    for problem in problems(folder) if intact else ():
        raise problem
    basis = (folder / PACKAGE_FILE).read_bytes()
    return Shipped(folder, config, json.loads(basis), basis)


def problems(folder: Path) -> tuple[DataProblem, ...]:
    """Return what is wrong with files that are not what the data package says.

    Raises
    ------
    DataProblem
        There is no data package that can be read.
    """
    found = []
    for resource in read_resources(folder / PACKAGE_FILE):
        try:
            verify(folder, resource)
        except DataProblem as problem:
            found.append(problem)
    return tuple(found)


def _rows(path: Path, kind: str) -> list[dict[str, Any]]:
    if kind == "csv":
        return [dict(record.values) for record in read_csv(path, [], may_be_empty=True)]
    if kind == "geojson":
        return [{**one.properties, "geometry": one.geometry} for one in read_geojson(path)]
    return [dict(row) for _, row in gpd.read_parquet(path).iterrows()]


def _marks(name: str, contents: Mapping[str, bytes]) -> dict[str, Any]:
    return content_marks(contents[name]) if name in contents else {}


def _counts(resource: Mapping[str, Any], products: Mapping[str, Product]) -> dict[str, int]:
    counts: dict[str, int] = dict(resource["row_counts"])
    name = resource["name"]
    if name in products:
        more = len(products[name].rows) - counts["accepted"]
        counts |= {"read": counts["read"] + more, "accepted": counts["accepted"] + more}
    if "flags" in products:
        rows = {row["row"] for row in products["flags"].rows if row["resource"] == name}
        counts["flagged"] = len(rows)
    return counts
