"""The glossary: words of the field, their meaning and where it is written."""

from pathlib import Path

from pydantic import TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from loaders.files import read_toml
from loaders.problems import DataProblem


@dataclass(frozen=True)
class Entry:
    """One word; ``abbreviation`` is how the sources shorten it."""

    key: str
    label: str
    definition: str
    english: str = ""
    abbreviation: str = ""
    source: str = ""
    source_date: str = ""
    see_also: tuple[str, ...] = ()


Glossary = dict[str, Entry]


def read_glossary(path: Path) -> Glossary:
    """Return the entries of the glossary by key.

    Raises
    ------
    DataProblem
        The file is missing, is not TOML, lacks a field, or names a key twice.
    """
    try:
        rows = TypeAdapter(list[Entry]).validate_python(read_toml(path)["terms"])
    except (ValidationError, KeyError) as error:
        raise DataProblem(
            path.name, "je Wort key, label und definition", str(error).splitlines()[0]
        ) from error
    glossary = {entry.key: entry for entry in rows}
    if len(glossary) < len(rows):
        raise DataProblem(path.name, "jeden Schlüssel nur einmal")
    return glossary
