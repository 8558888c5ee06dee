"""Events: dated and recurring offers, where they are, and what happens on which day.

Times are on the wall in Germany (`geo.hours.ZONE`). An event without times lasts whole days; its
end is the first day after it. What an event says about its place is the entry it belongs to, else
a Gemeinde.
"""

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

import pandas as pd

from geo.district import District
from geo.facilities import published
from geo.hours import ZONE
from geo.model import Level, LocationClass
from geo.protection import telling_words
from geo.regions import at_level

CANCELLED: Final = "cancelled"
TENTATIVE: Final = "tentative"

_PARTS = re.compile(r"[,;\n]")
_POSTCODE = re.compile(r"\d{5}\s+")
_COUNTRY = {"", "Deutschland", "Germany"}


@dataclass(frozen=True)
class Event:
    """One offer with its dates.

    ``begin`` and ``end`` are those of the first time: both dates, or both moments. ``rule`` is
    empty for what happens once. ``status`` is empty, `CANCELLED` or `TENTATIVE`. Without
    ``gemeinde_key`` it is for the whole district.
    """

    id: str
    title: str
    begin: dt.date
    end: dt.date
    rule: str = ""
    status: str = ""
    facility: str = ""
    gemeinde_key: str = ""
    location: str = ""
    description: str = ""
    url: str = ""
    categories: tuple[str, ...] = ()
    source: str = ""
    as_of: str = ""


@dataclass(frozen=True)
class Occurrence:
    """One time that an event takes place, with what is different this time in ``event``."""

    event: Event
    begin: dt.date
    end: dt.date

    @property
    def all_day(self) -> bool:
        """Whether it has no times."""
        return not isinstance(self.begin, dt.datetime)

    @property
    def first_day(self) -> dt.date:
        """The day on which it begins."""
        return _day(self.begin)

    @property
    def last_day(self) -> dt.date:
        """The last day on which it takes place; what ends at midnight ends on the day before."""
        step = dt.timedelta(days=1) if self.all_day else dt.timedelta(microseconds=1)
        return max(self.first_day, _day(self.end - step))

    def is_over(self, moment: dt.datetime) -> bool:
        """Tell whether it has ended at a moment."""
        return _moment(self.end) <= moment


@dataclass(frozen=True)
class EventPlaces:
    """Where events can be.

    ``entries`` maps the public entries that may have events to their Gemeinde, ``hidden`` are
    those that events would locate, ``mobile`` those that come to other places: an event says
    where they stop. ``names`` maps Gemeinden and Ortsteile to keys of Gemeinden. ``telling`` are
    words (folded) by which an event would tell of a hidden entry. ``merged`` leads from entries
    that ended to those they were merged into.
    """

    entries: Mapping[str, str]
    hidden: frozenset[str]
    mobile: frozenset[str]
    gemeinden: frozenset[str]
    names: Mapping[str, frozenset[str]]
    telling: frozenset[str]
    merged: Mapping[str, str] = field(default_factory=dict)

    def stays(self, entry: str) -> str:
        """Return the id of an entry, or of the one that it was merged into."""
        return self.merged.get(entry, entry)


def event_places(district: District) -> EventPlaces:
    """Return where events of a district can be."""
    shown = published(district.facilities)
    types = district.taxonomy.types
    protected = shown["type"].map(lambda key: types[key].protected).astype(bool)
    hidden = protected | (shown["location_class"] != LocationClass.PUBLIC.value)
    gemeinden = at_level(district.areas, Level.GEMEINDE)
    names = pd.concat(
        [
            pd.Series(gemeinden.index, index=gemeinden["name"]),
            pd.Series(
                district.ortsteile["gemeinde_key"].to_numpy(), index=district.ortsteile["name"]
            ),
        ]
    )
    return EventPlaces(
        entries={str(key): str(town) for key, town in shown["gemeinde_key"][~hidden].items()},
        hidden=frozenset(map(str, shown.index[hidden])),
        mobile=frozenset(map(str, shown.index[shown["mobile"].astype(bool)])),
        gemeinden=frozenset(map(str, gemeinden.index)),
        names={str(name): frozenset(keys) for name, keys in names.groupby(level=0)},
        telling=telling_words(district, map(str, shown["name"][hidden])),
        merged=district.merged,
    )


def gemeinden_at_end(location: str, places: EventPlaces) -> frozenset[str]:
    """Return the Gemeinden that the last part of an address can mean: none, one or several."""
    parts = [part.strip() for part in _PARTS.split(location)]
    while parts and parts[-1] in _COUNTRY:
        parts.pop()
    name = _POSTCODE.sub("", parts[-1], count=1) if parts else ""
    return places.names.get(name, frozenset())


def located(location: str, address: str, town: str) -> str:
    """Return where an event is: in its own words if they name the town, else with the address."""
    said = " ".join(location.split())
    if said in address:
        return address
    return said if town and town in said else ", ".join(filter(None, (said, address)))


def is_for(event: Event, gemeinden: Collection[str]) -> bool:
    """Tell whether an event is for an area, given as the keys of its Gemeinden."""
    return not event.gemeinde_key or event.gemeinde_key in gemeinden


def by_day(
    found: Iterable[Occurrence], first: dt.date, far: Callable[[Event], float]
) -> dict[dt.date, list[Occurrence]]:
    """Return occurrences by day, by time and then by distance.

    What began before ``first`` stands there. ``far`` returns the distance of an event.
    """
    ordered = sorted(found, key=lambda one: (*in_order(one, first), far(one.event), one.event.id))
    days = groupby(ordered, key=lambda one: max(one.first_day, first))
    return {date: list(those) for date, those in days}


def in_order(one: Occurrence, first: dt.date) -> tuple[dt.date, dt.datetime]:
    """Return what to sort occurrences by; whole days come before what has times."""
    return max(one.first_day, first), _moment(one.begin)


def end_of_week(day: dt.date) -> dt.date:
    """Return the Sunday of the week around a date."""
    return day + dt.timedelta(days=6 - day.weekday())


def _day(when: dt.date) -> dt.date:
    return when.date() if isinstance(when, dt.datetime) else when


def _moment(when: dt.date) -> dt.datetime:
    if isinstance(when, dt.datetime):
        return when
    return dt.datetime.combine(when, dt.time(), ZONE)
