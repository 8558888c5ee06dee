"""Reading which kind of facility an object of OpenStreetMap is (data/rules/osm_types.toml)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from loaders.checking import valid
from loaders.files import read_toml

FILE: Final = "osm_types.toml"
EXPECTED: Final = "Regeln, die zu Merkmalen (Tags) eine Art von Einrichtung und ihre Seite nennen"

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


@dataclass(frozen=True)
class OsmTypes:
    """Rules in their order (kind, values by tag), and whom the entries credit."""

    rules: tuple[tuple[str, Mapping[str, frozenset[str]]], ...]
    source: str
    license: str

    def type_of(self, tags: Mapping[str, str]) -> str:
        """Return the kind of facility that the first fitting rule names, empty without one."""
        for kind, needed in self.rules:
            if all(tags.get(tag) in values for tag, values in needed.items()):
                return kind
        return ""

    @property
    def tags(self) -> frozenset[str]:
        """The tags that any rule asks for: an object without all of them fits none."""
        return frozenset(tag for _, needed in self.rules for tag in needed)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Rule(_Strict):
    type: Text
    page: Text
    tags: dict[Text, Annotated[list[Text], Field(min_length=1)]] = Field(min_length=1)


class _File(_Strict):
    """The file as a whole."""

    as_of: Text
    source: Text
    source_url: Text
    license: Text
    wiki: Text
    rules: list[_Rule] = Field(min_length=1)


def read_osm_types(path: Path) -> OsmTypes:
    """Return the rules of a file.

    Raises
    ------
    DataProblem
        The file is missing or not TOML, or a rule lacks its kind, its page or its tags.
    """
    values = read_toml(path)
    with valid(path.name, EXPECTED):
        found = _File.model_validate(values)
    rules = tuple(
        (one.type, {tag: frozenset(values) for tag, values in one.tags.items()})
        for one in found.rules
    )
    return OsmTypes(rules, found.source, found.license)
