"""Reading for how long a statement of free places holds (capacity.toml)."""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from geo.service_capacity import CapacityRule
from loaders.checking import valid
from loaders.fields import IsoDate, Text
from loaders.files import read_toml

EXPECTED = "as_of, valid_days (ganze Tage, 1 bis 366) und source"


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    as_of: IsoDate
    valid_days: Annotated[int, Field(ge=1, le=366, strict=True)]
    source: Text


def read_capacity_rule(path: Path) -> CapacityRule:
    """Return the rule of a file.

    Raises
    ------
    DataProblem
        The file is missing or not TOML, or a part is missing, unknown or impossible.
    """
    values = read_toml(path)
    with valid(path.name, EXPECTED):
        read = _File.model_validate(values)
    return CapacityRule(read.valid_days, read.source, read.as_of)
