"""When an event takes place, in words."""

import datetime as dt

from loaders.event_row import moment_of
from pages.i18n import text
from pages.ui import event_words, wording
from pages.ui.editing import when_fields


def said(begin: str, end: str, rule: str) -> str:
    """Return stored times as one line; empty ones as no statement."""
    fields = when_fields.load("", begin, end, rule)
    day = fields[".day"]
    if day is None:
        return text("pro-edit-empty")
    parts = [event_words.day(day)]
    if fields[".last"]:
        parts.append(text("pro-edit-when-to-day", day=event_words.day(fields[".last"])))
    parts.append(times(fields[".time"]))
    parts += [repeat(day, rule)] if rule else []
    return ", ".join(parts)


def times(clock: str) -> str:
    """Return from when until when, or that it is the whole day."""
    return text("hours-clock", time=clock) if clock else text("events-all-day")


def repeat(day: dt.date, rule: str) -> str:
    """Return how often a rule lets something recur, and until when."""
    chosen, until = when_fields.repeat_of(day, rule)
    if chosen == when_fields.OWN:
        return text("pro-edit-when-own", rule=rule)
    found = choice(chosen, day)
    if until is None:
        return found
    return f"{found} {text('pro-edit-period-until', date=wording.date(until.isoformat()))}"


def choice(chosen: str, day: dt.date | None) -> str:
    """Return what a choice of the form is called for an event that begins on a day."""
    if day is None:
        return text(f"pro-edit-when-{chosen}")
    weekday = event_words.day(day).partition(",")[0]
    known = {"nth": str(when_fields.nth(day)), "weekday": weekday, "day": str(day.day)}
    return text(f"pro-edit-when-{chosen}-on", **known)


def day_of(begin: str) -> dt.date | None:
    """Return the day on which stored times begin."""
    try:
        found = moment_of(begin)
    except ValueError:
        return None
    return found.date() if isinstance(found, dt.datetime) else found
