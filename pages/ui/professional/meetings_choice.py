"""What a person wants to see of the calendar: how, when, which committees and areas."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

import streamlit as st

from geo.district import District
from geo.meetings.model import Meeting
from geo.model import Level
from geo.regions import at_level, descendants
from pages.i18n import text
from pages.ui import state_meetings
from pages.ui.professional import meetings_words as words
from pages.ui.professional.meetings_data import Gathered

LEVELS = (Level.LANDKREIS, Level.PLANREGION, Level.SOZIALRAUM)
AHEAD = 3
"""Years after this one that can be looked at."""


class View(StrEnum):
    """The kinds of calendars."""

    LIST = "list"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True)
class Choice:
    """What is shown; ``month`` is the first day of the chosen one."""

    view: View
    year: int
    month: dt.date
    committee: str
    area: str
    level: str

    def narrows(self) -> bool:
        """Tell whether not all meetings are shown."""
        return bool(self.committee or self.area or self.level)


def choose(district: District, found: Gathered) -> Choice:
    """Show the fields above the calendar and return what was chosen."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="terminwahl"):
        views = {text(f"pro-meetings-view-{one.value}"): one for one in View}
        view = state_meetings.view_switch(views, View.LIST)
        year = state_meetings.year_box(years(found), found.today.year)
        month = found.today.month
        if view == View.MONTH:
            months = {words.month(number): number for number in range(1, 13)}
            month = state_meetings.month_box(months, month)
    one, two, three = st.columns(3)
    with one:
        named = {known.name: key for key, known in found.committees.items() if _meets(found, key)}
        committee = state_meetings.committee_box(named)
    with two:
        level_names = {
            district.level_name(level).singular: level.value
            for level in LEVELS
            if district.has_level(level)
        }
        level = state_meetings.level_box(level_names)
    with three:
        area = state_meetings.area_box({name: key for key, name in areas(district, level).items()})
    return Choice(view, year, dt.date(year, month, 1), committee, area, level)


def _meets(found: Gathered, key: str) -> bool:
    used = {one.committee for one in found.kept.meetings}
    return key in used or key in found.offered


def years(found: Gathered) -> list[int]:
    """Return the years that can be looked at, in order."""
    used = {one.day.year for one in found.kept.meetings}
    ahead = range(found.today.year - 1, found.today.year + AHEAD)
    return sorted(used | set(ahead))


def areas(district: District, level: str = "") -> dict[str, str]:
    """Return key → name of the areas that committees meet for, large ones first."""
    shown = [one for one in LEVELS if level in ("", one.value) and district.has_level(one)]
    found: dict[str, str] = {}
    for one in shown:
        names = at_level(district.areas, one)["name"].sort_values()
        found |= {str(key): str(name) for key, name in names.items()}
    return found


def chosen(found: Gathered, choice: Choice) -> list[Meeting]:
    """Return the meetings of a choice in all years; an area has those of the areas inside it."""
    places = found.district.areas
    inside = {choice.area, *descendants(places, choice.area)} if choice.area else set()
    level = places["level"]
    return [
        one
        for one in found.kept.meetings
        if choice.committee in ("", one.committee)
        and (not choice.area or one.area in inside)
        and (not choice.level or (one.area in level.index and level[one.area] == choice.level))
    ]
