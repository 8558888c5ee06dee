"""What is known of the meetings of the district that is shown, with what follows from it."""

import datetime as dt
import functools
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from geo.committees.model import Committee, CommitteeLevel, Form
from geo.district import District
from geo.meetings.clashes import Clash, Setting, clashes
from geo.meetings.deadlines import Deadline, deadlines
from geo.meetings.free_days import FreeDays, free_days
from geo.meetings.model import Kept, Meeting
from geo.model import Level, Status
from geo.regions import at_level
from geo.search import fold
from loaders.meetings.file_state import FileState
from loaders.meetings.reading import Names
from loaders.meetings.rules import MeetingRules, read_meeting_rules
from loaders.meetings.store import MeetingStore
from pages import clock, context
from pages.accounts import here
from pages.ui.professional import committee_known

UNNAMED: Final = "in den Quellen"
"""How the lead of a committee begins that no source names."""

YEARS_AHEAD: Final = 10
"""So far ahead meetings can be planned; free days are known until then."""

USUAL_MINUTES: Final = 120
"""What the form begins with where no source says how long a committee meets."""

_SMALL: Final = (CommitteeLevel.FAMILIENZENTRUM, CommitteeLevel.GEMEINSCHAFTSUNTERKUNFT)


States = tuple[FileState, tuple[str, Hashable]]
"""Which states count: of the meetings, and of the entries with the committees."""


@dataclass(frozen=True, eq=False)
class Gathered:
    """The meetings of a district on a day, with deadlines, clashes and free days."""

    district: District
    committees: Mapping[str, Committee]
    rules: MeetingRules
    kept: Kept
    free: FreeDays
    setting: Setting
    deadlines: Mapping[str, tuple[Deadline, ...]]
    clashes: tuple[Clash, ...]
    today: dt.date

    @property
    def offered(self) -> Mapping[str, Committee]:
        """The committees that can have new meetings."""
        return current(self.committees)

    def short(self, committee: str) -> str:
        """Return what a committee is called in short, its key if it is unknown."""
        known = self.committees.get(committee)
        return known.short if known else committee

    def name(self, committee: str) -> str:
        """Return what a committee is called, its key if it is unknown."""
        known = self.committees.get(committee)
        return known.name if known else committee

    def area(self, key: str) -> str:
        """Return what an area is called, its key if it is unknown."""
        areas = self.district.areas
        return str(areas.at[key, "name"]) if key in areas.index else key

    def title(self, meeting: Meeting) -> str:
        """Return what a meeting is called."""
        return f"{self.name(meeting.committee)}, {self.area(meeting.area)}"

    def meeting(self, key: str) -> Meeting | None:
        """Return a meeting by its id, None if there is none."""
        return next((one for one in self.kept.meetings if one.id == key), None)


def store() -> MeetingStore:
    """Return the store of the district that is shown."""
    return MeetingStore(context.STORE, context.district_key(), here.ask)


def gathered() -> Gathered:
    """Return what is known now.

    Raises
    ------
    DataProblem
        The store, the rules or the committees cannot be read.
    """
    state = store().state()
    known = (state, context.data_state())
    return _gathered(context.STORE, context.district_key(), known, clock.today())


@functools.lru_cache(maxsize=4)
def _gathered(_store: Path, _key: str, _state: States, today: dt.date) -> Gathered:
    district, known, rules = context.district(), committees(), meeting_rules()
    kept = store().kept()
    setting = Setting(parents(district), leads(known), rules.apart)
    days_off = free(district, rules, kept, today, schools=False)
    found: dict[str, tuple[Deadline, ...]] = {}
    for one in deadlines(rules.deadlines, kept.meetings, kept.done, days_off, today):
        found[one.meeting] = (*found.get(one.meeting, ()), one)
    return Gathered(
        district,
        known,
        rules,
        kept,
        free(district, rules, kept, today, schools=True),
        setting,
        found,
        clashes(kept.meetings, setting),
        today,
    )


def committees() -> Mapping[str, Committee]:
    """Return the committees of the district by key, in their order."""
    return {one.key: one for one in committee_known.committees()}


@context.by_shipped()
def meeting_rules() -> MeetingRules:
    """Return what documents ask for around meetings of the district."""
    return read_meeting_rules(context.DATA / "rules" / "meetings.toml", context.district_key())


def current(known: Mapping[str, Committee]) -> dict[str, Committee]:
    """Return the committees that can have meetings here: none of the past, none of politics."""
    return {
        key: one
        for key, one in known.items()
        if one.status == Status.ACTIVE and one.form != Form.DECISION
    }


def places_of(district: District, committee: Committee) -> dict[str, str]:
    """Return the areas (name → key) that a committee meets for, large ones first.

    One of a family centre or a shared accommodation is known by the Sozialraum around it.
    """
    levels = [Level.SOZIALRAUM if one in _SMALL else Level(one.value) for one in committee.levels]
    found: dict[str, str] = {}
    for level in dict.fromkeys(levels):
        names = at_level(district.areas, level)["name"].sort_values()
        found |= {str(name): str(key) for key, name in names.items()}
    only = {name: key for name, key in found.items() if key in committee.areas}
    return only or found


def names(district: District) -> Names:
    """Return what files may call committees and areas."""
    known = current(committees())
    spelled = {fold(said): key for key, one in known.items() for said in (key, one.short, one.name)}
    areas: dict[str, frozenset[str]] = {}
    for key, name in district.areas["name"].items():
        for said in (fold(str(name)), str(key)):
            areas[said] = areas.get(said, frozenset()) | {str(key)}
    return Names(
        spelled,
        areas,
        {key: frozenset(places_of(district, one).values()) for key, one in known.items()},
        {key: one.duration_min for key, one in known.items() if one.duration_min},
    )


def parents(district: District) -> dict[str, str]:
    """Return the area that each area is directly part of."""
    above = district.areas["parent_key"]
    return {str(key): one for key, one in above.items() if isinstance(one, str) and one}


def leads(known: Mapping[str, Committee]) -> dict[str, str]:
    """Return who leads each committee, as far as a source names it."""
    return {key: one.lead for key, one in known.items() if not one.lead.startswith(UNNAMED)}


def free(
    district: District, rules: MeetingRules, kept: Kept, today: dt.date, *, schools: bool
) -> FreeDays:
    """Return the free days of all years that there are meetings in, and of the next ones."""
    years = {one.day.year for one in kept.meetings} | {today.year, today.year + YEARS_AHEAD}
    return free_days(
        district.state, range(min(years) - 1, max(years) + 2), rules.free, schools=schools
    )
