"""Official inhabitants of the Gemeinden at a date: GV-ISys (XLSX) or Regionaldatenbank (CSV)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final

from pydantic import Field

from loaders import fields
from loaders.build.credits import DL_DE_BY, GV_ISYS, License, Source
from loaders.checking import all_valid, check_rows, check_unique
from loaders.problems import DataProblem
from loaders.received.text import decoded, lines
from loaders.received.workbook import ZIP
from loaders.records import Row
from loaders.refresh.apart import read_apart
from loaders.refresh.delivery import Delivery

TABLE: Final = "12411-01-01-5"
"""Bevölkerung nach Geschlecht, Stichtag 31.12., Gemeinden (regionalstatistik.de)."""

GV_PREFIX: Final = GV_ISYS.title.rpartition(",")[0]
_DAY: Final = re.compile(r"(\d{2})\.(\d{2})\.(\d{4})")
_BASIS: Final = re.compile(r"Zensus(?:es|zahlen)?\s*(?:vom\s+[\d.]*)?(\d{4})")
_UNKNOWN: Final = frozenset({"", "-", ".", "/", "...", "x"})


class PeopleRow(Row):
    """Inhabitants of a Gemeinde; the sum is checked where the rows of the product are made."""

    key: Annotated[fields.GemeindeKey, Field(alias="AGS")]
    name: Annotated[fields.Text, Field(alias="Name")]
    total: Annotated[fields.Count, Field(alias="insgesamt")]
    male: Annotated[fields.Count, Field(alias="männlich")]
    female: Annotated[fields.Count, Field(alias="weiblich")]


@dataclass(frozen=True)
class PopulationTable:
    """What a table says: rows by key, and the total of the Kreis if it names one.

    ``date`` and ``basis`` (the census it rests on) are empty where the table does not say.
    """

    kind: str
    date: str
    basis: str
    rows: Mapping[str, Mapping[str, Any]]
    district_total: int | None
    source: Source
    license: License | None


def read_population(delivery: Delivery, district: str, date: str = "") -> PopulationTable:
    """Return the inhabitants of a district.

    ``date`` (JJJJ-MM-TT) chooses among several in a table; without it the newest counts.

    Raises
    ------
    DataProblem
        It is none of both tables, has nothing about the district, or a row is broken.
    """
    if delivery.content.startswith(ZIP):
        return _register(delivery, district)
    return _regional(delivery, district, date)


def _register(delivery: Delivery, district: str) -> PopulationTable:
    found = read_apart("workbook", delivery, {"district": district})
    day = found["date"]
    rows, total = _checked(delivery.name, district, found["rows"])
    return PopulationTable(
        f"Gemeindeverzeichnis (GV-ISys), Blatt „{found['sheet']}“",
        day,
        _basis(found["title"]),
        rows,
        total,
        Source(f"{GV_PREFIX}, {{years}}"),
        None,
    )


def _regional(delivery: Delivery, district: str, date: str) -> PopulationTable:
    content, _ = decoded(delivery.name, delivery.content)
    if TABLE not in content[:2000]:
        cause = "eine andere Tabelle; gebraucht wird GV-ISys als XLSX oder diese als CSV."
        expected = f"die Tabelle {TABLE} der Regionaldatenbank"
        raise DataProblem(delivery.name, expected, "eine andere", likely_cause=cause)
    dated = [
        (_iso(cells[0]), [number, *(cell.strip() for cell in cells[1:6])])
        for number, cells in lines(delivery.name, content, ";")
        if len(cells) >= 6 and _iso(cells[0]) and cells[1].strip().startswith(district)  # noqa: PLR2004
    ]
    days = sorted({day for day, _ in dated})
    day = date or (days[-1] if days else "")
    rows, total = _checked(delivery.name, district, [row for one, row in dated if one == day])
    source = (
        "Statistische Ämter des Bundes und der Länder, Regionaldatenbank Deutschland, Tabelle"
        f" {TABLE}, Stichtag {day}"
    )
    return PopulationTable(
        f"Regionaldatenbank, Tabelle {TABLE}", day, _basis(content[:2000]), rows, total,
        Source(source, "https://www.regionalstatistik.de"), DL_DE_BY,
    )  # fmt: skip


def _iso(said: str) -> str:
    found = _DAY.fullmatch(said.strip())
    return f"{found[3]}-{found[2]}-{found[1]}" if found else ""


def _basis(said: str) -> str:
    years = sorted(set(_BASIS.findall(said)))
    return f"Zensus {years[-1]}" if len(years) == 1 else ""


def _checked(
    file: str, district: str, found: list[list[Any]]
) -> tuple[dict[str, Mapping[str, Any]], int | None]:
    """Return the rows of Gemeinden by key, and the total of the Kreis if there is one."""
    numbered = []
    total = None
    for number, key, name, *people in found:
        values = {
            "AGS": key,
            "Name": name,
            **dict(zip(("insgesamt", "männlich", "weiblich"), map(_whole, people), strict=True)),
        }
        if key == district:
            total = int(values["insgesamt"]) if values["insgesamt"].isdecimal() else None
        else:
            numbered.append((number, values))
    if not numbered:
        cause = "ein anderes Land, ein anderer Stichtag oder Schlüssel ohne führende Null."
        expected = f"Gemeinden des Landkreises {district}"
        raise DataProblem(file, expected, "keine", column="AGS", likely_cause=cause)
    rows = all_valid(file, check_rows(file, PeopleRow, numbered))
    all_valid(file, check_unique(file, rows, ["key"]))
    return {
        row["key"]: {**row, "line": number} for row, (number, _) in zip(rows, numbered, strict=True)
    }, total


def _whole(said: str) -> str:
    """Return a number without its blanks between thousands; nothing where none is published."""
    plain = re.sub(r"[\s\u202f]", "", said)
    return "" if plain in _UNKNOWN else plain
