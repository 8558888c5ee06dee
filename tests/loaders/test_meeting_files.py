"""Meetings from files and as files: good rows kept, others refused with a reason, read back."""

import datetime as dt
import io
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given
from ical.calendar_stream import IcsCalendarStream

from geo.hours import ZONE
from geo.meetings.model import Meeting, State, after, local
from geo.search import fold
from loaders.meetings.calendar_reading import read_calendar
from loaders.meetings.calendars import calendar_bytes
from loaders.meetings.reading import COLUMNS, Names, Read, read_rows
from loaders.meetings.tables import table
from loaders.problems import DataProblem
from tests.geo.meeting_strategies import meetings

NAMES = Names(
    committees={fold("Regionalteam"): "regionalteam", fold("Sozialraumkonferenz"): "srk"},
    areas={
        fold("Planregion 1"): frozenset({"pr1"}),
        fold("Teltow"): frozenset({"sr1", "gemeinde1"}),
        "pr1": frozenset({"pr1"}),
    },
    places={"regionalteam": frozenset({"pr1"}), "srk": frozenset({"sr1"})},
    minutes={"regionalteam": 180},
)
HEADER = "Gremium;Gebiet;Datum;Beginn;Ende;Ort;Jahresthema;Stand;Rollen;Themen\n"
STAMP = dt.datetime(2027, 1, 5, 9, tzinfo=ZONE)


def rows(*lines: str, there: tuple[Meeting, ...] = ()) -> Read:
    return read_rows("termine.csv", (HEADER + "\n".join(lines)).encode(), NAMES, there)


def test_a_table_becomes_meetings() -> None:
    found = rows(
        "Regionalteam;Planregion 1;28.04.2027;13:00;;Rathaus;Übergänge;eingeladen;"
        '"ASD; Jobcenter";"Spielplätze; Budget"',
        "sozialraumkonferenz;teltow;2027-05-03;9 Uhr;11.30;;;;;",
    )
    assert found.findings == ()
    first, second = found.meetings
    assert (first.committee, first.area, first.state) == ("regionalteam", "pr1", State.INVITED)
    assert (first.begin, first.end.hour) == (local(dt.date(2027, 4, 28), dt.time(13)), 16)
    assert first.roles == ("ASD", "Jobcenter")
    assert first.topics == ("Spielplätze", "Budget")
    assert (second.area, f"{second.begin:%H:%M}-{second.end:%H:%M}") == ("sr1", "09:00-11:30")
    assert second.state == State.PLANNED


@pytest.mark.parametrize(
    ("line", "column", "problem"),
    [
        ("Stammtisch;Teltow;28.04.2027;13:00;14:00", "Gremium", "kein Gremium"),
        ("Regionalteam;Berlin;28.04.2027;13:00;14:00", "Gebiet", "kein Gebiet"),
        ("Regionalteam;Teltow;28.04.2027;13:00;14:00", "Gebiet", "für das dieses Gremium"),
        ("Regionalteam;Planregion 1;31.02.2027;13:00;14:00", "Datum", "kein Tag"),
        ("Regionalteam;Planregion 1;bald;13:00;14:00", "Datum", "kein Tag"),
        ("Regionalteam;Planregion 1;28.04.1827;13:00;14:00", "Datum", "zwischen"),
        ("Regionalteam;Planregion 1;28.04.2027;25:00;14:00", "Beginn", "keine Uhrzeit"),
        ("Regionalteam;Planregion 1;28.04.2027;13:00;12:00", "Ende", "nicht nach dem Beginn"),
        ("Sozialraumkonferenz;Teltow;28.04.2027;13:00;", "Ende", "fehlt"),
        ("Regionalteam;Planregion 1;28.04.2027;13:00;14:00;bei Frau Muster", "Ort", "Person"),
        (f"Regionalteam;Planregion 1;28.04.2027;13:00;14:00;{'x' * 2001}", "Ort", "länger"),
        ("Regionalteam;Planregion 1;28.04.2027;13:00;14:00;;;vielleicht", "Stand", "erlaubt"),
        ("Regionalteam;Planregion 1;28.04.2027", "", "Werte"),
    ],
)
def test_a_row_that_is_wrong_is_refused_with_its_line_and_a_reason(
    line: str, column: str, problem: str
) -> None:
    filled = line if line.count(";") < 3 else line + ";" * (9 - line.count(";"))
    found = rows(filled, "Regionalteam;Planregion 1;29.04.2027;13:00;;;;;;")
    assert len(found.meetings) == 1
    (refused,) = found.findings
    assert (refused.row, refused.column) == ("2", column)
    assert problem in refused.problem
    assert "Muster" not in refused.value + refused.problem


def test_what_is_there_already_is_not_taken_twice() -> None:
    line = "Regionalteam;Planregion 1;28.04.2027;13:00;;;;;;"
    once = rows(line, line)
    assert (len(once.meetings), len(once.findings)) == (1, 1)
    again = rows(line, there=once.meetings)
    assert again.meetings == ()
    assert "schon im Kalender" in again.findings[0].problem


def test_a_workbook_with_times_and_dates_of_its_own() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Termine"
    sheet.append(list(COLUMNS.values()))
    day, begin = dt.datetime(2027, 4, 28), dt.time(13)  # noqa: DTZ001 - as workbooks have it
    sheet.append(["Regionalteam", "Planregion 1", day, begin, dt.time(15, 30)])
    content = io.BytesIO()
    book.save(content)
    found = read_rows("termine.xlsx", content.getvalue(), NAMES, ())
    assert [f"{one.begin:%d.%m. %H:%M} {one.end:%H:%M}" for one in found.meetings] == [
        "28.04. 13:00 15:30"
    ]


@pytest.mark.parametrize("raw", [b"", b"  ", b"a;b\n1;2\n", b"PK\x03\x04broken", b"x" * 2_100_000])
def test_a_file_that_is_none_is_told(raw: bytes) -> None:
    with pytest.raises(DataProblem):
        read_rows("termine.csv", raw, NAMES, ())


def test_what_is_exported_is_read_again() -> None:
    before = rows(
        "Regionalteam;Planregion 1;28.04.2027;13:00;;Rathaus;Thema;abgesagt;ASD; KJGD",
        "Sozialraumkonferenz;Teltow;31.10.2027;02:30;05:00;;;gehalten;;",
    ).meetings
    names = {"regionalteam": "Regionalteam", "srk": "Sozialraumkonferenz"}
    made = table(before, names, {"pr1": "Planregion 1", "sr1": "Teltow"})
    again = read_rows("t.csv", made.to_csv(index=False, sep=";").encode(), NAMES, ())
    assert again.findings == ()
    assert [replace(one, id="") for one in again.meetings] == [
        replace(one, id="") for one in before
    ]


@given(meetings())
def test_another_program_reads_what_is_written(meeting: Meeting) -> None:
    raw = calendar_bytes([meeting], "Termine", lambda _: "Regionalteam, Teltow", STAMP)
    (event,) = IcsCalendarStream.calendar_from_ics(raw.decode()).events
    assert event.uid == f"{meeting.id}@familienwegweiser"
    assert isinstance(event.start, dt.datetime)
    assert isinstance(event.end, dt.datetime)
    assert event.start.replace(fold=0) == meeting.begin.replace(fold=0)
    assert event.summary == "Regionalteam, Teltow"
    status = {State.PLANNED: "TENTATIVE", State.CANCELLED: "CANCELLED"}
    assert event.status == status.get(meeting.state, "CONFIRMED")
    assert raw == calendar_bytes([meeting], "Termine", lambda _: "Regionalteam, Teltow", STAMP)


def test_a_calendar_names_its_time_zone_and_itself() -> None:
    begin = local(dt.date(2027, 7, 1), dt.time(13))
    meeting = Meeting("a", "regionalteam", "pr1", begin, after(begin, 60), "Rathaus", "T")
    raw = calendar_bytes([meeting], "Gremientermine Teltow", lambda _: "Ü; ,\n", STAMP).decode()
    assert "X-WR-CALNAME:Gremientermine Teltow" in raw or "NAME:Gremientermine Teltow" in raw
    assert "DTSTART;TZID=Europe/Berlin:20270701T130000" in raw
    assert "BEGIN:VTIMEZONE" in raw
    assert all(len(line.encode()) <= 75 for line in raw.split("\r\n"))
    calendar = IcsCalendarStream.calendar_from_ics(raw)
    assert str(calendar.events[0].summary).strip() == "Ü; ,"
    found = read_calendar("t.ics", raw.encode(), NAMES, (), ("", ""))
    assert [replace(one, id="a", origin="") for one in found.meetings] == [meeting]


ICS = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:test
BEGIN:VEVENT
UID:1
DTSTART;TZID=Europe/Berlin:20270303T130000
DTEND;TZID=Europe/Berlin:20270303T160000
RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=1WE;COUNT=4
EXDATE;TZID=Europe/Berlin:20270602T130000
SUMMARY:RT
LOCATION:Rathaus
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART;VALUE=DATE:20270303
SUMMARY:ganzer Tag
END:VEVENT
BEGIN:VEVENT
UID:3
DTSTART:20270303T130000Z
DTEND:20270303T140000Z
RRULE:FREQ=SECONDLY
SUMMARY:oft
END:VEVENT
END:VCALENDAR
"""


def test_a_series_becomes_single_meetings_and_others_are_refused() -> None:
    found = read_calendar("rt.ics", ICS.encode(), NAMES, (), ("Regionalteam", "Planregion 1"))
    assert [f"{one.begin:%d.%m.%Y %H:%M %Z}" for one in found.meetings] == [
        "03.03.2027 13:00 CET",
        "01.09.2027 13:00 CEST",
        "01.12.2027 13:00 CET",
    ]
    assert [one.row for one in found.findings] == ["2", "3"]
    assert "Uhrzeit" in found.findings[0].problem
    assert "FREQ" in found.findings[1].problem


def test_events_without_a_committee_are_refused() -> None:
    found = read_calendar("rt.ics", ICS.encode(), NAMES, (), ("", ""))
    assert found.meetings == ()
    assert {one.column for one in found.findings} == {"Gremium"}


@pytest.mark.parametrize("raw", [b"no calendar", b"BEGIN:VCALENDAR\n", b"\xff\xfe\x00"])
def test_a_broken_calendar_is_told(raw: bytes) -> None:
    with pytest.raises(DataProblem):
        read_calendar("rt.ics", raw, NAMES, (), ("", ""))
