"""What a facility may say beyond its address: hours, languages, accessibility, free places.

All of it is optional; what is left out is unknown. Field names of the hours are those of
schema.org, those of free places of HSDS 3, as stored.
"""

import re
from typing import Annotated, Any, Literal, Self

from babel import Locale
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError

from geo.hours import PUBLIC_HOLIDAYS, WEEKDAYS
from loaders import fields

NIGHT_ENDS = "06:00"
"""Hours that close later than this on the next day are more likely written the wrong way round."""

MOST_PLACES = 10_000

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_LANGUAGES = Locale("de").languages


def _fault(message: str) -> PydanticCustomError:
    return PydanticCustomError("particular", message)


def _time(value: str) -> str:
    if value and value != "24:00" and not _TIME.fullmatch(value):
        raise _fault("ist keine Uhrzeit der Form 09:30 (Ende des Tages: 24:00)")
    return value


def _weekday(value: str) -> str:
    if value not in (*WEEKDAYS, PUBLIC_HOLIDAYS):
        days = ", ".join((*WEEKDAYS, PUBLIC_HOLIDAYS))
        raise _fault(f"ist kein Wochentag; erlaubt sind {days}")
    return value


def _language(value: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", value) or (
        value.split("-", maxsplit=1)[0] not in _LANGUAGES
    ):
        raise _fault("ist keine Sprache nach BCP 47, zum Beispiel de, en, ar, uk")
    return value


def _is_said(value: object) -> bool:
    """Tell whether a field says something; no free place is something, too."""
    return value not in (None, "", []) and value is not False


def _empty_if_blank(value: object) -> object:
    return {} if value in ("", None) else value


Time = Annotated[str, AfterValidator(_time)]
Weekday = Annotated[str, AfterValidator(_weekday)]
Language = Annotated[str, AfterValidator(_language)]
Places = Annotated[int, Field(ge=0, le=MOST_PLACES, strict=True)]
Answer = Literal["yes", "limited", "no", ""]


class Particular(BaseModel):
    """Base: closed to unknown fields, stored without what is empty."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        alias_generator=to_camel,
        serialize_by_alias=True,
        validate_by_name=False,
    )

    @model_serializer(mode="wrap")
    def _without_blanks(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {key: value for key, value in handler(self).items() if _is_said(value)}


class HoursSpecification(Particular):
    """Hours on some days, or without times a closure."""

    day_of_week: list[Weekday] = []
    opens: Time = ""
    closes: Time = ""
    valid_from: fields.IsoDate | Literal[""] = ""
    valid_through: fields.IsoDate | Literal[""] = ""
    note: str = ""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if bool(self.opens) != bool(self.closes):
            raise _fault("opens und closes müssen beide da sein oder beide fehlen (geschlossen)")
        if self.opens == "24:00" or (self.opens and self.opens == self.closes):
            raise _fault("öffnet und schließt zur selben Zeit; rund um die Uhr: 00:00 bis 24:00")
        if NIGHT_ENDS < self.closes < self.opens:
            raise _fault(
                f"schließt um {self.closes}, bevor es um {self.opens} öffnet; über Mitternacht "
                f"höchstens bis {NIGHT_ENDS}, sonst zwei Zeilen schreiben (bis 24:00, ab 00:00)"
            )
        if self.valid_from and self.valid_through and self.valid_through < self.valid_from:
            raise _fault("der Zeitraum endet (validThrough), bevor er beginnt (validFrom)")
        return self


class SpecialHours(HoursSpecification):
    """Changed hours or a closure for a while."""

    @model_validator(mode="after")
    def _for_a_while(self) -> Self:
        if not (self.valid_from and self.valid_through):
            raise _fault("eine vorübergehende Änderung braucht validFrom und validThrough")
        if PUBLIC_HOLIDAYS in self.day_of_week:
            raise _fault("für einzelne Feiertage bitte das Datum als Zeitraum schreiben")
        return self


class Sourced(Particular):
    """Base of what has a source and a date of its own."""

    source: str = ""
    as_of: str = ""

    @model_validator(mode="after")
    def _has_source(self) -> Self:
        if self.model_fields_set and not (self.source and self.as_of):
            raise _fault("braucht source (Quelle) und asOf (Stand)")
        return self


class OpeningHoursRow(Sourced):
    """Opening hours; empty means unknown."""

    opening_hours_specification: list[HoursSpecification] = []
    special_opening_hours_specification: list[SpecialHours] = []
    appointment_only: bool = False
    note: str = ""

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Self:
        if self.appointment_only and self.opening_hours_specification:
            raise _fault(
                "nur nach Vereinbarung (appointmentOnly) und feste Zeiten widersprechen sich"
            )
        return self


class AccessibilityRow(Sourced):
    """What is known about barriers, each unknown if left out."""

    wheelchair: Answer = ""
    toilet: Answer = ""
    lift: Answer = ""
    parking: Answer = ""
    pram: Answer = ""
    hearing_loop: Answer = ""
    sign_language: Answer = ""
    tactile_guidance: Answer = ""
    plain_language: Answer = ""


class ServiceCapacityRow(Particular):
    """Free places on a day, as somebody stated them; empty means unknown.

    ``available`` and ``maximum`` count ``unit`` (if left out: places), ``updated`` is the day of
    the statement, ``description`` a remark such as "Warteliste".
    """

    available: Places | None = None
    maximum: Places | None = None
    unit: fields.ShortText = ""
    updated: fields.IsoDate | Literal[""] = ""
    description: fields.ShortText = ""
    source: fields.ShortText = ""

    @model_validator(mode="after")
    def _is_dated(self) -> Self:
        if not self.model_fields_set:
            return self
        if self.available is None:
            raise _fault("braucht available (freie Plätze; 0, wenn keiner frei ist)")
        if not self.updated:
            raise _fault("freie Plätze gelten nur mit dem Tag der Angabe: updated fehlt")
        if not self.source:
            raise _fault("braucht source (wer die Angabe gemacht hat: Amt, Einrichtung, Liste)")
        if self.maximum is not None and self.available > self.maximum:
            raise _fault("es sind mehr Plätze frei (available), als es gibt (maximum)")
        return self


OpeningHours = Annotated[OpeningHoursRow, BeforeValidator(_empty_if_blank)]
Accessibility = Annotated[AccessibilityRow, BeforeValidator(_empty_if_blank)]
ServiceCapacity = Annotated[ServiceCapacityRow, BeforeValidator(_empty_if_blank)]
Languages = Annotated[
    list[Language], BeforeValidator(lambda value: value or []), Field(max_length=40)
]

BLANK: dict[str, Any] = {
    "opening_hours": {},
    "languages": [],
    "accessibility": {},
    "service_capacity": {},
    "building_blocks": [],
    "partners": [],
    "volunteers_wanted": "",
    "legal_status": "",
    "funding": {},
    "staff_roles": [],
    "quality": {},
    "no_reminders": False,
}
"""The fields of a facility that nothing is known about."""
