"""Meetings from files and as files; the calendars to subscribe to."""

from collections.abc import Mapping, Sequence
from typing import Final

import pandas as pd
import streamlit as st

from geo.district import District
from geo.meetings.model import Meeting
from loaders.meetings.calendar_reading import read_calendar
from loaders.meetings.changes import Change
from loaders.meetings.reading import COLUMNS, MOST_BYTES, NEEDED, SHEET, Read, read_rows
from loaders.meetings.tables import table
from pages.i18n import text
from pages.print.addresses import MEETING_CALENDARS
from pages.print.tables import Sheets
from pages.ui import problems, state_meetings, wording
from pages.ui.planning import downloads, tables
from pages.ui.professional import meetings_words as words
from pages.ui.professional.meetings_choice import Choice, chosen
from pages.ui.professional.meetings_data import Gathered, names, places_of
from pages.ui.professional.meetings_said import write
from pages.ui.state_meetings import quiet_box

KINDS: Final = ("csv", "xlsx", "ics")
CALENDAR: Final = b"BEGIN:VCALENDAR"


def show(district: District, found: Gathered, choice: Choice) -> None:
    """Show what can be taken along, the addresses of calendars, and the field for a file."""
    st.header(text("pro-meetings-files"), anchor=False)
    shown = [one for one in chosen(found, choice) if one.day.year == choice.year]
    with st.container(horizontal=True):
        downloads.buttons(
            f"gremientermine-{choice.year}", lambda: sheets(found, shown), "termine_datei"
        )
    _feeds(found, choice)
    with st.expander(text("pro-meetings-import"), icon=":material/upload_file:"):
        _import(district, found)


def sheets(found: Gathered, shown: Sequence[Meeting]) -> Sheets:
    """Return meetings as the table that can be read again."""
    committees: Mapping[str, str] = {key: found.name(key) for key in found.committees}
    areas = {one.area: found.area(one.area) for one in shown}
    return {SHEET: table(shown, committees, areas)}


def _feeds(found: Gathered, choice: Choice) -> None:
    area = choice.area or found.district.key
    parts = [area, *([choice.committee] if choice.committee else [])]
    address = f"{MEETING_CALENDARS}{'/'.join(parts)}.ics"
    named = (
        found.name(choice.committee) if choice.committee else text("pro-meetings-all-committees")
    )
    said = text("pro-meetings-feed", area=found.area(area), committee=named)
    st.markdown(wording.plain(said))
    st.code(address, language=None)
    st.caption(text("pro-meetings-feed-hint"))


def _import(district: District, found: Gathered) -> None:
    columns = ", ".join(COLUMNS.values())
    needed = ", ".join(COLUMNS[one] for one in NEEDED)
    st.markdown(text("pro-meetings-import-about", columns=columns, needed=needed))
    left, right = st.columns(2)
    nothing = text("pro-meetings-import-none")
    with left:
        known = {nothing: ""} | {one.name: key for key, one in found.offered.items()}
        committee = quiet_box(text("pro-meetings-import-committee"), known, "datei_gremium")
    with right:
        places = places_of(district, found.offered[committee]) if committee else {nothing: ""}
        area = quiet_box(text("pro-meetings-for-area"), places, f"datei_gebiet_{committee}")
    most = MOST_BYTES // 1_000_000
    file = state_meetings.upload(text("pro-meetings-import-file"), KINDS, most)
    if file is None:
        return
    with problems.told():
        _offer(found, _read(district, found, file.name, file.getvalue(), (committee, area)))


def _read(
    district: District, found: Gathered, name: str, raw: bytes, other: tuple[str, str]
) -> Read:
    there = found.kept.meetings
    if CALENDAR in raw[:200].upper():
        return read_calendar(name, raw, names(district), there, other)
    return read_rows(name, raw, names(district), there)


def _offer(found: Gathered, read: Read) -> None:
    """Show what would be taken over and what was refused, then take it over with one button."""
    count, changed = len(read.meetings), len(read.changed)
    if count or not changed:
        st.markdown(text("pro-meetings-import-good", count=count))
    if changed:
        st.markdown(text("pro-meetings-import-changed", count=changed))
        columns = [text(f"pro-meetings-{one}") for one in ("meeting", "so-far", "from-now")]
        rows = [_changed(found, one) for one in read.changed]
        tables.wrapped(pd.DataFrame(rows, columns=columns), "aenderungen_termine")
    if read.findings:
        st.warning(text("pro-meetings-import-refused", count=len(read.findings)))
        why = [(one.row, one.column, one.value, one.problem) for one in read.findings]
        columns = [text(f"pro-meetings-refused-{n}") for n in ("row", "column", "value", "why")]
        tables.wrapped(pd.DataFrame(why, columns=columns), "befunde_termine")
    for note in read.notes:
        st.caption(wording.plain(note))
    if read.raised:
        st.caption(text("pro-meetings-import-raised", count=len(read.raised)))
    _store(read)


def _store(read: Read) -> None:
    """Show the button that takes over what is new or changed, and notes newer versions."""
    count, changed = len(read.meetings), len(read.changed)
    label = text("pro-meetings-import-note")
    said = text("pro-meetings-import-noted", count=len(read.raised))
    if count + changed:
        label = text("pro-meetings-import-store", count=count + changed)
        counts = {"changed": str(changed), "refused": str(len(read.findings))}
        said = text("pro-meetings-imported", count=count, **counts)
    put = read.meetings + read.changed + read.raised
    if put and st.button(label, key="datei_uebernehmen"):
        write(Change(put), said)


def _changed(found: Gathered, after: Meeting) -> tuple[str, str, str]:
    before = found.meeting(after.id) or after
    return found.title(before), _when_and_where(before), _when_and_where(after)


def _when_and_where(one: Meeting) -> str:
    parts = (words.day(one.day), words.times(one), one.place, words.state(one))
    return ", ".join(part for part in parts if part)
