"""What is said about single areas, with source and date; nothing here is concluded.

One model for the shipped file and for what people enter: the store keeps statements as its kind
``area_note`` and checks them by the same rules.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BeforeValidator, TypeAdapter
from pydantic_core import PydanticCustomError

from geo.model import Visibility
from loaders import fields
from loaders.checking import valid
from loaders.files import read_toml
from loaders.records import Row

PREFIX: Final = "notiz:"
WRITTEN: Final = re.compile(r"(?:(?:(\d{1,2})\.)?(\d{1,2})[./])?(\d{4})")
"""A day, a month or a year as people write it: 27.04.2018, 04/2018, 2018."""
DIGITS: Final = 16
"""Digits of the id of a shipped statement."""
WANTED: Final = "zu jeder Aussage area, topic, text, as_of und source"


class Topic(StrEnum):
    """What a statement is about.

    The first three are asked of every area. The four fields of the card are those of a SWOT
    analysis; goals and measures are derived from them.
    """

    SPACE_TYPE = "raumtyp"
    CENTRAL_PLACE = "zentraler_ort"
    DEMOGRAPHIC_TYPE = "demographietyp"
    LOCATION = "lage"
    PEOPLE = "einwohner"
    ORTSTEILE = "ortsteile"
    INFRASTRUCTURE = "infrastruktur"
    POPULATION = "bevoelkerung"
    STRENGTHS = "staerken"
    WEAKNESSES = "schwaechen"
    OPPORTUNITIES = "chancen"
    RISKS = "risiken"
    GOAL = "ziel"
    MEASURE = "massnahme"


CARD: Final = (Topic.STRENGTHS, Topic.WEAKNESSES, Topic.OPPORTUNITIES, Topic.RISKS)
"""The four fields of the card of an area, in their order."""
DERIVED: Final = (Topic.GOAL, Topic.MEASURE)
"""What is derived from the four fields, in its order."""


def _iso(value: object) -> object:
    """Return a date as people write it in the form JJJJ-MM-TT, as exact as it is."""
    found = WRITTEN.fullmatch(value.strip()) if isinstance(value, str) else None
    return "-".join(one.zfill(2) for one in reversed(found.groups()) if one) if found else value


def _real(value: str) -> str:
    try:
        dt.date.fromisoformat(f"{value}-01-01"[: len("JJJJ-MM-TT")])
    except ValueError as error:
        message = "ist weder Tag noch Monat noch Jahr (27.04.2018, 04/2018 oder 2018)"
        raise PydanticCustomError("iso_date", message) from error
    return value


AsOf = Annotated[fields.Moment, BeforeValidator(_iso), AfterValidator(_real)]


class AreaStatement(Row):
    """One statement; ``area`` is the key of an area, or of the district for what holds in all.

    ``as_of`` is a day, a month or a year, as exact as the source says it; it is also read as people
    write it, 27.04.2018 or 04/2018. A statement has no place of its own: ``location_class`` is
    always public.
    """

    id: fields.Text
    area: fields.Text
    topic: Topic
    text: fields.Text
    as_of: AsOf
    source: fields.Text
    visibility: Visibility = Visibility.PUBLIC
    location_class: Literal["public"] = "public"


def read_area_statements(path: Path) -> tuple[AreaStatement, ...]:
    """Return the statements about the areas of a district in their order; none without a file.

    Raises
    ------
    DataProblem
        The file is not TOML, or a statement lacks a field or has an unknown topic.
    """
    if not path.exists():
        return ()
    raw = read_toml(path).get("statements", [])
    with valid(path.name, WANTED):
        found = TypeAdapter(list[dict[str, Any]]).validate_python(raw)
        return tuple(map(AreaStatement.model_validate, _with_ids(found)))


def _with_ids(found: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield statements with ids that stay the same while the wording is corrected."""
    known: dict[tuple[str, ...], int] = {}
    for one in found:
        about = tuple(str(one.get(name, "")) for name in ("area", "topic", "source"))
        known[about] = known.get(about, 0) + 1
        digest = sha256("\n".join((*about, str(known[about]))).encode()).hexdigest()
        yield {**one, "id": f"{PREFIX}{digest[:DIGITS]}"}
