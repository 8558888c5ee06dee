"""The committees of a district (committees.toml), checked field by field."""

from collections.abc import Iterable
from pathlib import Path

from geo.committees.model import Committee
from loaders import committee_row
from loaders.checking import valid
from loaders.committee_row import CommitteeFileRow, CommitteeRow, Fault, Known
from loaders.files import read_toml
from loaders.problems import DataProblem

__all__ = ["COMMITTEES_FILE", "Known", "read_committees", "read_rows"]

COMMITTEES_FILE = "committees.toml"
EXPECTED = "zu jedem Gremium key, name, form, levels, scope, tasks, remarks, source und as_of"


def read_committees(path: Path, known: Known) -> tuple[Committee, ...]:
    """Return the committees of a district in their order; none if it has no such file.

    Raises
    ------
    DataProblem
        The file is not TOML, a committee lacks a field, stands twice, has a rhythm or dates that
        contradict each other, or names an area, situation of life or committee that is unknown.
    """
    return tuple(map(committee_row.committee_of, read_rows(path, known)))


def read_rows(path: Path, known: Known) -> tuple[CommitteeRow, ...]:
    """Return the same as the store has them.

    Raises
    ------
    DataProblem
        As `read_committees`.
    """
    if not path.exists():
        return ()
    found: dict[str, CommitteeRow] = {}
    for number, values in enumerate(read_toml(path).get("committees", []), 1):
        with valid(path.name, EXPECTED, inside=f"committees {number}"):
            row = committee_row.of_file(CommitteeFileRow.model_validate(values))
        if row.key in found:
            raise DataProblem(path.name, "jeder Schlüssel nur einmal", row.key, column="key")
        _refuse(path.name, row, committee_row.faults(row, known))
        found[row.key] = row
    for row in found.values():
        _refuse(path.name, row, committee_row.pointing(row, found))
    return tuple(found.values())


def _refuse(file: str, row: CommitteeRow, faults: Iterable[Fault]) -> None:
    for fault in faults:
        said = f"„{fault.value}“ {fault.problem}" if fault.value else fault.problem
        column = f"{row.key}.{fault.column}"
        raise DataProblem(file, "ein gültiger Wert", said, column=column)
