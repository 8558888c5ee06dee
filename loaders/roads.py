"""Reading how fast roads are where no sign is known (data/rules/roads.toml)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from geo.travel import Assumption
from loaders.checking import valid
from loaders.files import read_toml

EXPECTED = "zu jeder Angabe ein möglicher Wert mit Quelle"

Limit = Literal["urban", "rural", "motorway", "walk", "service", "track"]
"""What limits the speed of cars: a law, a sign or, for the last two, the state of the way."""

Source = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


@dataclass(frozen=True)
class RoadRules:
    """What ways along roads rest on where OpenStreetMap is silent.

    ``roads`` has the limit of each kind of road (value of the tag ``highway``) that is open to
    cars, ``opened`` of those that are open to cars only with a tag that says so.
    """

    limits_kmh: Mapping[Limit, Assumption]
    roads: Mapping[str, Limit]
    opened: Mapping[str, Limit]
    car_factor: Assumption
    steps_factor: Assumption
    ferry_kmh: Assumption


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Speed(_Strict):
    value: float = Field(gt=0, le=150)
    source: Source
    source_url: str = ""


class _Factor(_Speed):
    value: float = Field(gt=0, le=1)


class _Limits(_Strict):
    urban: _Speed
    rural: _Speed
    motorway: _Speed
    walk: _Speed
    service: _Speed
    track: _Speed


class _Kinds(_Strict):
    source: Source
    limit_of: dict[str, Limit] = Field(min_length=1)


class _File(_Strict):
    """The file as a whole."""

    as_of: str
    limits: _Limits
    roads: _Kinds
    opened: _Kinds
    car_factor: _Factor
    steps_factor: _Factor
    ferry_kmh: _Speed


def read_roads(path: Path) -> RoadRules:
    """Return the rules of a file.

    Raises
    ------
    DataProblem
        The file is missing or not TOML, a part is missing or unknown, a figure is impossible or
        has no source.
    """
    values = read_toml(path)
    with valid(path.name, EXPECTED):
        rules = _File.model_validate(values)
    limits: dict[Limit, Assumption] = {
        name: _assumption(getattr(rules.limits, name)) for name in get_args(Limit)
    }
    factors = (rules.car_factor, rules.steps_factor, rules.ferry_kmh)
    return RoadRules(
        limits, rules.roads.limit_of, rules.opened.limit_of, *map(_assumption, factors)
    )


def _assumption(figure: _Speed) -> Assumption:
    return Assumption(figure.value, figure.source, figure.source_url)
