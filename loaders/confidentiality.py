"""Reading which figures about people are hidden (data/rules/confidentiality.toml)."""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from geo.indicators.confidentiality import Citation, ConfidentialityRule
from loaders.checking import valid
from loaders.files import read_toml

EXPECTED = "zu jeder Schwelle der Geheimhaltung ein möglicher Wert mit Quelle"


class _Cited(BaseModel):
    """A figure of the rule with its source."""

    model_config = ConfigDict(extra="forbid", strict=True)

    source: Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
    source_url: str = ""

    def citation(self) -> Citation:
        return Citation(self.source, self.source_url)


class _Count(_Cited):
    value: int = Field(ge=1, le=1000)


class _Complement(_Cited):
    value: int = Field(ge=0, le=1000)


class _Zero(_Cited):
    shown: bool


class _Rule(BaseModel):
    """The rule as the file has it."""

    model_config = ConfigDict(extra="forbid", strict=True)

    as_of: str
    minimum_count: _Count
    minimum_complement: _Complement
    minimum_denominator: _Count
    minimum_width: _Count
    zero: _Zero


def read_rule(path: Path) -> ConfidentialityRule:
    """Return the rule of statistical confidentiality of a rules file.

    Raises
    ------
    DataProblem
        The file is missing or not TOML, a part is missing or unknown, a figure is impossible or
        has no source.
    """
    with valid(path.name, EXPECTED):
        rule = _Rule.model_validate(read_toml(path))
    parts = {
        "minimum_count": rule.minimum_count,
        "minimum_complement": rule.minimum_complement,
        "minimum_denominator": rule.minimum_denominator,
        "minimum_width": rule.minimum_width,
    }
    sources = {name: part.citation() for name, part in (*parts.items(), ("zero", rule.zero))}
    return ConfidentialityRule(
        rule.minimum_count.value,
        rule.minimum_complement.value,
        rule.minimum_denominator.value,
        rule.minimum_width.value,
        rule.zero.shown,
        sources,
    )
