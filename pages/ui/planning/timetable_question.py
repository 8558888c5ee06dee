"""By bus and train: on which day and when people set out, and what the timetable says of itself."""

import datetime as dt
from collections.abc import Sequence

import streamlit as st

from geo.coverage.measure import Question
from geo.transit.timetable import SECONDS_PER_MIN, Departure, Window
from geo.travel import Mode
from loaders.gtfs_calendar import FeedCalendar, FeedSource
from pages import clock, reach, timetables
from pages.i18n import text
from pages.ui import hours, near, problems, wording
from pages.ui import state_planning_coverage as state

HOUR_S = 3600
FIRST_HOURS, USUAL_HOUR, LASTING_H = range(5, 21), 7, 2
TUESDAY = 1


def calendar() -> FeedCalendar | None:
    """Return the days of the timetable; None without one, and if it is broken say so."""
    found, problem = problems.caught(timetables.calendar)
    if problem:
        _tell(str(problem))
    return found


def departure(known: FeedCalendar) -> Departure:
    """Show day and time and return the choice, at first the next Tuesday morning."""
    left, right = st.columns(2, gap="medium")
    with left:
        days = {day_label(day): day for day in known.days}
        day = state.day_box(days, first_day(known.days, clock.today()))
    with right:
        windows = {window_label(one): one for one in map(_window, FIRST_HOURS)}
        window = state.window_box(windows, _window(USUAL_HOUR))
    return Departure(day, window)


def first_day(days: Sequence[dt.date], today: dt.date) -> dt.date:
    """Return the first Tuesday after today, else the first of all, else the first day."""
    tuesdays = [day for day in days if day.weekday() == TUESDAY]
    return next((day for day in tuesdays if day > today), (tuesdays or list(days))[0])


def _window(hour: int) -> Window:
    return Window(hour * HOUR_S, (hour + LASTING_H) * HOUR_S)


def day_label(day: dt.date) -> str:
    """Return "Dienstag, 24.11.2026"."""
    said = {"day": hours.day_name(day.weekday()), "date": wording.date(day.isoformat())}
    return text("plan-coverage-day-choice", **said)


def window_label(window: Window) -> str:
    """Return "7:00–9:00 Uhr"."""
    said = {"first": _clock(window.first_s), "last": _clock(window.last_s)}
    return text("plan-coverage-window-choice", **said)


def _clock(seconds: int) -> str:
    minutes = seconds // SECONDS_PER_MIN
    return f"{minutes // 60}:{minutes % 60:02}"


def is_ready(types: frozenset[str], question: Question) -> bool:
    """Compute a question by timetable; say what is wrong with the timetable and return False."""
    if question.departure is None:
        return True
    with st.spinner(text("plan-coverage-timetable-computing")):
        _, problem = problems.caught(lambda: reach.reached(types, question))
    if problem:
        _tell(str(problem))
    return problem is None


def _tell(problem: str) -> None:
    said = text("plan-coverage-timetable-broken", problem=problem)
    st.error(wording.plain(said), icon=":material/error:")


def short(one: Departure) -> str:
    """Return "nach Fahrplan, Dienstag, 24.11.2026, Abfahrt 7:00–9:00 Uhr"."""
    said = {"day": day_label(one.date), "window": window_label(one.window)}
    return text("plan-gaps-basis-departure", **said)


def sentence(one: Departure) -> str:
    """Say what ways by timetable are: the day, the feed, and the assumptions of the search."""
    found, limits = timetables.delivery(one.date), timetables.LIMITS
    said = text(
        "plan-coverage-ways-departure",
        day=day_label(one.date),
        window=window_label(one.window),
        step=wording.number(one.window.step_s / SECONDS_PER_MIN),
        feed=named(found.source),
        start=_day(found.source.valid_from),
        end=_day(found.source.valid_to),
        packed=_day(found.source.packed_on),
        walk=wording.number(limits.walk_min),
        transfer=wording.number(limits.transfer_min),
        changes=limits.changes,
        longest=wording.number(limits.longest_min),
        estimate=near.estimate_sentence(Mode.WALK),
        around=wording.distance(timetables.AROUND_M),
    )
    left_out = len(found.findings)
    more = text("plan-coverage-ways-left-out", count=left_out) if left_out else ""
    return f"{said} {more}".strip()


def named(source: FeedSource) -> str:
    """Return who made the timetable, and its version."""
    names = list(dict.fromkeys(filter(None, (source.publisher, *source.agencies))))
    shown = wording.joined(names[:3]) if names else text("plan-coverage-feed-unnamed")
    version = text("plan-coverage-feed-version", version=source.version) if source.version else ""
    return f"{shown}{version}"


def _day(day: dt.date | None) -> str:
    return wording.date(day.isoformat()) if day else wording.no_data()
