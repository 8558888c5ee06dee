"""What is known of a meeting: when, where, what about, who takes part as a role, what was decided.

Only offices, roles and institutions; names of persons have no place here.
"""

import datetime as dt
import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from geo.hours import ZONE

TELLING: Final = re.compile(
    r"\b(?:(?:Frau|FRAU|Herrn?|HERRN?|Familie|FAMILIE)\s+|(?:Hrn?|Fr|Fam|Dr|Prof)\.\s*)"
    r"(?:(?:Dr|Prof)\.\s*(?:[a-z]+\.\s*)*)*"
    r"(?:(?:von|van|de)\s+(?:und\s+zu\s+)?(?:(?:der|den|dem)\s+)?)?"
    r"(?!(?:UND|ODER|MIT|IM|IN|FÜR|ALS|Anfang|Geburt|Beginn|(?:Vor|Nach)mittag|Abend)\b)"
    r"(?!\S*-(?:Stra(?:ß|ss)e|Str\.|Platz|Weg|Haus|Schule)(?!\w))"
    r"[A-ZÄÖÜ](?:[\wäöüß-]+|\.)"
)
"""What a person is called by; roles and institutions are not."""


class State(StrEnum):
    """How far a meeting is."""

    PLANNED = "planned"
    INVITED = "invited"
    HELD = "held"
    CANCELLED = "cancelled"


class Vote(StrEnum):
    """How a decision was taken; ``REMOTE`` is by e-mail or chat between meetings."""

    NONE = "none"
    UNANIMOUS = "unanimous"
    MAJORITY = "majority"
    REMOTE = "remote"


class Column(StrEnum):
    """The five questions of the feedback board."""

    ACHIEVED = "achieved"
    OCCUPIED = "occupied"
    MORE = "more"
    OPEN = "open"
    MINE = "mine"


@dataclass(frozen=True)
class Meeting:
    """One meeting of a committee for an area.

    ``begin`` and ``end`` are moments with a time zone, kept as the time on the wall in Germany.
    ``topics`` are the points of the agenda beside the fixed ones, ``theme`` that of the year plan.
    ``roles`` take part and cannot be in two places at once. ``version`` counts what was stored.
    ``origin`` tells which date of which event of a calendar file it was read from, ``sequence``
    how often that event had been changed by then; empty and 0 for all others.

    Raises
    ------
    ValueError
        A moment has no time zone, or the end is not after the begin.
    """

    id: str
    committee: str
    area: str
    begin: dt.datetime
    end: dt.datetime
    place: str = ""
    theme: str = ""
    state: State = State.PLANNED
    roles: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    version: int = 0
    origin: str = ""
    sequence: int = 0

    def __post_init__(self) -> None:
        """Bring both moments to the wall in Germany."""
        if self.begin.tzinfo is None or self.end.tzinfo is None:
            raise ValueError("a meeting needs a time zone")
        if self.end.timestamp() <= self.begin.timestamp():
            raise ValueError("a meeting ends after it begins")
        for name in ("begin", "end"):
            moment = getattr(self, name).astimezone(dt.UTC).astimezone(ZONE)
            object.__setattr__(self, name, moment)

    @property
    def day(self) -> dt.date:
        """The day on the wall in Germany on which it begins."""
        return self.begin.date()

    @property
    def takes_place(self) -> bool:
        """Whether it is not cancelled."""
        return self.state != State.CANCELLED


@dataclass(frozen=True)
class Decision:
    """What a meeting laid down: who (a role) does it until when, and when it is looked at again.

    A measure or project also has a ``goal_monitor``: the office or role that watches whether its
    aims are reached.
    """

    id: str
    meeting: str
    text: str
    owner: str = ""
    due: dt.date | None = None
    resubmission: dt.date | None = None
    vote: Vote = Vote.NONE
    is_done: bool = False
    version: int = 0
    is_measure: bool = False
    goal_monitor: str = ""


@dataclass(frozen=True)
class Card:
    """One card on the feedback board of an area."""

    id: str
    area: str
    column: Column
    text: str
    day: dt.date
    version: int = 0


@dataclass(frozen=True)
class Done:
    """When a deadline of a meeting was met."""

    meeting: str
    rule: str
    day: dt.date


@dataclass(frozen=True)
class Kept:
    """Everything that is stored about the meetings of a district."""

    meetings: tuple[Meeting, ...] = ()
    decisions: tuple[Decision, ...] = ()
    done: tuple[Done, ...] = ()
    cards: tuple[Card, ...] = field(default=())


def names_persons(said: str) -> bool:
    """Tell whether a text calls somebody by name ("Frau …", "Herr …", "Familie …")."""
    return TELLING.search(said) is not None


def local(day: dt.date, time: dt.time) -> dt.datetime:
    """Return a time on the wall in Germany; one that the clock jumps over is the hour after it."""
    return dt.datetime.combine(day, time, ZONE).astimezone(dt.UTC).astimezone(ZONE)


def after(begin: dt.datetime, minutes: int) -> dt.datetime:
    """Return the moment so many minutes later, however the clock is set in between."""
    return (begin.astimezone(dt.UTC) + dt.timedelta(minutes=minutes)).astimezone(ZONE)


def open_resubmissions(
    decisions: tuple[Decision, ...], meetings: tuple[Meeting, ...], about: Meeting
) -> tuple[Decision, ...]:
    """Return what the committee of a meeting has to look at again until then, oldest date first.

    A decision counts if it is open, was laid down by the same committee of the same area before,
    and is due or to be looked at on the day of the meeting or earlier, or has no date at all.
    """
    own = {one.id for one in meetings if (one.committee, one.area) == (about.committee, about.area)}
    before = {one.id for one in meetings if one.id in own and one.begin < about.begin}
    found = [
        one
        for one in decisions
        if one.meeting in before and not one.is_done and first_date(one, about.day) <= about.day
    ]
    return tuple(sorted(found, key=lambda one: (first_date(one, about.day), one.id)))


def first_date(one: Decision, without: dt.date) -> dt.date:
    """Return the earlier date of a decision, ``without`` if it has none."""
    return min((day for day in (one.resubmission, one.due) if day), default=without)
