"""The kinds of values in the shipped tables: keys, dates, shares, addresses of the web."""

import re
from datetime import date
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from loaders.crs import metric_name

WRITTEN: Final = re.compile(r"(?:(?:(\d{1,2})\.)?(\d{1,2})[./])?(\d{4})", re.ASCII)
"""A day, a month or a year as people write it: 27.04.2018, 04/2018, 2018."""
MOMENT: Final = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)


def _matches(pattern: str, message: str) -> AfterValidator:
    compiled = re.compile(pattern)

    def check(value: str) -> str:
        if not compiled.fullmatch(value):
            raise PydanticCustomError("pattern", message)
        return value

    return AfterValidator(check)


def _iso_date(value: str) -> str:
    try:
        date.fromisoformat(value)
    except ValueError as error:
        message = "ist kein Datum der Form JJJJ-MM-TT"
        raise PydanticCustomError("iso_date", message) from error
    return value


def _iso_moment(value: object) -> object:
    """Return a day or month as people write it in the form JJJJ-MM-TT, as exact as it is."""
    found = WRITTEN.fullmatch(value.strip()) if isinstance(value, str) else None
    return "-".join(one.zfill(2) for one in reversed(found.groups()) if one) if found else value


def _moment(value: str) -> str:
    if not MOMENT.fullmatch(value):
        raise _no_moment()
    try:
        date.fromisoformat(f"{value}-01-01"[: len("JJJJ-MM-TT")])
    except ValueError as error:
        raise _no_moment() from error
    return value


def _no_moment() -> PydanticCustomError:
    message = "ist weder Tag noch Monat noch Jahr (27.04.2018, 04/2018 oder 2018)"
    return PydanticCustomError("iso_date", message)


def _moment_or_empty(value: str) -> str:
    return value and _moment(value)


def written(moment: str) -> str:
    """Return a day, month or year (ISO) as people write it: 27.04.2018, 04/2018, 2018."""
    parts = moment.split("-")
    return ("/" if len(parts) == len(("year", "month")) else ".").join(reversed(parts))


def _metric(value: str) -> str:
    try:
        metric_name(value)
    except ValueError as error:
        message = "ist kein Koordinatensystem in Metern, zum Beispiel EPSG:25833"
        raise PydanticCustomError("crs", message) from error
    return value


def _none_if_blank(value: object) -> object:
    return None if value == "" else value


Blank = BeforeValidator(_none_if_blank)
DATE_FORMAT = Field(json_schema_extra={"format": "date"})

Text = Annotated[str, Field(min_length=1)]
ShortText = Annotated[str, Field(max_length=200)]
GemeindeKey = Annotated[str, _matches(r"\d{8}", "ist kein Gemeindeschlüssel mit 8 Ziffern")]
OptionalGemeindeKey = Annotated[
    str, _matches(r"(\d{8})?", "ist weder leer noch ein Gemeindeschlüssel mit 8 Ziffern")
]
SozialraumKey = Annotated[str, _matches(r"\d{9}", "ist kein Verbandsschlüssel mit 9 Ziffern")]
OptionalSozialraumKey = Annotated[
    str, _matches(r"(\d{9})?", "ist weder leer noch ein Verbandsschlüssel mit 9 Ziffern")
]
Ars = Annotated[str, _matches(r"\d{12}", "ist kein Regionalschlüssel mit 12 Ziffern")]
Postcode = Annotated[str, _matches(r"(\d{5})?", "ist keine Postleitzahl mit 5 Ziffern")]
Email = Annotated[str, _matches(r"([^@\s<>]+@[^@\s<>]+\.[a-z]{2,})?", "ist keine E-Mail-Adresse")]
Url = Annotated[
    str, _matches(r"(https?://[^\s<>\"']+)?", "ist keine Adresse mit http:// oder https://")
]
HttpsUrl = Annotated[str, _matches(r"https://[^\s<>\"']+", "ist keine Adresse mit https://")]
IsoDate = Annotated[str, AfterValidator(_iso_date), DATE_FORMAT]
Moment = Annotated[str, BeforeValidator(_iso_moment), AfterValidator(_moment)]
"""A day, a month or a year that exists; ISO, also read as people write it (`WRITTEN`)."""
OptionalMoment = Annotated[str, BeforeValidator(_iso_moment), AfterValidator(_moment_or_empty)]
DistrictKey = Annotated[str, _matches(r"\d{5}", "ist kein Kreisschlüssel mit 5 Ziffern")]
OptionalDistrictKey = Annotated[
    str, _matches(r"(\d{5})?", "ist weder leer noch ein Kreisschlüssel mit 5 Ziffern")
]
OptionalIsoDate = Annotated[Annotated[str, AfterValidator(_iso_date)] | None, Blank, DATE_FORMAT]
MetricCrs = Annotated[str, AfterValidator(_metric)]
Count = Annotated[int, Field(ge=0)]
OptionalCount = Annotated[Annotated[int, Field(ge=0)] | None, Blank]
Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]
OptionalPositive = Annotated[Annotated[float, Field(gt=0, allow_inf_nan=False)] | None, Blank]
OptionalShare = Annotated[Annotated[float, Field(ge=0, le=1)] | None, Blank]
Number = Annotated[float, Field(allow_inf_nan=False)]
