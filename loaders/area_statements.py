"""What is said about single areas, with source and date; nothing here is concluded.

One model for the shipped file and for what people enter: the store keeps statements as its kind
``area_note`` and checks them by the same rules.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, Literal

from pydantic import TypeAdapter

from geo.model import Visibility
from loaders import fields
from loaders.checking import valid
from loaders.files import read_toml
from loaders.problems import DataProblem, Finding, Severity
from loaders.records import Row

PREFIX: Final = "notiz:"
DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
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


class AreaStatement(Row):
    """One statement; ``area`` is the key of an area, or of the district for what holds in all.

    ``as_of`` is a day, a month or a year, as exact as the source says it; ``as_of_date`` repeats a
    day. A statement has no place of its own: ``location_class`` is always public.
    """

    id: fields.Text
    area: fields.Text
    topic: Topic
    text: fields.Text
    as_of: fields.OptionalMoment = ""
    as_of_date: fields.OptionalIsoDate = None
    source: fields.Text
    visibility: Visibility = Visibility.PUBLIC
    location_class: Literal["public"] = "public"


def faults(resource: str, row: AreaStatement) -> list[Finding]:
    """Return what is wrong with a statement besides its single fields, wherever it is."""
    found = []
    if not row.as_of:
        found.append(("as_of_date", "fehlt: Von wann ist die Aussage?"))
    elif DAY.fullmatch(row.as_of) and row.as_of_date not in (None, row.as_of):
        found.append(("as_of_date", "ist ein anderer Tag als der Stand der Aussage"))
    return [Finding(resource, row.id, name, "", said, Severity.ERROR) for name, said in found]


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
        rows = tuple(map(AreaStatement.model_validate, _with_ids(found)))
    for fault in (one for row in rows for one in faults(path.name, row)):
        raise DataProblem(path.name, WANTED, fault.problem, column=fault.column)
    return rows


def _with_ids(found: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield statements with ids that stay the same while the wording is corrected."""
    known: dict[tuple[str, ...], int] = {}
    for one in found:
        about = tuple(str(one.get(name, "")) for name in ("area", "topic", "source"))
        known[about] = known.get(about, 0) + 1
        digest = sha256("\n".join((*about, str(known[about]))).encode()).hexdigest()
        as_of = str(one.get("as_of", ""))
        day = as_of if DAY.fullmatch(as_of) else None
        yield {"as_of_date": day, **one, "id": f"{PREFIX}{digest[:DIGITS]}"}
