"""Reading what the Landkreis pays (data/rules/funding.toml): each rule with who decided it."""

from collections.abc import Collection
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from geo.funding import FundingRule, Zone
from loaders.checking import valid
from loaders.fields import DistrictKey, Moment, OptionalMoment, SozialraumKey, Url
from loaders.files import read_toml
from loaders.problems import DataProblem

EXPECTED = "zu jeder Förderregel mögliche Anteile mit Quelle, Wortlaut, Beschluss und Beginn"
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Share = Annotated[float, Field(ge=0, le=1)]
Word = Field(strict=False)


class _Shares(BaseModel):
    """The share of each zone."""

    model_config = ConfigDict(extra="forbid", strict=True)

    verflechtungsraum: Share
    entwicklungsraum: Share


class _Entry(BaseModel):
    """One rule as the file has it."""

    model_config = ConfigDict(extra="forbid", strict=True)

    key: Text
    district: DistrictKey
    type: Text
    source: Text
    source_url: Url
    quote: Text
    decided_by: Text
    valid_from: Moment
    valid_to: OptionalMoment
    note: str = ""
    shares: _Shares
    zones: dict[SozialraumKey, Annotated[Zone, Word]]
    zones_source: str

    @model_validator(mode="after")
    def _zones_have_a_source(self) -> Self:
        if self.zones and not self.zones_source.strip():
            raise PydanticCustomError("status", "zu den Räumen (zones) fehlt zones_source")
        return self


class _File(BaseModel):
    """The file."""

    model_config = ConfigDict(extra="forbid", strict=True)

    as_of: Moment
    rules: list[_Entry]


def read_funding(path: Path, types: Collection[str]) -> tuple[FundingRule, ...]:
    """Return the rules of funding of a file; ``types`` are the known types of facilities.

    Raises
    ------
    DataProblem
        The file is missing or not TOML, a field is missing, unknown or impossible, a type of
        facility is unknown, or zones have no source.
    """
    with valid(path.name, EXPECTED):
        read = _File.model_validate(read_toml(path))
    for entry in read.rules:
        if entry.type not in types:
            expected, cause = "eine bekannte Art von Einrichtung", "ein Tippfehler."
            raise DataProblem(path.name, expected, entry.type, None, "type", cause)
    return tuple(_rule(entry) for entry in read.rules)


def _rule(entry: _Entry) -> FundingRule:
    shares = {zone: getattr(entry.shares, zone.value) for zone in Zone}
    named = entry.model_dump(exclude={"shares", "zones"})
    return FundingRule(**named, shares=shares, zones=dict(entry.zones))
