"""What documents say about single areas, with source and date; nothing here is concluded."""

from enum import StrEnum
from pathlib import Path

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass

from loaders.checking import valid
from loaders.files import read_toml


class Topic(StrEnum):
    """What a statement is about; the first three are asked of every area."""

    SPACE_TYPE = "raumtyp"
    CENTRAL_PLACE = "zentraler_ort"
    DEMOGRAPHIC_TYPE = "demographietyp"
    LOCATION = "lage"
    PEOPLE = "einwohner"
    ORTSTEILE = "ortsteile"
    INFRASTRUCTURE = "infrastruktur"
    POPULATION = "bevoelkerung"


@dataclass(frozen=True)
class AreaStatement:
    """One statement; ``area`` is the key of an area, or of the district for what holds in all."""

    area: str
    topic: Topic
    text: str
    as_of: str
    source: str


def read_area_statements(path: Path) -> tuple[AreaStatement, ...]:
    """Return the statements about the areas of a district in their order; none without a file.

    Raises
    ------
    DataProblem
        The file is not TOML, or a statement lacks a field or has an unknown topic.
    """
    if not path.exists():
        return ()
    rows = read_toml(path).get("statements", [])
    with valid(path.name, "zu jeder Aussage area, topic, text, as_of und source"):
        return tuple(TypeAdapter(list[AreaStatement]).validate_python(rows))
