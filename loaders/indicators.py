"""Reading the catalogue of indicators (data/indicators.toml)."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from geo.indicators.model import Catalogue, DataArea, Indicator, Polarity, Side
from loaders.checking import valid
from loaders.files import read_toml
from loaders.problems import DataProblem

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]


class _Entry(BaseModel):
    """One entry as the file has it."""

    model_config = ConfigDict(extra="forbid", strict=True)

    key: Key
    label: Text


class _DataArea(_Entry):
    """A data area with the district's series that belong to it."""

    context: list[Key] = Field(default_factory=list)


class _Indicator(_Entry):
    """An indicator; a plain count has no denominator."""

    data_area: Annotated[DataArea, Field(strict=False)]
    unit: Text
    unit_one: str = ""
    numerator: Text
    denominator: str = ""
    description: Text
    premise: Text
    limitation: Text
    factor: float = Field(default=1, gt=0)
    offset: float = 0
    digits: int = Field(default=1, ge=0, le=4)
    polarity: Annotated[Polarity, Field(strict=False)] = Polarity.NEUTRAL
    side: Annotated[Side, Field(strict=False)] = Side.NEITHER
    lebenslagen: list[Key] = Field(default_factory=list)
    resources: list[Key] = Field(min_length=1)
    context: str = ""
    people: bool = False


Known = TypeVar("Known", bound=_Entry)


def read_catalogue(path: Path) -> Catalogue:
    """Return the catalogue of indicators of a file; sources and licences are still empty.

    `geo.indicators.provenance.with_sources` adds those of a district's data package.

    Raises
    ------
    DataProblem
        The file is missing or not TOML, an entry is broken or comes twice, or the data areas are
        not the eight known ones in their order.
    """
    content = read_toml(path)
    areas = _entries(path.name, content, "data_areas", _DataArea)
    if list(areas) != [area.value for area in DataArea]:
        expected = f"die Datenbereiche in dieser Reihenfolge: {', '.join(DataArea)}"
        raise DataProblem(path.name, expected, ", ".join(areas), column="data_areas")
    entries = _entries(path.name, content, "indicators", _Indicator)
    return Catalogue(
        MappingProxyType({key: _indicator(entry) for key, entry in entries.items()}),
        MappingProxyType({DataArea(key): area.label for key, area in areas.items()}),
        MappingProxyType({DataArea(key): tuple(area.context) for key, area in areas.items()}),
    )


def _entries(
    name: str, content: Mapping[str, Any], table: str, model: type[Known]
) -> dict[str, Known]:
    items = content.get(table)
    if not isinstance(items, list) or not items:
        raise DataProblem(name, f"eine Liste „[[{table}]]“", "keine")
    entries: dict[str, Known] = {}
    for number, item in enumerate(items, start=1):
        entry = _entry(name, number, item, model)
        if entry.key in entries:
            raise DataProblem(name, "jeder Schlüssel nur einmal", entry.key, column="key")
        entries[entry.key] = entry
    return entries


def _entry(name: str, number: int, item: Any, model: type[Known]) -> Known:  # noqa: ANN401 - from a file
    key = item.get("key") if isinstance(item, dict) else None
    with valid(name, subject=str(key or f"Nr. {number}")):
        return model.model_validate(item)


def _indicator(entry: _Indicator) -> Indicator:
    values = entry.model_dump()
    lebenslagen, resources = tuple(values.pop("lebenslagen")), tuple(values.pop("resources"))
    return Indicator(**values, lebenslagen=lebenslagen, resources=resources)
