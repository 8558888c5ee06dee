"""Where which committee exists: what ships (TOML), and what the operator says (CSV)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from geo.committees.model import Committee
from geo.committees.presence import Has, Presence
from loaders.checking import check_rows, check_unique, valid
from loaders.fields import OptionalMoment, Text
from loaders.files import read_csv, read_toml
from loaders.problems import DataProblem, Finding, Severity
from loaders.records import Row

PRESENCE_FILE = "committee_presence.toml"
OWN_FOLDER, OWN_FILE = "committees", "presence.csv"
"""Where the operator's table stands in the store: a folder for each district, and its name."""

COLUMNS = ("committee", "area", "has", "source", "as_of", "note")
EXPECTED = "zu jeder Angabe committee, areas, has (ja oder nein), source und as_of"


@dataclass(frozen=True)
class Bounds:
    """What a statement can be about: the committees, and the levels of areas by key."""

    committees: Mapping[str, Committee]
    levels: Mapping[str, str]

    def fault(self, committee: str, area: str) -> tuple[str, str, str]:
        """Return column, value and fault of a pair, empty if there is none."""
        if committee not in self.committees:
            return "committee", committee, "ist kein bekanntes Gremium"
        if area not in self.levels:
            return "area", area, "ist kein bekanntes Gebiet"
        known = self.committees[committee]
        if self.levels[area] not in {level.value for level in known.levels}:
            return "area", area, "ist ein Gebiet einer Ebene, auf der dieses Gremium nicht tagt"
        if known.areas and area not in known.areas:
            return "area", area, "ist keines der Gebiete, für die es dieses Gremium gibt"
        return "", "", ""


class _ShippedRow(BaseModel):
    model_config = ConfigDict(extra="forbid")

    committee: Text
    areas: Annotated[list[Text], Field(min_length=1)]
    has: Has
    source: Text
    as_of: OptionalMoment
    note: str = ""


class _OwnRow(Row):
    committee: Text
    area: Text
    has: Has
    source: Text
    as_of: OptionalMoment = ""
    note: str = ""
    line: int


def read_presence(path: Path, bounds: Bounds) -> tuple[Presence, ...]:
    """Return what ships about where a district's committees exist; nothing without such a file.

    Raises
    ------
    DataProblem
        The file is not TOML, a statement lacks a field, is about an unknown committee or area, or
        stands twice.
    """
    if not path.exists():
        return ()
    found: dict[tuple[str, str], Presence] = {}
    for number, values in enumerate(read_toml(path).get("presence", []), 1):
        with valid(path.name, EXPECTED, inside=f"presence {number}"):
            row = _ShippedRow.model_validate(values)
        for area in row.areas:
            column, value, fault = bounds.fault(row.committee, area)
            if not fault and (row.committee, area) in found:
                column, value, fault = "areas", area, "steht für dieses Gremium schon da"
            if fault:
                raise DataProblem(
                    path.name, EXPECTED, f"{value} {fault}", column=f"presence {number}.{column}"
                )
            found[row.committee, area] = Presence(
                row.committee, area, row.has, row.source, row.as_of, row.note
            )
    return tuple(found.values())


def read_own_presence(
    folder: Path, bounds: Bounds
) -> tuple[tuple[Presence, ...], tuple[Finding, ...]]:
    """Return what the operator says in a folder, and what of it was refused; nothing without.

    Good rows are kept. A table as a whole that cannot be read gives one finding and no rows.
    """
    path = folder / OWN_FILE
    if not path.exists():
        return (), ()
    try:
        records = read_csv(path, COLUMNS[:4], may_be_empty=True)
    except DataProblem as problem:
        return (), (Finding(path.name, "", "", "", str(problem), Severity.ERROR),)
    rows = ((record.line, _plain(record.values, record.line)) for record in records)
    good, findings = check_rows(path.name, _OwnRow, rows)
    kept, more = check_unique(path.name, good, ("committee", "area"))
    presences, faults = [], []
    for row in kept:
        column, value, fault = bounds.fault(row["committee"], row["area"])
        if fault:
            line = str(row["line"])
            faults.append(Finding(path.name, line, column, value[:80], fault, Severity.ERROR))
        else:
            values = {name: row[name] for name in COLUMNS}
            presences.append(Presence(**{**values, "has": Has(row["has"])}, own=True))
    refused = sorted((*findings, *more, *faults), key=lambda one: int(one.row or 0))
    return tuple(presences), tuple(refused)


def _plain(values: Mapping[str, str], line: int) -> dict[str, str | int]:
    """Return the values of a row with its line; yes and no in any case."""
    return {**values, "has": values["has"].lower(), "line": line}
