"""Planning a meeting or a series of them: every date is seen before it is stored."""

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import Final, Literal

import pandas as pd
import streamlit as st

from geo.district import District
from geo.meetings.clashes import clashes, clashing
from geo.meetings.deadlines import Kind, due_day
from geo.meetings.free_days import SATURDAY
from geo.meetings.model import Meeting
from geo.meetings.series import OnFree, Repeat, SeriesPlan, Slot, slots
from loaders.meetings.changes import Change
from loaders.meetings.store import new_id
from pages import clock
from pages.i18n import text
from pages.ui import wording
from pages.ui.planning import tables
from pages.ui.professional import meetings_words as words
from pages.ui.professional.meetings_data import USUAL_MINUTES, YEARS_AHEAD, Gathered, places_of
from pages.ui.professional.meetings_said import write
from pages.ui.state_meetings import field, quiet_box

LENGTHS: Final = (30, 45, 60, 90, 120, 150, 180, 210, 240, 300, 360, 480)
BEGINS: Final = dt.time(13)
AHEAD: Final = dt.timedelta(days=28)
FARTHEST: Final = dt.timedelta(days=3 * 366)


def show(district: District, found: Gathered) -> None:
    """Show the form; a date is planned, looked at, and stored with one button."""
    st.header(text("pro-meetings-plan"), anchor=False)
    if not found.offered:
        st.info(text("pro-meetings-no-committees"))
        return
    with st.container(border=True, key="termin_planen"):
        st.caption(text("pro-meetings-no-names"))
        committee, area, roles = _who(district, found)
        plan = _when(found, committee)
        place, theme = _where()
        try_out = _tried(plan, found)
        meetings = [
            Meeting(new_id(), committee, area, slot.begin, slot.end, place, theme, roles=roles)
            for slot in try_out
            if slot.begin and slot.end
        ]
        _preview(found, try_out, meetings)
        _store(found, meetings)


def _who(district: District, found: Gathered) -> tuple[str, str, tuple[str, ...]]:
    left, right = st.columns(2)
    with left:
        names = {one.name: key for key, one in found.offered.items()}
        committee = quiet_box(text("pro-meetings-committee"), names, "gremium")
    known = found.offered[committee]
    with right:
        places = places_of(district, known)
        area = quiet_box(text("pro-meetings-for-area"), places, f"gebiet_{committee}")
    roles = field(
        st.multiselect,
        text("pro-meetings-roles"),
        f"rollen_{committee}",
        options=[one for one in known.participants if one],
        accept_new_options=True,
        max_selections=20,
        help=text("pro-meetings-roles-hint"),
        placeholder=text("pro-meetings-roles-example"),
    )
    said = [" ".join(str(one).split()) for one in roles]
    return committee, area, tuple(dict.fromkeys(one for one in said if one))


def _when(found: Gathered, committee: str) -> SeriesPlan | None:
    one, two, three = st.columns(3)
    with one:
        first = date_field(
            "pro-meetings-first", "beginn", found.free.next_working(found.today + AHEAD)
        )
    with two:
        time = field(st.time_input, text("pro-meetings-begin"), "uhrzeit", value=BEGINS, step=900)
    with three:
        usual = found.offered[committee].duration_min or USUAL_MINUTES
        minutes = length_box(usual, f"dauer_{committee}")
    repeats = {text("pro-meetings-once"): None} | {
        text(f"pro-meetings-repeat-{one.value.replace('_', '-')}"): one for one in Repeat
    }
    with one:
        repeat = quiet_box(text("pro-meetings-repeat"), repeats, "wiederholung")
    if repeat is None:
        if first is None:
            return None
        return SeriesPlan(first, first, Repeat.WEEKLY, time or BEGINS, minutes, OnFree.KEEP)
    with two:
        year_end = dt.date((first or found.today).year, 12, 31)
        last = date_field("pro-meetings-last", f"ende_{year_end.year}", year_end)
    with three:
        ways = {text(f"pro-meetings-free-{one.value.replace('_', '-')}"): one for one in OnFree}
        on_free = quiet_box(text("pro-meetings-on-free"), ways, "feiertag")
    if not first or not last or not first <= last <= first + FARTHEST:
        st.warning(text("pro-meetings-wrong-span"), icon=":material/edit_calendar:")
        return None
    return SeriesPlan(first, last, repeat, time or BEGINS, minutes, on_free)


def date_field(message: str, name: str, value: dt.date | None) -> dt.date | None:
    """Show a field for a day and return it, None if it is empty."""
    last = max(clock.today().year + YEARS_AHEAD, value.year if value else 0)
    found = field(
        st.date_input,
        text(message),
        name,
        value=value,
        min_value=dt.date(2000, 1, 1),
        max_value=dt.date(last, 12, 31),
        format="DD.MM.YYYY",
    )
    return found if isinstance(found, dt.date) else None


def length_box(usual: int, name: str) -> int:
    """Show how long a meeting can last and return the choice in minutes."""
    lengths = sorted({*LENGTHS, usual})
    labels = {text("pro-meetings-minutes", minutes=wording.number(one)): one for one in lengths}
    return quiet_box(text("pro-meetings-length"), labels, name, usual)


def _where() -> tuple[str, str]:
    left, right = st.columns(2)
    with left:
        place = field(st.text_input, text("pro-meetings-place"), "ort", max_chars=200)
    with right:
        theme = field(st.text_input, text("pro-meetings-theme"), "thema", max_chars=200)
    return (place or "").strip(), (theme or "").strip()


def _tried(plan: SeriesPlan | None, found: Gathered) -> tuple[Slot, ...]:
    return slots(plan, found.free) if plan else ()


def _preview(found: Gathered, tried: Sequence[Slot], meetings: Sequence[Meeting]) -> None:
    """Show each date with holidays, clashes and the first deadline."""
    if not tried:
        return
    st.markdown(f"**{text('pro-meetings-preview')}**")
    together = clashes([*found.kept.meetings, *meetings], found.setting)
    known = {one.begin.date(): one for one in meetings}
    everything = _with(found, meetings)
    rows = []
    for slot in tried:
        meeting = known.get(slot.begin.date()) if slot.begin else None
        theirs = clashing(together, meeting.id) if meeting else ()
        seen_from = meeting.id if meeting else ""
        overlaps = [words.clash(everything, one, seen_from) for one in theirs]
        rows.append(
            {
                text("pro-meetings-day"): words.day(meeting.day) if meeting else "–",
                text("pro-meetings-note"): _note(slot),
                text("pro-meetings-first-deadline"): _first(found, meeting),
                text("pro-meetings-clashes"): " ".join(f"⚠ {one}" for one in overlaps) or "–",
            }
        )
    tables.wrapped(pd.DataFrame(rows), "vorschau")


def _with(found: Gathered, meetings: Sequence[Meeting]) -> Gathered:
    kept = dataclasses.replace(found.kept, meetings=(*found.kept.meetings, *meetings))
    return dataclasses.replace(found, kept=kept)


def _note(slot: Slot) -> str:
    if slot.begin is None:
        message = "pro-meetings-note-taken" if slot.is_taken else "pro-meetings-note-skipped"
        return text(message, day=words.day(slot.day), free=slot.reason)
    if slot.is_moved:
        return text("pro-meetings-note-moved", day=words.day(slot.day), free=slot.reason)
    weekend = text("pro-meetings-weekend") if slot.begin.weekday() >= SATURDAY else ""
    free = slot.reason or weekend
    return text("pro-meetings-note-free", free=free) if free else "–"


def _first(found: Gathered, meeting: Meeting | None) -> str:
    if meeting is None:
        return "–"
    due = [
        (due_day(rule, meeting), rule.label)
        for rule in found.rules.deadlines
        if rule.kind == Kind.DAYS_BEFORE and rule.is_for(meeting.committee)
    ]
    day, label = min(due, default=(None, ""))
    return f"{label}: {words.day(day)}" if day else text("pro-meetings-no-deadline")


def _store(found: Gathered, meetings: Sequence[Meeting]) -> None:
    count = len(meetings)
    label = text("pro-meetings-store", count=count)
    kind: Literal["primary", "secondary"] = "primary" if count else "secondary"
    pressed = st.button(label, type=kind, icon=":material/save:", disabled=not count)
    if pressed:
        said = text("pro-meetings-stored", count=count, title=found.title(meetings[0]))
        write(Change(tuple(meetings)), said)
