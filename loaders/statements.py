"""What documents say about a number, with source and date; contradictions stay side by side."""

from pathlib import Path

from pydantic import TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from loaders.files import read_toml
from loaders.problems import DataProblem


@dataclass(frozen=True)
class Statement:
    """One statement; ``covered`` counts Sozialräume, ``centres`` counts houses."""

    year: str
    as_of: str
    text: str
    source: str
    source_url: str = ""
    covered: int | None = None
    centres: int | None = None


def read_statements(path: Path) -> tuple[Statement, ...]:
    """Return the statements of a district in their order; none if it has no such file.

    Raises
    ------
    DataProblem
        The file is not TOML or a statement lacks a field.
    """
    if not path.exists():
        return ()
    try:
        rows = TypeAdapter(list[Statement]).validate_python(read_toml(path).get("statements", []))
    except ValidationError as error:
        where = error.errors()[0]["loc"]
        raise DataProblem(
            path.name,
            "zu jeder Aussage year, as_of, text und source",
            likely_cause=f"ein fehlendes oder falsches Feld bei {'.'.join(map(str, where))}.",
        ) from error
    return tuple(rows)
