"""Sozialräume from the official keys, their Planregionen, and the Ortsteile."""

from collections.abc import Mapping
from pathlib import Path

from loaders.build.product import Product, checked
from loaders.config import DistrictConfig
from loaders.files import Record, read_csv
from loaders.problems import Finding, Severity
from loaders.records import OrtsteilRow, SozialraumRow

PLANREGIONEN_FILE = "planregionen.csv"
ORTSTEILE_FILE = "ortsteile.csv"
INDEPENDENT = "verbandsfrei"
# The raw table numbers the source documents; readers know them by their titles.
DOCUMENTS = {
    "Quelldokument 001": "Landkreis Potsdam-Mittelmark, Präsentation Runder Tisch, 27.04.2018"
}


def build_sozialraeume(raw: Path, gemeinden: Product) -> Product:
    """Return one row per association of Gemeinden, with its Planregion where there is one."""
    assigned = {
        record.values["verband_schluessel"]: record
        for record in read_csv(
            raw / PLANREGIONEN_FILE, ["verband_schluessel", "planregion", "status", "beleg"]
        )
    }
    rows = {row["association_key"]: sozialraum(row) for row in gemeinden.rows}
    numbered = [(0, {**row, **_planregion(assigned.get(key))}) for key, row in sorted(rows.items())]
    product = checked("sozialraeume", SozialraumRow, numbered, ["key"])
    return product.flagged(_findings(product, assigned))


def sozialraum(gemeinde: Mapping[str, str]) -> dict[str, str]:
    """Return key, name and type of the Sozialraum that a Gemeinde belongs to."""
    key, kind = gemeinde["association_key"], gemeinde["association_type"]
    if kind == INDEPENDENT:
        return {"key": key, "name": gemeinde["name"], "type": gemeinde["type"]}
    return {"key": key, "name": f"{kind} {gemeinde['association_name']}", "type": kind}


def _planregion(record: Record | None) -> dict[str, str]:
    if record is None:
        return {}
    evidence = record.values["beleg"]
    for number, title in DOCUMENTS.items():
        evidence = evidence.replace(number, title)
    return {
        "planregion_key": record.values["planregion"],
        "planregion_status": record.values["status"],
        "planregion_evidence": evidence,
    }


def _findings(product: Product, assigned: Mapping[str, Record]) -> list[Finding]:
    if not any(row["planregion_key"] for row in product.rows):
        return []
    missing = [row["key"] for row in product.rows if not row["planregion_key"]]
    findings = [
        Finding(product.name, key, "planregion_key", "", "keiner Planregion zugeordnet")
        for key in missing
    ]
    known = {row["key"] for row in product.rows}
    findings += [
        Finding(
            product.name, str(record.line), "key", key, "diesen Sozialraum gibt es nicht",
            Severity.WARNING,
        )
        for key, record in assigned.items()
        if key not in known
    ]  # fmt: skip
    assumed = [row for row in product.rows if row["planregion_status"] == "angenommen"]
    findings += [
        Finding(
            product.name, row["key"], "planregion_status", "angenommen",
            "Zuordnung zur Planregion ist nicht belegt, sondern nach der Lage angenommen",
        )
        for row in assumed
    ]  # fmt: skip
    return findings


def build_ortsteile(raw: Path, config: DistrictConfig) -> Product:
    """Return the known Ortsteile of the district by Gemeinde and name."""
    records = [
        record
        for record in read_csv(raw / ORTSTEILE_FILE, ["gemeinde_ags", "ortsteil", "quelle_url"])
        if record.values["gemeinde_ags"].startswith(config.key)
    ]
    rows = [
        (
            record.line,
            {
                "gemeinde_key": record.values["gemeinde_ags"],
                "name": record.values["ortsteil"],
                "source_url": record.values["quelle_url"],
            },
        )
        for record in records
    ]
    product = checked("ortsteile", OrtsteilRow, rows, ["gemeinde_key", "name"])
    ordered = sorted(product.rows, key=lambda row: (row["gemeinde_key"], row["name"]))
    return Product(product.name, product.model, tuple(ordered), product.read, product.findings)
