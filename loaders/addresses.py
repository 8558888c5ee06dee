"""Addresses that the operator loads: official Hauskoordinaten or an extract of OpenStreetMap.

A CSV file (UTF-8, commas, decimal points) with the columns of `COLUMNS` and either ``lat, lon``
(WGS 84, degrees) or ``east, north`` (metres in the CRS of the district, as the Hauskoordinaten of
its Land have them). Further columns are left out. ``number`` is the house number with its letter.
"""

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, NamedTuple

import geopandas as gpd
import numpy as np
from pydantic import Field

from geo.search import fold
from loaders import fields
from loaders.checking import Values, check_rows
from loaders.files import Record, read_csv
from loaders.problems import DataProblem, Finding, Severity
from loaders.records import Row

FOLDER: Final = "addresses"
COLUMNS: Final = ("gemeinde_key", "street", "number", "postcode", "locality")
DEGREES: Final = ("lat", "lon")
METRES: Final = ("east", "north")
WGS84: Final = "EPSG:4326"
_NUMBERED: Final = re.compile(
    r"(?P<street>.*?\D)\s*(?P<number>\d+\s*[a-z]?(?:\s*[-–/+]\s*\d*\s*[a-z]?)*)",
    re.IGNORECASE,
)
"""A street with what may be a house number: "5", "5 a", "5-7", "5 a–c"."""
FARTHEST_DEG: Final = 0.3
"""So far beyond the district's box an address may lie; farther ones are mistaken."""

Bounds = tuple[float, float, float, float]


class Address(NamedTuple):
    """One address; ``lat`` and ``lon`` in WGS 84."""

    street: str
    number: str
    postcode: str
    locality: str
    lat: float
    lon: float


@dataclass(frozen=True)
class AddressBook:
    """Addresses by Gemeinde key, ordered as the file; ``refused`` says which rows are missing."""

    by_gemeinde: Mapping[str, tuple[Address, ...]]
    refused: tuple[Finding, ...] = ()

    def point_of(
        self, street: str, *, gemeinde_key: str = "", postcode: str = ""
    ) -> tuple[float, float] | None:
        """Return longitude and latitude (WGS 84) of an address that is known exactly once.

        ``street`` is with the number. It is looked up in the Gemeinde, without one in all with the
        postcode; where both are empty, nothing is found.
        """
        found = {
            (one.lon, one.lat)
            for key, one in self._by_street.get(address_key(street), ())
            if (gemeinde_key or postcode)
            and (not gemeinde_key or key == gemeinde_key)
            and (not postcode or not one.postcode or one.postcode == postcode)
        }
        return found.pop() if len(found) == 1 else None

    @functools.cached_property
    def _by_street(self) -> Mapping[tuple[str, str], list[tuple[str, Address]]]:
        found: dict[tuple[str, str], list[tuple[str, Address]]] = {}
        for key, places in self.by_gemeinde.items():
            for one in places:
                address = (_plain(one.street), _plain(one.number))
                found.setdefault(address, []).append((key, one))
        return found


def address_key(street: str) -> tuple[str, str]:
    """Return street and number however they are written: "Hofstr. 5 a" is "Hofstraße 5a"."""
    parts = _NUMBERED.fullmatch(street.strip())
    return (_plain(parts["street"]), _plain(parts["number"])) if parts else (_plain(street), "")


def _plain(street: str) -> str:
    return re.sub(r"[.\s]", "", fold(street)).replace("strasse", "str")


class _AddressRow(Row):
    gemeinde_key: fields.GemeindeKey
    street: fields.Text
    number: fields.Text
    postcode: fields.Postcode = ""
    locality: str = ""


class _Degrees(_AddressRow):
    lat: Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
    lon: Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]


class _Metres(_AddressRow):
    east: fields.Number
    north: fields.Number


def read_addresses(path: Path, crs: str, bounds: Bounds) -> AddressBook:
    """Return the addresses of a file.

    Parameters
    ----------
    crs
        CRS of ``east, north``.
    bounds
        West, south, east and north of the district in WGS 84.

    Raises
    ------
    DataProblem
        The file is unreadable, lacks a column, or has no address of the district at all.
    """
    records = read_csv(path, COLUMNS)
    in_degrees = _in_degrees(path.name, records[0])
    model: type[_AddressRow] = _Degrees if in_degrees else _Metres
    lines = [(record.line, record.values) for record in records]
    good, findings = check_rows(path.name, model, lines)
    placed, beyond = _placed(path.name, good, crs if not in_degrees else "", bounds)
    if not placed:
        cause = "Breite und Länge vertauscht, ein anderes Koordinatensystem oder ein anderer Kreis."
        found = f"{len(records)} Zeilen, keine brauchbar"
        raise DataProblem(path.name, "Adressen dieses Kreises", found, likely_cause=cause)
    return AddressBook(placed, (*findings, *beyond))


def _in_degrees(name: str, first: Record) -> bool:
    for columns in (DEGREES, METRES):
        if set(columns) <= set(first.values):
            return columns == DEGREES
    expected = "die Spalten lat und lon oder east und north"
    raise DataProblem(name, expected, ", ".join(first.values)[:120], 1)


def _placed(
    name: str, rows: list[Values], crs: str, bounds: Bounds
) -> tuple[dict[str, tuple[Address, ...]], list[Finding]]:
    """Return the addresses in the bounds by Gemeinde, and findings about the others."""
    points = list(_points(rows, crs))
    found: dict[str, list[Address]] = {}
    refused = []
    for row, (lat, lon) in zip(rows, points, strict=True):
        if _is_near(lat, lon, bounds):
            place = Address(
                row["street"], row["number"], row["postcode"], row["locality"], lat, lon
            )
            found.setdefault(row["gemeinde_key"], []).append(place)
        else:
            problem = "liegt weit außerhalb des Kreises; Breite und Länge vertauscht?"
            shown = f"{row['street']} {row['number']}"[:80]
            refused.append(Finding(name, "", "", shown, problem, Severity.ERROR))
    return {key: tuple(places) for key, places in sorted(found.items())}, refused


def _points(rows: list[Values], crs: str) -> Iterator[tuple[float, float]]:
    """Yield latitude and longitude; ``crs`` is that of metres, empty for degrees."""
    names = METRES if crs else (DEGREES[1], DEGREES[0])
    x, y = (np.array([row[column] for row in rows], dtype=float) for column in names)
    if crs and len(rows):
        turned = gpd.GeoSeries(gpd.points_from_xy(x, y), crs=crs).to_crs(WGS84)
        x, y = turned.x.to_numpy(), turned.y.to_numpy()
    return ((round(float(lat), 6), round(float(lon), 6)) for lat, lon in zip(y, x, strict=True))


def _is_near(lat: float, lon: float, bounds: Bounds) -> bool:
    west, south, east, north = bounds
    near = FARTHEST_DEG
    return west - near <= lon <= east + near and south - near <= lat <= north + near
