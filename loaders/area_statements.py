"""What is said about single areas, with source and date; nothing here is concluded.

One model for the shipped file and for what people enter: the store keeps statements as its kind
``area_note`` and checks them by the same rules.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, Literal

from pydantic import TypeAdapter

from geo.model import Visibility
from loaders import fields
from loaders.checking import valid
from loaders.files import read_toml
from loaders.problems import DataProblem
from loaders.records import Row

PREFIX: Final = "notiz:"
DIGITS: Final = 16
"""Digits of the id of a shipped statement that names none."""
OWN_ID: Final = re.compile(r"[a-z0-9_-]{1,60}")
WANTED: Final = "zu jeder Aussage area, topic, text, as_of und source"

OWN: Final = "eine eigene id je Aussage, aus a–z, 0–9, _ und -"


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

    ``as_of`` is a day, a month or a year, as exact as the source says it; it is also read as people
    write it, 27.04.2018 or 04/2018. A statement has no place of its own: ``location_class`` is
    always public.
    """

    id: fields.Text
    area: fields.Text
    topic: Topic
    text: fields.Text
    as_of: fields.Moment
    source: fields.Text
    visibility: Visibility = Visibility.PUBLIC
    location_class: Literal["public"] = "public"


def read_area_statements(path: Path) -> tuple[AreaStatement, ...]:
    """Return the statements about the areas of a district in their order; none without a file.

    Raises
    ------
    DataProblem
        The file is not TOML, a statement lacks a field or has an unknown topic, or several about
        the same area and topic from the same source have no ``id`` of their own.
    """
    if not path.exists():
        return ()
    raw = read_toml(path).get("statements", [])
    with valid(path.name, WANTED):
        found = TypeAdapter(list[dict[str, Any]]).validate_python(raw)
        rows = tuple(AreaStatement.model_validate({**one, "id": _id(one)}) for one in found)
    _distinct(path.name, found, rows)
    return rows


def _derived(one: Mapping[str, Any]) -> str:
    """Return an id that stays the same while the wording is corrected."""
    about = (str(one.get(name, "")) for name in ("area", "topic", "source"))
    return sha256("\n".join((*about, "1")).encode()).hexdigest()[:DIGITS]


def _id(one: Mapping[str, Any]) -> str:
    return PREFIX + str(one.get("id", _derived(one))).removeprefix(PREFIX)


def _distinct(file: str, found: Sequence[Mapping[str, Any]], rows: Sequence[AreaStatement]) -> None:
    """Refuse ids that are none or not unique, and several alike without an id of their own."""
    alike = Counter((one.area, one.topic, one.source) for one in rows)
    ids = Counter(one.id for one in rows)
    for number, (said, row) in enumerate(zip(found, rows, strict=True), 1):
        problem = ""
        if "id" not in said and alike[row.area, row.topic, row.source] > 1:
            problem = (
                "keine id, aber noch eine Aussage mit denselben area, topic und source; die davon"
                f" schon gespeichert ist, behält ihren Verlauf mit id = '{_derived(said)}'"
            )
        elif not OWN_ID.fullmatch(row.id.removeprefix(PREFIX)) or ids[row.id] > 1:
            problem = f"„{row.id.removeprefix(PREFIX)}“"
        if problem:
            where = f"Aussage {number} ({row.area}, {row.topic}, „{row.text[:40]}“)"
            raise DataProblem(file, OWN, f"{where}: {problem}", column="id")
