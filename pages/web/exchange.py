"""All entries of a district as files for other programs, protected ones by their class."""

import datetime as dt
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

import geopandas as gpd
import pandas as pd

from geo.district import District
from geo.facilities import is_stale
from geo.hours import ZONE
from geo.publish import CAPACITY, professional_facilities, public_facilities
from loaders import characteristics
from loaders.exports import hsds_package, hsds_tables
from loaders.store.snapshots import Snapshot
from pages.print import geodata, tables
from pages.web import opendata

HSDS: Final = "zip"
MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {**tables.MEDIA_TYPES, **geodata.MEDIA_TYPES, HSDS: "application/zip"}
)
"""The media type by the ending of the file; "zip" is a package of HSDS 3."""

COLUMNS: Final = (
    "id", "name", "type", "type_label", "organization", "street", "postcode", "locality",
    "ortsteil", "gemeinde_key", "gemeinde", "sozialraum_key", "area", "planregion_key", "phones",
    "email", "web", "services", "opening_hours", "languages", "accessibility", "mobile", "note",
    "location_precision", "location_class", "visibility", "status", "outside_district", "since",
    "as_of", "as_of_date", "stale", "source", "source_url", "license",
)  # fmt: skip
EDITED: Final = (
    "id", "name", "type", "organization", "street", "postcode", "locality", "ortsteil",
    "gemeinde_key", "phones", "email", "web", "services", "note", "status", "since", "as_of_date",
    "location_class", "visibility", "source", "source_url", "license",
)  # fmt: skip
"""Columns of a file that is to be edited and read in again; an import changes no protection."""
FOR_PROFESSIONALS: Final = (CAPACITY,)
"""Columns that only an export for professionals has."""
SEPARATOR: Final = "; "
LAYER: Final = "entries"
OTHER_LICENCE: Final = "other"
"""A Data Package wants an address or a name of each licence."""


@dataclass(frozen=True)
class Cited:
    """Which former state an export is of: name, moment (ISO 8601), SHA-256 of all its entries."""

    name: str
    at: str
    sha256: str

    @classmethod
    def of(cls, frozen: Snapshot) -> "Cited":
        """Return how a frozen state is cited."""
        return cls(frozen.name, frozen.at.astimezone(ZONE).isoformat("T", "seconds"), frozen.sha256)

    def fields(self) -> dict[str, str]:
        """Return the same by the names that it has in every file."""
        return {f"snapshot_{name}": said for name, said in vars(self).items()}


@dataclass(frozen=True)
class Wanted:
    """What an export is to hold: with entries for professionals or without, as seen on a day.

    ``cited`` is the frozen state that it is of, None for today's.
    """

    today: dt.date
    professional: bool = False
    cited: Cited | None = None


def make(district: District, ending: str, wanted: Wanted) -> bytes:
    """Return the entries as a file; ``ending`` is one of `MEDIA_TYPES`.

    Places that are not public have no coordinate, street or postcode in any of them.
    """
    frame = _frame(district, wanted)
    cited = wanted.cited.fields() if wanted.cited else {}
    if ending == HSDS:
        rows = hsds_tables.tables(
            district.key,
            frame.itertuples(),
            dict(district.taxonomy.types),
            wanted.today,
        )
        return hsds_package.package(rows, {**_package_about(district, frame), **cited})
    flat = _flat(frame)
    about = {**_about(district, frame), **cited}
    if ending == "geojson":
        return geodata.geojson_bytes(flat, about)
    if ending == "gpkg":
        return geodata.geopackage_bytes({LAYER: flat}, about)
    sheets = {"Einträge": _table(flat).assign(**cited), "Quellen": _sources(district)}
    return tables.make(sheets, ending)


def workbook(district: District, ids: Collection[str], today: dt.date) -> bytes:
    """Return some entries as XLSX, those for professionals too, to be edited and read in again."""
    frame = _frame(district, Wanted(today, professional=True))
    flat = _flat(frame[frame.index.isin(list(ids))])
    return tables.make(
        {"Einträge": pd.DataFrame(flat[[*EDITED, *characteristics.COLUMNS]])}, "xlsx"
    )


def _frame(district: District, wanted: Wanted) -> gpd.GeoDataFrame:
    """Return the entries as they are published, WGS 84, with all columns of `COLUMNS`."""
    known = professional_facilities if wanted.professional else public_facilities
    frame = known(district)
    texts = frame.select_dtypes("str").columns
    frame[texts] = frame[texts].fillna("")
    frame["id"] = frame.index
    frame["stale"] = [is_stale(iso, wanted.today) for iso in frame["as_of_date"]]
    return frame


def _flat(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return plain values: lists joined, hours as JSON of schema.org, `characteristics.COLUMNS`."""
    known = [name for name in (*COLUMNS, *FOR_PROFESSIONALS) if name in frame]
    flat = frame[[*known, frame.geometry.name]].copy()
    flat.index.name = None
    for name in ("phones", "languages", "services"):
        flat[name] = [SEPARATOR.join(map(str, values)) for values in flat[name]]
    for name in flat.columns.intersection(["opening_hours", "accessibility", CAPACITY]):
        flat[name] = [json.dumps(one, ensure_ascii=False) if one else "" for one in flat[name]]
    stated = frame[frame.columns.intersection(characteristics.FIELDS)].to_dict("records")
    said = pd.DataFrame([characteristics.flat(one) for one in stated], frame.index, dtype="str")
    return flat.join(said)


def _table(flat: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return a table without geometry: longitude and latitude in degrees, empty if protected."""
    shown = pd.DataFrame(flat.drop(columns=flat.geometry.name))
    return shown.assign(lon=flat.geometry.x.round(6), lat=flat.geometry.y.round(6))


def _sources(district: District) -> pd.DataFrame:
    rows = [
        (one.title, one.as_of, one.credit, SEPARATOR.join(title for title, _ in one.licenses))
        for one in district.resources
    ]
    return pd.DataFrame(rows, columns=["Datensatz", "Stand", "Quellenvermerk", "Lizenz"])


def _about(district: District, frame: gpd.GeoDataFrame) -> dict[str, str]:
    known = opendata.entries_provenance(district, frame)
    return {
        "title": f"Einrichtungen und Angebote, {district.name}",
        **{name: str(known[name]) for name in ("license", "credit", "revision", "as_of")},
    }


def _package_about(district: District, frame: gpd.GeoDataFrame) -> dict[str, Any]:
    """Return title, revision, licences and sources as a Data Package names them."""
    known = opendata.entries_provenance(district, frame)
    resource = next(one for one in district.resources if one.name == "facilities")
    added = opendata.imported(opendata.provenance(district, (resource.name,)), frame)["license"]
    return {
        "name": f"familienwegweiser-{district.key}-{known['revision']}",
        "title": f"Einrichtungen und Angebote, {district.name}",
        "description": known["credit"],
        "version": known["revision"],
        "licenses": [
            {"title": title, **({"path": url} if url else {"name": OTHER_LICENCE})}
            for title, url in (*resource.licenses, *((one, "") for one in added.unique()))
        ],
        "sources": [
            {"title": title, **({"path": url} if url else {})} for title, url in resource.sources
        ],
    }
