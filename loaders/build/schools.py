"""Schools (open school data project, from the lists of the Länder, May 2017)."""

from pathlib import Path
from typing import Any

from geo.model import LocationClass, LocationPrecision, Status, Visibility
from loaders.build.addresses import Address, parse_address
from loaders.build.points import read_point
from loaders.build.values import phone, typographic
from loaders.checking import Values
from loaders.config import DistrictConfig
from loaders.files import Record, read_csv
from loaders.problems import Finding, Severity

SCHOOLS_FILE = "schulen_2017.csv"
COLUMNS = ["schulnummer", "name", "anschrift", "lat", "lon", "telefon", "schulform", "ags"]
AS_OF, AS_OF_DATE = "2017-05", "2017-05-01"
SOURCE = "Schullisten der Länder, Stand Mai 2017 (offenes Schuldatenprojekt)"
SOURCE_URL = "https://github.com/Datenschule/schulscraper-data"
LICENSE = "CC0 1.0"

# Which words of a form decide the type, the highest school first: a "Grundschule; IGS" is a
# Gesamtschule that also has the first four years. Forms without a type of their own here
# (Haupt- und Realschule, Waldorfschule) are plain schools.
FORMS = (
    ("sonderpäd", "foerderschule"),
    ("FöS", "foerderschule"),
    ("OSZ", "berufliche_schule"),
    ("Berufsbildende", "berufliche_schule"),
    ("Berufliche Schule", "berufliche_schule"),
    ("IGS", "gesamtschule"),
    ("Gesamtschule", "gesamtschule"),
    ("Gymnasium", "gymnasium"),
    ("Oberschule", "oberschule"),
    ("Waldorfschule", "schule"),
    ("Hauptschule", "schule"),
    ("Realschule", "schule"),
    ("Grundschule", "grundschule"),
)
# How a form names the focus of a Förderschule.
FOCUS_WORDS = ("Förderschwerpunkt ", "Schwerpunkt ", "FöS ")
# Words of a form that the facility type does not show.
TELLING = (" mit ", "IGS", "Waldorf", "Hauptschule", "Realschule")
# What a form says about hours and the list's own categories; it is not the form of school.
JARGON = (
    "Volle Halbtagsschule", "Ganztagsschule", "(o. ZB)", "(m. ZB)", "Bildungsangebot",
    "Berufsbildende Schule(n)",
)  # fmt: skip
ABBREVIATIONS = (
    (" - SEK ", " Sekundarstufe "),
    (" -", ""),
    ("-Primarstufe", " Primarstufe"),
    ("IGS/FWS", "Integrierte Gesamtschule oder Freie Waldorfschule"),
    ("GOST", "gymnasialer Oberstufe"),
    ("OSZ", "Oberstufenzentrum"),
    ("Geistige", "geistige"),
    ("Emotionale+soziale", "emotionale und soziale"),
    ("Entw.", "Entwicklung"),
)


def read_schools(raw: Path, config: DistrictConfig) -> tuple[list[Values], list[Finding]]:
    """Return the schools of a district as facility rows, and findings for what is none."""
    rows: list[Values] = []
    findings: list[Finding] = []
    for record in read_csv(raw / SCHOOLS_FILE, COLUMNS):
        if not record.values["ags"].startswith(config.key):
            continue
        kind = school_type(record.values["schulform"])
        if kind is None:
            problem = "keine Schule, sondern eine Einrichtung ohne Schulform"
            value = record.values["name"][:80]
            row = f"{SCHOOLS_FILE}, Zeile {record.line}"
            findings.append(Finding("facilities", row, "type", value, problem, Severity.ERROR))
            continue
        rows.append(_school(record, kind))
    return rows, findings


def school_type(form: str) -> str | None:
    """Return the facility type of a form of school, or None if it names no form."""
    for word, kind in FORMS:
        if word in form:
            return kind
    return "schule" if form else None


def _school(record: Record, kind: str) -> dict[str, Any]:
    raw = record.values
    address = parse_address(raw["anschrift"]) or Address(raw["anschrift"], "", "", "")
    return {
        "id": f"schule-{raw['schulnummer']}",
        "name": typographic(raw["name"]),
        "type": kind,
        "organization": "",
        "street": address.street,
        "postcode": address.postcode,
        "locality": address.locality,
        "ortsteil": address.ortsteil,
        "gemeinde_key": raw["ags"],
        "phones": [phone(raw["telefon"])] if raw["telefon"] else [],
        "email": "",
        "web": "",
        "location_precision": LocationPrecision.ADDRESS,
        "location_class": LocationClass.PUBLIC,
        "visibility": Visibility.PUBLIC,
        "status": Status.ACTIVE,
        "mobile": False,
        "outside_district": False,
        "since": "",
        "as_of": AS_OF,
        "as_of_date": AS_OF_DATE,
        "note": form_note(raw["schulform"]),
        "services": [],
        "source": SOURCE,
        "source_url": SOURCE_URL,
        "more_source_urls": [],
        "license": LICENSE,
        "geometry": read_point(SCHOOLS_FILE, record),
    }


def form_note(form: str) -> str:
    """Return what a form of school says beyond its type, as a sentence for readers.

    >>> form_note("FöS Lernen Volle Halbtagsschule")
    'Förderschwerpunkt: Lernen.'
    """
    parts = [plain for part in form.split("; ") if (plain := _plain(part))]
    for word in FOCUS_WORDS:
        focus = [part.split(word)[-1] for part in parts if word in part]
        if focus:
            return f"Förderschwerpunkt: {', '.join(focus)}."
    if len(parts) > 1 or any(word in form for word in TELLING):
        return f"Schulform in der Liste: {', '.join(parts)}."
    return ""


def _plain(form: str) -> str:
    for jargon in JARGON:
        form = form.replace(jargon, "")
    for short, full in ABBREVIATIONS:
        form = form.replace(short, full)
    return form.strip()
