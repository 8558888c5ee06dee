"""Reading what documents ask for around meetings (data/rules/meetings.toml)."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from geo.meetings.deadlines import DeadlineRule, Kind
from geo.meetings.free_days import FreeSpan
from loaders.checking import valid
from loaders.fields import DistrictKey, Moment, OptionalMoment
from loaders.files import read_toml

EXPECTED = "zu jeder Regel ein möglicher Wert mit Quelle, Wortlaut und Landkreis"
MOST_DAYS = 366
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


@dataclass(frozen=True)
class Agenda:
    """The fixed points of an agenda; a meeting's own topics stand under ``topics_under``.

    ``budget_point`` is the point for figures about money, empty if there is none.
    """

    committees: tuple[str, ...]
    points: tuple[str, ...]
    topics_under: str
    budget_point: str
    quote: str
    source: str
    date: str


@dataclass(frozen=True)
class Seats:
    """How many seats each Sozialraum has in a committee by lot."""

    committee: str
    per_area: int
    quote: str
    source: str
    date: str
    note: str = ""


@dataclass(frozen=True)
class MeetingRules:
    """The rules of one district; ``apart`` are committees whose meetings shall not overlap."""

    deadlines: tuple[DeadlineRule, ...]
    agendas: tuple[Agenda, ...]
    apart: frozenset[str]
    seats: tuple[Seats, ...]
    free: tuple[FreeSpan, ...]

    def agenda(self, committee: str) -> Agenda | None:
        """Return the fixed agenda of a committee: its own, else that of all, else None."""
        own = [one for one in self.agendas if committee in one.committees]
        common = [one for one in self.agendas if not one.committees]
        return next(iter(own + common), None)


class _Entry(BaseModel):
    """What every rule says: whose it is, in which words of which source."""

    model_config = ConfigDict(extra="forbid", strict=True)

    district: DistrictKey
    quote: Text
    source: Text
    date: OptionalMoment
    note: str = ""


class _Deadline(_Entry):
    key: Text
    label: Text
    kind: Annotated[Kind, Field(strict=False)]
    days: Annotated[int, Field(ge=0, le=MOST_DAYS)]
    committees: list[Text]


class _Agenda(_Entry):
    committees: list[Text]
    points: Annotated[list[Text], Field(min_length=1)]
    topics_under: Text
    budget_point: str

    @model_validator(mode="after")
    def _topics_have_a_place(self) -> Self:
        if not {self.topics_under, self.budget_point} <= {*self.points, ""}:
            message = "topics_under oder budget_point ist keiner der Punkte (points)"
            raise PydanticCustomError("status", message)
        return self


class _Apart(_Entry):
    committees: Annotated[list[Text], Field(min_length=1)]


class _Seats(_Entry):
    committee: Text
    per_area: Annotated[int, Field(ge=1)]


class _Free(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    district: DistrictKey
    name: Text
    first: dt.date
    last: dt.date
    source: Text

    @model_validator(mode="after")
    def _goes_forward(self) -> Self:
        if not 0 <= (self.last - self.first).days <= MOST_DAYS:
            raise PydanticCustomError("status", "last liegt vor first oder über ein Jahr danach")
        return self


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    as_of: Moment
    deadlines: list[_Deadline] = []
    agendas: list[_Agenda] = []
    apart: list[_Apart] = []
    seats: list[_Seats] = []
    free: list[_Free] = []


def read_meeting_rules(path: Path, district: str) -> MeetingRules:
    """Return the rules of a file that are for a district.

    Raises
    ------
    DataProblem
        The file is missing or not TOML, or a field is missing, unknown or impossible.
    """
    with valid(path.name, EXPECTED):
        read = _File.model_validate(read_toml(path))
    return MeetingRules(
        deadlines=tuple(_deadline(one) for one in read.deadlines if one.district == district),
        agendas=tuple(_agenda(one) for one in read.agendas if one.district == district),
        apart=frozenset(
            key for one in read.apart if one.district == district for key in one.committees
        ),
        seats=tuple(
            Seats(**one.model_dump(exclude={"district"}))
            for one in read.seats
            if one.district == district
        ),
        free=tuple(FreeSpan(**one.model_dump()) for one in read.free if one.district == district),
    )


def _deadline(one: _Deadline) -> DeadlineRule:
    named = one.model_dump(exclude={"date", "committees"})
    return DeadlineRule(**named, as_of=one.date, committees=tuple(one.committees))


def _agenda(one: _Agenda) -> Agenda:
    named = one.model_dump(exclude={"district", "note", "committees", "points"})
    return Agenda(committees=tuple(one.committees), points=tuple(one.points), **named)
