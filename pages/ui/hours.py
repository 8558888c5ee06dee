"""Opening hours and holidays as words."""

import datetime as dt
from dataclasses import replace
from typing import Literal

from babel.dates import get_day_names

from geo import hours as model
from geo.calendar import public_holidays
from geo.district import District
from geo.hours import Day, Holidays, Hours, Kind, OpeningHours, State
from geo.publish import PublicFacility
from pages.i18n import current, text
from pages.ui import wording
from pages.ui.map import Badge, OpenMark, Row


def unknown_mark() -> str:
    """Return what stands at an entry whose hours are unknown."""
    return text("hours-unknown-mark")


def day_name(weekday: int, width: Literal["wide", "short"] = "wide") -> str:
    """Return the name of a day, Monday is 0."""
    return str(get_day_names(width, locale=current().cldr)[weekday])


def kind_word(kind: Kind) -> str:
    """Return "geöffnet" and the like."""
    return text(f"hours-{kind.value.replace('_', '-')}")


def holidays(district: District, moment: dt.datetime) -> Holidays:
    """Return the public holidays of the district's Land around a moment."""
    return public_holidays(district.state, moment.date())


def rows(facility: PublicFacility, moment: dt.datetime, days_off: Holidays) -> list[Row]:
    """Return the hours of an entry: now, a holiday today, the week, source and date."""
    known = model.read(facility.opening_hours)
    shown: list[Row] = [
        {
            "name": "hours",
            "label": text("hours-label"),
            "text": now_sentence(model.state_at(known, moment, days_off), moment),
            "icon": "schedule",
        }
    ]
    if holiday := days_off.get(moment.date()):
        said = text("hours-holiday-today", holiday=holiday)
        shown.append(
            {"name": "holiday", "label": text("hours-holiday"), "text": said, "icon": "celebration"}
        )
    if known is None:
        return shown
    shown += [
        {
            "name": "temporary",
            "label": text("hours-temporary"),
            "text": _with_note(rule),
            "icon": "event_busy",
        }
        for rule in known.special
        if rule.valid_through is None or rule.valid_through >= moment.date()
    ]
    if known.regular or known.special:
        week = model.week(known, moment.date(), days_off)
        lines = "\n".join(day_line(day) for day in week)
        shown.append(
            {"name": "week", "label": text("hours-week"), "text": lines, "icon": "calendar_month"}
        )
    about = "\n".join(t for t in (known.note, wording.evidence(known.as_of, known.source)) if t)
    shown.append(
        {"name": "about-hours", "label": text("hours-about"), "text": about, "icon": "info"}
    )
    return shown


def regular_rows(facility: PublicFacility, today: dt.date) -> list[Row]:
    """Return the hours of an ordinary week, for paper: without today's state and exceptions."""
    known = model.read(facility.opening_hours)
    if known is None:
        return []
    week = model.week(replace(known, special=()), today, {})
    kinds = {day.kind for day in week}
    if kinds == {Kind.UNKNOWN}:
        return []
    days = ", ".join(day_line(day) for day in week)
    said = kind_word(Kind.BY_APPOINTMENT) if kinds == {Kind.BY_APPOINTMENT} else days
    return [{"name": "hours", "label": text("hours-label"), "text": said, "icon": "schedule"}]


def _with_note(rule: Hours) -> str:
    return special_text(rule) + (f"\n{rule.note}" if rule.note else "")


def now_sentence(state: State, moment: dt.datetime) -> str:
    """Return what holds now, and until when."""
    if state.kind == Kind.UNKNOWN:
        return text("hours-now-unknown")
    if state.kind == Kind.BY_APPOINTMENT:
        return text("hours-now-by-appointment")
    if not state.until:
        return text("hours-now", kind=kind_word(state.kind))
    until = clock_text(state.until, moment)
    return text("hours-now-until", kind=kind_word(state.kind), until=until)


def clock_text(until: dt.datetime, moment: dt.datetime) -> str:
    """Return "17:00 Uhr", with the day if it is another one."""
    time = text("hours-clock", time=f"{until:%H:%M}")
    ahead = (until.date() - moment.date()).days
    if ahead == 0:
        return time
    if ahead == 1:
        return text("hours-tomorrow", time=time)
    return f"{day_name(until.weekday())}, {wording.date(until.date().isoformat())}, {time}"


def day_line(day: Day) -> str:
    """Return one day of the week in one line."""
    times = ", ".join(
        text("hours-clock", time=f"{start:%H:%M}–{_end(end)}") for start, end in day.intervals
    )
    marks = [text("hours-day-holiday", holiday=day.holiday)] if day.holiday else []
    marks += [text("hours-day-special")] if day.special else []
    extra = f" ({'; '.join(marks)})" if marks else ""
    return f"{day_name(day.date.weekday())}: {times or kind_word(day.kind)}{extra}"


def _end(end: dt.datetime) -> str:
    return "24:00" if end.time() == dt.time() else f"{end:%H:%M}"


def badges(facility: PublicFacility, today: dt.date) -> list[Badge]:
    """Return a warning for each temporary closure or change that holds today."""
    known = model.read(facility.opening_hours)
    special = known.special if known else ()
    return [
        {"text": special_text(rule), "kind": "warning"} for rule in special if rule.is_valid(today)
    ]


def special_text(rule: Hours) -> str:
    """Return a temporary closure or change with its period."""
    what = text("hours-changed" if rule.opens else "hours-temporarily-closed")
    if rule.days:
        order = [i for i, key in enumerate(model.WEEKDAYS) if key in rule.days]
        what += f" ({', '.join(day_name(i, 'short') for i in order)})"
    dates = [d and wording.date(d.isoformat()) for d in (rule.valid_from, rule.valid_through)]
    first, last = (str(day) for day in dates)
    period = first if first == last else text("hours-period", first=first, last=last)
    return f"{what}: {period}"


def marks_now(
    stored: dict[str, object], moment: dt.datetime, days_off: Holidays
) -> dict[str, OpenMark]:
    """Return what to write beside the entries that are not closed now, open ones first.

    ``stored`` maps ids to stored hours, in the order of the list. Closed ones are left out.
    """
    states = {key: model.state_at(_read(hours), moment, days_off) for key, hours in stored.items()}
    found: dict[str, OpenMark] = {
        key: {"open": state.kind == Kind.OPEN, "text": now_mark(state, moment)}
        for key, state in states.items()
        if state.kind != Kind.CLOSED
    }
    return dict(sorted(found.items(), key=lambda item: not item[1]["open"]))


def _read(stored: object) -> OpeningHours | None:
    return model.read(stored) if isinstance(stored, dict) else None


def now_mark(state: State, moment: dt.datetime) -> str:
    """Return the short mark of an entry in the list."""
    if state.kind == Kind.OPEN:
        if not state.until:
            return text("hours-mark-open")
        return text("hours-mark-open-until", until=clock_text(state.until, moment))
    return kind_word(state.kind) if state.kind == Kind.BY_APPOINTMENT else unknown_mark()
