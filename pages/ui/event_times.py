"""When events take place from today on; computed once a day for each state of the files."""

import datetime as dt
import functools
from collections.abc import Iterable

from geo.events import Occurrence, in_order
from loaders.events import Agenda, occurrences
from pages import clock
from pages.context import agenda

FOUR_WEEKS, A_YEAR = dt.timedelta(days=27), dt.timedelta(days=366)
"""How far after today the next times are looked for: further only if too few are near."""

MOST_LATER = 5
"""How many times of one event after the next four weeks are kept."""


def within(first: dt.date, last: dt.date) -> list[Occurrence]:
    """Return what takes place between two days of the next four weeks and is not over."""
    now = clock.now()
    return [
        one
        for one in _four_weeks(agenda(), now.date())
        if one.first_day <= last and one.last_day >= first and not one.is_over(now)
    ]


def upcoming(ids: Iterable[str], count: int) -> list[Occurrence]:
    """Return the next times at which events take place, at most ``count`` (`MOST_LATER`)."""
    today, wanted = clock.today(), dict.fromkeys(ids)
    near = within(today, today + FOUR_WEEKS)
    found = [one for one in near if one.event.id in wanted]
    if len(found) < count:
        found += (one for key in wanted for one in _later(agenda(), today, key))
    return sorted(found, key=lambda one: in_order(one, today))[:count]


@functools.lru_cache(maxsize=2)
def _four_weeks(known: Agenda, today: dt.date) -> tuple[Occurrence, ...]:
    return occurrences(known, known.events, today, today + FOUR_WEEKS)


def _later(known: Agenda, today: dt.date, key: str) -> list[Occurrence]:
    """Return the first times of an event that begin after the next four weeks."""
    kept = _kept(known, today)
    if key not in kept:
        first = today + FOUR_WEEKS + dt.timedelta(days=1)
        found = occurrences(known, [key], first, today + A_YEAR)
        begun = (one for one in found if one.first_day >= first)
        kept[key] = sorted(begun, key=lambda one: in_order(one, today))[:MOST_LATER]
    return kept[key]


@functools.lru_cache(maxsize=2)
def _kept(_known: Agenda, _today: dt.date) -> dict[str, list[Occurrence]]:
    return {}
