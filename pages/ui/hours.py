"""Opening hours and holidays as German words."""

import datetime as dt
from dataclasses import replace

from geo import hours as model
from geo.calendar import public_holidays
from geo.district import District
from geo.hours import Day, Holidays, Hours, Kind, OpeningHours, State
from geo.publish import PublicFacility
from pages.ui import wording
from pages.ui.map import Badge, OpenMark, Row

UNKNOWN = "unbekannt – bitte vorher anrufen oder nachfragen"
UNKNOWN_MARK, APPOINTMENT_MARK = "Öffnungszeiten unbekannt", "nur nach Vereinbarung"
DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
KIND_WORDS = {
    Kind.OPEN: "geöffnet",
    Kind.CLOSED: "geschlossen",
    Kind.BY_APPOINTMENT: APPOINTMENT_MARK,
    Kind.UNKNOWN: "unbekannt",
}


def holidays(district: District, moment: dt.datetime) -> Holidays:
    """Return the public holidays of the district's Land around a moment."""
    return public_holidays(district.state, moment.date())


def rows(facility: PublicFacility, moment: dt.datetime, days_off: Holidays) -> list[Row]:
    """Return the hours of an entry: now, a holiday today, the week, source and date."""
    known = model.read(facility.opening_hours)
    shown: list[Row] = [
        {
            "label": "Öffnungszeiten",
            "text": now_sentence(model.state_at(known, moment, days_off), moment),
            "icon": "schedule",
        }
    ]
    if holiday := days_off.get(moment.date()):
        text = f"heute Feiertag: {holiday}: Öffnungszeiten können abweichen"
        shown.append({"label": "Feiertag", "text": text, "icon": "celebration"})
    if known is None:
        return shown
    shown += [
        {"label": "Vorübergehend", "text": _with_note(rule), "icon": "event_busy"}
        for rule in known.special
        if rule.valid_through is None or rule.valid_through >= moment.date()
    ]
    if known.regular or known.special:
        week = model.week(known, moment.date(), days_off)
        text = "\n".join(day_line(day) for day in week)
        shown.append({"label": "Diese Woche", "text": text, "icon": "calendar_month"})
    said = [known.note, f"Stand {wording.as_of(known.as_of)}, Quelle: {known.source}"]
    shown.append(
        {"label": "Zu den Zeiten", "text": "\n".join(t for t in said if t), "icon": "info"}
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
    text = APPOINTMENT_MARK if kinds == {Kind.BY_APPOINTMENT} else days
    return [{"label": "Öffnungszeiten", "text": text, "icon": "schedule"}]


def _with_note(rule: Hours) -> str:
    return special_text(rule) + (f"\n{rule.note}" if rule.note else "")


def now_sentence(state: State, moment: dt.datetime) -> str:
    """Return what holds now, and until when."""
    if state.kind == Kind.UNKNOWN:
        return UNKNOWN
    if state.kind == Kind.BY_APPOINTMENT:
        return f"{APPOINTMENT_MARK} – bitte vorher anrufen oder schreiben"
    until = f" bis {clock_text(state.until, moment)}" if state.until else ""
    return f"jetzt {KIND_WORDS[state.kind]}{until}"


def clock_text(until: dt.datetime, moment: dt.datetime) -> str:
    """Return "17:00 Uhr", with the day if it is another one."""
    time = f"{until:%H:%M} Uhr"
    ahead = (until.date() - moment.date()).days
    if ahead == 0:
        return time
    if ahead == 1:
        return f"morgen, {time}"
    return f"{DAYS[until.weekday()]}, {wording.date(until.date().isoformat())}, {time}"


def day_line(day: Day) -> str:
    """Return one day of the week in one line."""
    times = ", ".join(f"{start:%H:%M}–{_end(end)} Uhr" for start, end in day.intervals)
    marks = [f"Feiertag: {day.holiday}"] if day.holiday else []
    marks += ["vorübergehend geändert"] if day.special else []
    extra = f" ({'; '.join(marks)})" if marks else ""
    return f"{DAYS[day.date.weekday()]}: {times or KIND_WORDS[day.kind]}{extra}"


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
    what = "geänderte Öffnungszeiten" if rule.opens else "vorübergehend geschlossen"
    if rule.days:
        order = [i for i, key in enumerate(model.WEEKDAYS) if key in rule.days]
        what += f" ({', '.join(DAYS[i][:2] for i in order)})"
    dates = [d and wording.date(d.isoformat()) for d in (rule.valid_from, rule.valid_through)]
    period = str(dates[0]) if dates[0] == dates[1] else f"{dates[0]} bis {dates[1]}"
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
        return f"offen bis {clock_text(state.until, moment)}" if state.until else "offen"
    return APPOINTMENT_MARK if state.kind == Kind.BY_APPOINTMENT else UNKNOWN_MARK
