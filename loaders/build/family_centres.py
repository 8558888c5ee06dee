"""The family centres over the years: dated events and the list of 1 March 2012."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from loaders.build.hand import HandKept
from loaders.build.product import Product, checked
from loaders.build.values import link, source_title, start_of
from loaders.config import DistrictConfig
from loaders.files import Record, read_csv
from loaders.history import FamilyCentre2012Row, FamilyCentreEventRow
from loaders.problems import DataProblem

HISTORY_FILE = "historie_familienzentren.csv"
# The history is that of one district.
COVERED_DISTRICT = "12069"
COLUMNS = [
    "datum", "anzahl_zentren", "sozialraum", "ereignis", "beleg", "quelle", "quelle_url",
    "bemerkung",
]  # fmt: skip
COUNTED_BY_AREA = "Zählung nach Sozialräumen"
# The raw notes call the source documents by numbers; readers know them by their titles.
DOCUMENT, TITLE = "aus Quelldokument", "aus DS 124/12"


def build_events(raw: Path, config: DistrictConfig, sozialraeume: Product) -> Product:
    """Return the events, oldest first; without any for districts the source does not cover."""
    rows: list[tuple[int, dict[str, Any]]] = []
    if config.key == COVERED_DISTRICT:
        keys = _keys_by_name(sozialraeume.rows)
        records = read_csv(raw / HISTORY_FILE, COLUMNS)
        rows = [(record.line, _event(record, keys)) for record in records]
    product = checked("family_centres", FamilyCentreEventRow, rows)
    ordered = sorted(product.rows, key=lambda row: row["date_start"])
    return Product(product.name, product.model, tuple(ordered), product.read, product.findings)


def _keys_by_name(sozialraeume: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return the key of each Sozialraum by its name, with and without "Amt"."""
    keys = {row["name"].removeprefix("Amt "): row["key"] for row in sozialraeume}
    return keys | {row["name"]: row["key"] for row in sozialraeume}


def _event(record: Record, keys: Mapping[str, str]) -> dict[str, Any]:
    raw = record.values
    area = raw["sozialraum"]
    if area and area not in keys:
        raise DataProblem(HISTORY_FILE, "ein Sozialraum", area, record.line, "sozialraum")
    by_area = COUNTED_BY_AREA in raw["ereignis"]
    return {
        "date": raw["datum"],
        "date_start": start_of(raw["datum"]),
        "area": keys.get(area, ""),
        "count": raw["anzahl_zentren"],
        "count_of": ("sozialraeume" if by_area else "zentren") if raw["anzahl_zentren"] else "",
        "event": raw["ereignis"],
        "evidence": raw["beleg"],
        "source": source_title(raw["quelle"]),
        "source_url": link(raw["quelle_url"]),
        "note": raw["bemerkung"].replace(DOCUMENT, TITLE),
    }


def build_list_2012(hand: HandKept) -> Product:
    """Return the hand-kept list of family centres and Mehrgenerationenhäuser of 2012."""
    entries = hand.additions.get("family_centres_2012", [])
    return checked("family_centres_2012", FamilyCentre2012Row, [(0, row) for row in entries])
