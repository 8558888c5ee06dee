"""Lists that come again and again: columns and kinds as data (data/rules/import_lists.toml)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from geo.search import words
from loaders.checking import valid
from loaders.files import read_toml
from loaders.imports.mapping import Mapped
from loaders.imports.model import Source
from loaders.imports.targets import TARGETS
from loaders.problems import DataProblem

FILE: Final = "import_lists.toml"
EXPECTED: Final = "Listen mit Kennung, Quelle, Erkennungszeichen und Spalten"

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


@dataclass(frozen=True)
class KnownList:
    """A list: titles by which it is told (``marks``), titles of its columns by field.

    ``needs`` are the fields that it must have, ``type`` is the kind of all its entries if they are
    of one; ``types`` are (word, kind) for the column of the kind.
    """

    key: str
    label: str
    marks: frozenset[str]
    needs: tuple[str, ...]
    type: str
    columns: Mapping[str, tuple[str, ...]]
    types: tuple[tuple[str, str], ...]

    def mapping(self, source: Source) -> Mapped:
        """Return the columns of a file by field, "" for a field that this list does not have."""
        known = {_plain(name): name for name in reversed(list(source.columns))}
        titles = {
            target: (_plain(one) for one in self.columns.get(target, ())) for target in TARGETS
        }
        return {
            target: next((known[title] for title in found if title in known), "")
            for target, found in titles.items()
        }

    def fits(self, source: Source) -> bool:
        """Tell whether a file is such a list."""
        marked = bool(self.marks & {_plain(name) for name in source.columns})
        found = self.mapping(source) if marked else {}
        return marked and all(found[name] for name in self.needs)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Word(_Strict):
    word: Text
    type: Text


class _List(_Strict):
    key: Text
    label: Text
    source: Text
    source_url: str
    marks: list[Text] = Field(min_length=1)
    needs: list[Text] = Field(min_length=1)
    type: str
    columns: dict[str, list[Text]]
    types: list[_Word] = []


class _File(_Strict):
    as_of: Text
    lists: list[_List]


def read_lists(path: Path) -> tuple[KnownList, ...]:
    """Return the lists of a file.

    Raises
    ------
    DataProblem
        The file is missing or not TOML, or a list lacks a part or names a field that is none.
    """
    values = read_toml(path)
    with valid(path.name, EXPECTED):
        found = _File.model_validate(values)
    for one in found.lists:
        for name in (*one.columns, *one.needs):
            if name not in TARGETS:
                raise DataProblem(path.name, f"eines der Felder {', '.join(TARGETS)}", name[:40])
    return tuple(
        KnownList(
            one.key, one.label, frozenset(map(_plain, one.marks)), tuple(one.needs), one.type,
            {name: tuple(titles) for name, titles in one.columns.items()},
            tuple((word.word, word.type) for word in one.types),
        )
        for one in found.lists
    )  # fmt: skip


def chosen(known: Sequence[KnownList], key: str) -> KnownList:
    """Return the list of a key.

    Raises
    ------
    DataProblem
        There is none.
    """
    for one in known:
        if one.key == key:
            return one
    raise DataProblem(FILE, f"eine der Listen {', '.join(one.key for one in known)}", key[:40])


def _plain(title: str) -> str:
    return "".join(words(title))
