"""Facilities and services, collected one by one from press, brochures and official pages."""

from pathlib import Path
from typing import Any

from geo.model import LocationClass, LocationPrecision, Status, Visibility
from loaders.build.points import read_point
from loaders.build.values import (
    link,
    phone,
    source_title,
    start_of,
    stated_date,
    web_address,
)
from loaders.checking import Values
from loaders.config import DistrictConfig
from loaders.files import Record, read_csv
from loaders.problems import DataProblem

FACILITIES_FILE = "einrichtungen.csv"
# The list covers one district; entries outside it (or without a place) serve its people.
COVERED_DISTRICT = "12069"
COLUMNS = [
    "id", "name", "typ", "traeger", "strasse", "plz", "ort", "ortsteil", "gemeinde_ags",
    "telefon", "email", "web", "lat", "lon", "lagegenauigkeit", "ortsklasse", "status", "seit",
    "stand", "quelle", "quelle_url", "bemerkung",
]  # fmt: skip
LICENSE = "Fakten, Quelle je Eintrag"

# Types that are called differently in the raw list; all others have the same name.
TYPES = {
    "beratung_sucht": "suchtberatung",
    "beratung_schulden": "schuldnerberatung",
    "beratung_migration": "migrationsberatung",
    "beratung_allgemein": "allgemeine_beratung",
    "beratung_schwangerschaft": "schwangerschaftsberatung",
    "beratung_inklusion": "inklusionsberatung",
    "selbsthilfe_kis": "selbsthilfe",
}
PRECISIONS = {
    "adresse": LocationPrecision.ADDRESS,
    "strasse": LocationPrecision.STREET,
    "ort": LocationPrecision.PLACE,
    "gemeinde": LocationPrecision.GEMEINDE,
    "landkreis": LocationPrecision.LANDKREIS,
}
CLASSES = {
    "oeffentlich": LocationClass.PUBLIC,
    "gemeinde": LocationClass.MUNICIPALITY,
    "landkreis": LocationClass.DISTRICT,
}
STATUSES = {
    "aktiv": Status.ACTIVE,
    "mobil": Status.ACTIVE,
    "geplant": Status.PLANNED,
    "historisch": Status.HISTORIC,
}
MOBILE = "mobil"
FURTHER_SOURCE = "weitere Quelle: "
OUTSIDE_MARKS = ("außerhalb des Landkreises", "außerhalb des Kreises")


def read_facilities(raw: Path, config: DistrictConfig) -> tuple[list[Values], dict[str, str]]:
    """Return the raw list as facility rows, and the raw notes by id.

    Raises
    ------
    DataProblem
        The file is broken or uses a code that is not known here.
    """
    if config.key != COVERED_DISTRICT:
        return [], {}
    records = read_csv(raw / FACILITIES_FILE, COLUMNS)
    rows = [_facility(record) for record in records]
    return rows, {r.values["id"]: r.values["bemerkung"] for r in records if r.values["bemerkung"]}


def _facility(record: Record) -> dict[str, Any]:
    raw = record.values
    return {
        "id": raw["id"],
        "name": raw["name"],
        "type": TYPES.get(raw["typ"], raw["typ"]),
        "organization": raw["traeger"],
        "street": raw["strasse"],
        "postcode": raw["plz"],
        "locality": raw["ort"],
        "ortsteil": raw["ortsteil"],
        "gemeinde_key": raw["gemeinde_ags"],
        "phones": [phone(raw["telefon"])] if raw["telefon"] else [],
        "email": raw["email"],
        "web": web_address(raw["web"]),
        **_codes(record),
        "since": raw["seit"],
        "as_of": stated_date(raw["stand"]),
        "as_of_date": start_of(raw["stand"]),
        "note": "",
        "services": [],
        "source": source_title(raw["quelle"]),
        "source_url": link(raw["quelle_url"]),
        "more_source_urls": _further_sources(raw["bemerkung"]),
        "license": LICENSE,
        "geometry": read_point(FACILITIES_FILE, record),
    }


def _codes(record: Record) -> dict[str, Any]:
    raw = record.values
    return {
        "location_precision": _code(record, "lagegenauigkeit", PRECISIONS),
        "location_class": _code(record, "ortsklasse", CLASSES),
        "visibility": Visibility.PUBLIC,
        "status": _code(record, "status", STATUSES),
        "mobile": raw["status"] == MOBILE,
        "outside_district": _is_outside(record),
    }


def _code(record: Record, column: str, codes: dict[str, Any]) -> Any:  # noqa: ANN401 - any code
    value = record.values[column]
    if value not in codes:
        expected = "einer der Werte " + ", ".join(codes)
        raise DataProblem(FACILITIES_FILE, expected, f"„{value}“", record.line, column)
    return codes[value]


def _is_outside(record: Record) -> bool:
    raw = record.values
    return not raw["gemeinde_ags"] and any(mark in raw["bemerkung"] for mark in OUTSIDE_MARKS)


def _further_sources(note: str) -> list[str]:
    parts = [part for part in note.split("; ") if part.startswith(FURTHER_SOURCE)]
    return [url for part in parts if (url := link(part.removeprefix(FURTHER_SOURCE)))]
