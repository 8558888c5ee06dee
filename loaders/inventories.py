"""What is known about how complete the lists of places are (inventories.toml of a district)."""

from collections.abc import Collection
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from geo.coverage.inventory import Inventory
from loaders.checking import valid
from loaders.fields import IsoDate, Text
from loaders.files import read_toml
from loaders.problems import DataProblem

EXPECTED = "zu jedem Verzeichnis types, complete, as_of (Tag) und source"


class _Row(BaseModel):
    """One inventory as the file has it."""

    model_config = ConfigDict(extra="forbid", strict=True)

    types: Annotated[list[Text], Field(min_length=1)]
    complete: bool
    as_of: IsoDate
    source: Text
    source_url: str = ""
    note: str = ""
    areas: list[Text] = []


def read_inventories(
    path: Path, types: Collection[str], areas: Collection[str]
) -> tuple[Inventory, ...]:
    """Return the inventories of a district; none if it has no such file.

    Parameters
    ----------
    types, areas
        Keys that exist: of types of facilities, and of areas of any level.

    Raises
    ------
    DataProblem
        The file is not TOML, an inventory lacks a field, or names a type or area that is unknown.
    """
    if not path.exists():
        return ()
    return tuple(
        _inventory(path.name, number, row, (types, areas))
        for number, row in enumerate(read_toml(path).get("inventories", []), 1)
    )


def _inventory(
    name: str, number: int, row: object, known: tuple[Collection[str], Collection[str]]
) -> Inventory:
    with valid(name, EXPECTED, inside=f"inventories {number}"):
        read = _Row.model_validate(row)
    for column, keys, there in zip(
        ("types", "areas"), (read.types, read.areas), known, strict=True
    ):
        unknown = sorted(set(keys) - set(there))
        if unknown:
            said = ", ".join(unknown)[:80]
            raise DataProblem(
                name, "bekannte Schlüssel", said, column=f"inventories {number}.{column}"
            )
    return Inventory(
        types=frozenset(read.types),
        complete=read.complete,
        as_of=read.as_of,
        source=read.source,
        source_url=read.source_url,
        note=read.note,
        areas=frozenset(read.areas),
    )
