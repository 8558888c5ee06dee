"""Calendar files: what is taken over, what is refused and why, and on which days it takes place."""

import datetime as dt
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.events import CANCELLED, TENTATIVE, Event, EventPlaces
from geo.hours import ZONE
from loaders import event_files, events
from loaders.event_feed import calendar_bytes
from loaders.event_files import CalendarFile, read_calendar_file
from loaders.events import Agenda, EventFolders, occurrences, read_events
from tests.calendars import (
    NUTHETAL,
    OTHER,
    PERSONAL,
    PLACES,
    TELTOW,
    calendar,
    event,
    written,
)


def read(folder: Path, *parts: str) -> Agenda:
    written(folder, calendar(*parts))
    return read_events([folder], PLACES)


def only(agenda: Agenda) -> Event:
    assert agenda.findings == ()
    assert agenda.problems == ()
    (found,) = agenda.events.values()
    return found


def own_words(one: Event) -> str:
    return one.location


def times(agenda: Agenda, first: str, last: str) -> list[str]:
    days = (dt.date.fromisoformat(day) for day in (first, last))
    found = occurrences(agenda, agenda.events, *days)
    return sorted(f"{one.begin:%Y-%m-%d %H:%M}" for one in found)


def test_an_event_is_taken_over_with_what_it_says(tmp_path: Path) -> None:
    lines = (
        "DTEND;TZID=Europe/Berlin:20261201T113000",
        "DESCRIPTION:synthetisch\\nzweite Zeile",
        "URL:https://example.org/termin",
        "CATEGORIES:Eltern\\, Kinder,Spielen",
        "LAST-MODIFIED:20261102T230000Z",
    )
    found = only(read(tmp_path, event(*lines)))
    assert found == Event(
        id=found.id,
        title="synthetisch Krabbelgruppe",
        begin=dt.datetime(2026, 12, 1, 10, tzinfo=ZONE),
        end=dt.datetime(2026, 12, 1, 11, 30, tzinfo=ZONE),
        gemeinde_key=TELTOW,
        location="Rathaus, 14513 Teltow",
        description="synthetisch\nzweite Zeile",
        url="https://example.org/termin",
        categories=("Eltern, Kinder", "Spielen"),
        source="synthetisch Kalender",
        as_of="2026-11-03",
    )


def test_nothing_personal_is_taken_over_or_written(tmp_path: Path) -> None:
    alarm = "BEGIN:VALARM\r\nACTION:EMAIL\r\nATTENDEE:mailto:max.muster@example.org\r\nEND:VALARM"
    named = calendar(
        event(*PERSONAL, alarm, uid="4711@laptop-muster.local"), name="erika.muster@example.org"
    )
    written(tmp_path, named)
    agenda = read_events([tmp_path], PLACES)
    assert only(agenda).source == "termine"
    output = calendar_bytes(agenda, agenda.events, "synthetisch", own_words).decode()
    assert "synthetisch Krabbelgruppe" in output
    for text in (repr(agenda.events), output):
        for word in ("uster", "ATTENDEE", "ORGANIZER", "CONTACT", "VALARM"):
            assert word not in text


@pytest.mark.parametrize(
    ("lines", "facility", "gemeinde"),
    [
        (("X-WEGWEISER-EINTRAG:test-haus", "LOCATION:Raum 2"), "test-haus", TELTOW),
        (("X-WEGWEISER-EINTRAG:test-ueberall",), "test-ueberall", ""),
        (("X-WEGWEISER-EINTRAG:test-bus", "LOCATION:Markt\\, Teltow"), "test-bus", TELTOW),
        (
            ("X-WEGWEISER-EINTRAG:test-bus", f"X-WEGWEISER-GEMEINDE:{OTHER}", "LOCATION:"),
            "test-bus",
            OTHER,
        ),
        ((f"X-WEGWEISER-GEMEINDE:{NUTHETAL}", "LOCATION:Saal"), "", NUTHETAL),
        (("LOCATION:Nuthetal",), "", NUTHETAL),
        (("LOCATION:Kulturhaus\\, Hauptstr. 1\\, 14558 Nuthetal\\, Deutschland",), "", NUTHETAL),
        (("LOCATION:Saal\\nTeltow",), "", TELTOW),
    ],
)
def test_an_event_belongs_to_an_entry_or_a_gemeinde(
    tmp_path: Path, lines: tuple[str, ...], facility: str, gemeinde: str
) -> None:
    found = only(read(tmp_path, event(*lines)))
    assert (found.facility, found.gemeinde_key) == (facility, gemeinde)


REFUSED = {
    "no title": ("SUMMARY:", "SUMMARY", "fehlt"),
    "no identifier": ("UID:", "UID", "fehlt"),
    "no begin": ("DTSTART:", "DTSTART", "nicht lesbar"),
    "time only": ("DTSTART;VALUE=TIME:100000", "DTSTART", "kein Datum"),
    "year 1": ("DTSTART:00010101T100000", "DTSTART", "zwischen 1970"),
    "end before begin": ("DTEND;TZID=Europe/Berlin:20261130T100000", "DTEND", "nicht nach"),
    "day and moment": ("DTEND;VALUE=DATE:20261202", "DTEND", "beide Uhrzeiten"),
    "ten years": ("DURATION:P3650D", "DURATION", "einem Jahr"),
    "every second": ("RRULE:FREQ=SECONDLY", "RRULE", "FREQ"),
    "every minute": ("RRULE:FREQ=MINUTELY", "RRULE", "FREQ"),
    "every hour": ("RRULE:FREQ=HOURLY", "RRULE", "FREQ"),
    "every hour in disguise": ("RRULE:FREQ=DAILY;BYHOUR=8,9,10", "RRULE", "BYHOUR"),
    "no step": ("RRULE:FREQ=DAILY;INTERVAL=0", "RRULE", "ab 1"),
    "30 February": ("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "RRULE", "keinem weiteren Tag"),
    "two ends": ("RRULE:FREQ=DAILY;COUNT=2;UNTIL=20270101T000000Z", "RRULE", "COUNT und UNTIL"),
    "no rule": ("RRULE:jede Woche", "RRULE", "FREQ"),
    "another zone": (
        "DTSTART;TZID=America/New_York:20261201T100000\r\nRRULE:FREQ=WEEKLY", "DTSTART",
        "Europe/Berlin",
    ),
    "a period": (
        "RRULE:FREQ=WEEKLY\r\nRDATE;VALUE=PERIOD:20261203T090000Z/PT1H", "RDATE", "kein Datum",
    ),
    "unknown status": ("STATUS:VIELLEICHT", "STATUS", "CANCELLED"),
    "not a web address": ("URL:javascript:alert(1)", "URL", "http"),
    "unknown entry": ("X-WEGWEISER-EINTRAG:gibt-es-nicht", "X-WEGWEISER-EINTRAG", "kein"),
    "unknown Gemeinde": ("X-WEGWEISER-GEMEINDE:11000000", "X-WEGWEISER-GEMEINDE", "8 Ziffern"),
    "no stop": ("X-WEGWEISER-EINTRAG:test-bus\r\nLOCATION:", "LOCATION", "Gemeinde"),
    "no place": ("LOCATION:", "LOCATION", "Gemeinde"),
    "place elsewhere": ("LOCATION:Hohen Neuendorf", "LOCATION", "kein Ort"),
    "ambiguous place": ("LOCATION:16515 Neuendorf", "LOCATION", "mehrfach"),
    "entry elsewhere": (
        "X-WEGWEISER-EINTRAG:test-haus\r\nLOCATION:Nuthetal", "LOCATION", "anderen Gemeinde",
    ),
    "long title": (f"SUMMARY:{'synthetisch ' * 30}", "SUMMARY", "200 Zeichen"),
    "garbage": ("synthetisch ohne Doppelpunkt", "", "nicht lesbar"),
}  # fmt: skip


@pytest.mark.parametrize(("line", "name", "words"), REFUSED.values(), ids=list(REFUSED))
def test_a_refused_event_names_file_event_property_and_cause(
    tmp_path: Path, line: str, name: str, words: str
) -> None:
    agenda = read(tmp_path, event(uid="gut"), event(*line.split("\r\n"), uid="schlecht"))
    assert len(agenda.events) == 1
    (finding,) = agenda.findings
    assert (finding.resource, finding.row, finding.column) == ("termine.ics", "12", name)
    assert words in finding.problem
    assert "synthetisch" in finding.value or name == "SUMMARY"


@pytest.mark.parametrize(
    "lines",
    [
        ("X-WEGWEISER-EINTRAG:test-schutz", "LOCATION:Geheimweg 1"),
        ("X-WEGWEISER-EINTRAG:test-schutz", "STATUS:GIBT-ES-NICHT"),
        ("X-WEGWEISER-EINTRAG:test-haus", "X-WEGWEISER-EINTRAG:test-schutz"),
        ("X-WEGWEISER-EINTRAG:test-haus", "X-WEGWEISER-EINTRAG:test-haus"),
        ("CLASS:PRIVATE",),
        ("CLASS:PUBLIC", "CLASS:PRIVATE"),
        ("LOCATION:Haus\\nZuflucht\\, Teltow",),
        ("LOCATION:HAUS-ZUFLUCHT\\, Teltow", "LOCATION:Teltow"),
        ("DESCRIPTION:nach Gewalterfahrung",),
        ("CATEGORIES:Spielen,Gewalt",),
        ("URL:https://gewalt.example.org/",),
        ("DESCRIPTION:im Heim",),
    ],
)
def test_of_a_protected_place_or_a_private_event_nothing_is_said(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    agenda = read(tmp_path, event(*lines, title="synthetisch im Geheimweg"))
    assert not agenda.events
    (finding,) = agenda.findings
    assert "Geheim" not in repr(finding)
    assert finding.value == ""


def test_an_exception_can_tell_of_a_protected_place(tmp_path: Path) -> None:
    moved = event(
        "RECURRENCE-ID;TZID=Europe/Berlin:20261208T100000", "LOCATION:Haus Zuflucht\\, Teltow"
    )
    agenda = read(tmp_path, event("RRULE:FREQ=WEEKLY", title="synthetisch Geheimtreff"), moved)
    assert not agenda.events
    (finding,) = agenda.findings
    assert (finding.column, finding.value) == ("LOCATION", "")
    assert "geschützten Ort" in finding.problem


def test_the_name_of_a_calendar_can_tell_of_a_protected_place(tmp_path: Path) -> None:
    written(tmp_path, calendar(event(), name="synthetisch Haus Zuflucht"))
    agenda = read_events([tmp_path], PLACES)
    assert not agenda.events
    assert [(one.column, one.value) for one in agenda.findings] == [("X-WR-CALNAME", "")]


MERGED = replace(PLACES, merged={"test-alt": "test-haus", "test-frueher": "test-schutz"})


def test_the_id_of_a_merged_entry_stands_for_the_one_that_stays(tmp_path: Path) -> None:
    written(tmp_path, calendar(event("X-WEGWEISER-EINTRAG:test-alt")))
    assert only(read_events([tmp_path], MERGED)).facility == "test-haus"


def test_an_id_that_leads_to_a_protected_place_says_nothing_of_it(tmp_path: Path) -> None:
    lines = ("X-WEGWEISER-EINTRAG:test-frueher", "LOCATION:Geheimweg 1")
    written(tmp_path, calendar(event(*lines, title="synthetisch im Geheimweg")))
    agenda = read_events([tmp_path], MERGED)
    assert not agenda.events
    (finding,) = agenda.findings
    assert (finding.value, "geschützter Ort" in finding.problem) == ("", True)
    assert "Geheim" not in repr(finding)


@pytest.mark.parametrize("word", ["Heimat", "Geheimnis", "Haus", "Zuversicht"])
def test_a_word_that_only_looks_like_protection_is_taken_over(tmp_path: Path, word: str) -> None:
    assert only(read(tmp_path, event(f"DESCRIPTION:{word}"))).description == word


BROKEN = {
    "empty": "",
    "no calendar": "Montag 10 Uhr Krabbelgruppe",
    "cut off": calendar(event())[:-20],
    "second calendar cut off": calendar(event()) + calendar(event(uid="2"))[:-20],
    "crossed blocks": calendar("BEGIN:VEVENT\r\nBEGIN:VALARM\r\nEND:VEVENT\r\nEND:VALARM"),
    "too deep": "BEGIN:VEVENT\r\n" * 100_000 + "END:VEVENT\r\n" * 100_000,
    "too many": calendar(*["BEGIN:VEVENT\r\nEND:VEVENT"] * (event_files.MOST_EVENTS + 1)),
    "too large": calendar(event(f"DESCRIPTION:{'x' * event_files.MOST_BYTES}")),
    "not a calendar block": "BEGIN:VCARD\r\nFN:synthetisch\r\nEND:VCARD\r\n",
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=list(BROKEN))
def test_a_broken_file_is_a_problem_and_the_others_are_kept(tmp_path: Path, content: str) -> None:
    written(tmp_path, content, "a.ics")
    written(tmp_path, calendar(event(uid="gut")), "b.ics")
    agenda = read_events([tmp_path], PLACES)
    assert len(agenda.events) == 1
    (problem,) = agenda.problems
    assert str(problem).startswith("a.ics")
    assert "Muster" not in str(problem)


def test_windows_text_is_a_problem_that_names_the_remedy(tmp_path: Path) -> None:
    path = written(tmp_path, calendar(event(title="synthetisch Grüße")))
    path.write_bytes(path.read_text("utf-8").encode("cp1252"))
    (problem,) = read_events([tmp_path], PLACES).problems
    assert "UTF-8" in str(problem)


def test_what_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "ordner.ics").mkdir()
    (tmp_path / "weg.ics").symlink_to(tmp_path / "gibt-es-nicht")
    written(tmp_path, calendar(event()), ".versteckt.ics")
    agenda = read_events([tmp_path], PLACES)
    assert not agenda.events
    assert [problem.file for problem in agenda.problems] == ["ordner.ics", "weg.ics"]


def test_without_folders_there_is_nothing_and_no_problem(tmp_path: Path) -> None:
    agenda = read_events([tmp_path / "fehlt"], PLACES)
    assert (agenda.events, agenda.files, agenda.problems) == ({}, 0, ())


def test_the_same_event_in_a_second_file_is_refused_there(tmp_path: Path) -> None:
    for name in ("a.ics", "b.ics"):
        written(tmp_path, calendar(event()), name)
    agenda = read_events([tmp_path], PLACES)
    assert len(agenda.events) == 1
    assert [(finding.resource, finding.column) for finding in agenda.findings] == [("b.ics", "UID")]


def test_a_weekly_time_stays_on_the_wall_when_the_clocks_change(tmp_path: Path) -> None:
    agenda = read(
        tmp_path,
        event(
            "DTSTART;TZID=Europe/Berlin:20261001T100000",
            "DURATION:PT2H",
            "RRULE:FREQ=WEEKLY;BYDAY=TH",
            "EXDATE;TZID=Europe/Berlin:20261022T100000",
            "EXDATE:20261105T090000Z",
        ),
    )
    found = times(agenda, "2026-10-12", "2026-11-15")
    assert found == ["2026-10-15 10:00", "2026-10-29 10:00", "2026-11-12 10:00"]
    (last,) = occurrences(agenda, agenda.events, dt.date(2026, 11, 12), dt.date(2026, 11, 12))
    assert last.end - last.begin == dt.timedelta(hours=2)


@pytest.mark.parametrize(
    ("begin", "expected"),
    [
        ("DTSTART:20261001T100000", "10:00"),
        ("DTSTART:20261001T080000Z", "10:00"),
        ("DTSTART;TZID=W. Europe Standard Time:20261001T100000", "10:00"),
        ("DTSTART;TZID=America/New_York:20261001T040000", "10:00"),
    ],
)
def test_a_moment_is_shown_on_the_wall_in_germany(
    tmp_path: Path, begin: str, expected: str
) -> None:
    found = only(read(tmp_path, event(begin)))
    assert f"{found.begin:%H:%M}" == expected


def test_a_rule_in_utc_means_utc(tmp_path: Path) -> None:
    agenda = read(tmp_path, event("DTSTART:20261001T080000Z", "RRULE:FREQ=WEEKLY"))
    assert times(agenda, "2026-10-22", "2026-10-29") == ["2026-10-22 10:00", "2026-10-29 09:00"]


@pytest.mark.parametrize(
    ("until", "count"), [("20261215", 3), ("20261215T090000Z", 3), ("20261214T235959", 2)]
)
def test_the_last_day_of_a_rule_belongs_to_it(tmp_path: Path, until: str, count: int) -> None:
    agenda = read(tmp_path, event(f"RRULE:FREQ=WEEKLY;UNTIL={until}"))
    assert len(times(agenda, "2026-12-01", "2027-03-01")) == count


def test_whole_days_end_on_the_day_before_their_end(tmp_path: Path) -> None:
    agenda = read(tmp_path, event("DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261204"))
    (one,) = occurrences(agenda, agenda.events, dt.date(2026, 12, 3), dt.date(2026, 12, 31))
    assert one.all_day
    assert (one.first_day, one.last_day) == (dt.date(2026, 12, 1), dt.date(2026, 12, 3))
    assert times(agenda, "2026-12-04", "2026-12-31") == []


def test_a_single_time_can_be_moved_renamed_or_cancelled(tmp_path: Path) -> None:
    agenda = read(
        tmp_path,
        event("RRULE:FREQ=WEEKLY"),
        event(
            "RECURRENCE-ID;TZID=Europe/Berlin:20261208T100000",
            "DTSTART;TZID=Europe/Berlin:20261209T150000",
            title="synthetisch verlegt",
        ),
        event(
            "RECURRENCE-ID;TZID=Europe/Berlin:20261215T100000",
            "DTSTART;TZID=Europe/Berlin:20261215T100000",
            "STATUS:CANCELLED",
        ),
    )
    found = occurrences(agenda, agenda.events, dt.date(2026, 12, 1), dt.date(2026, 12, 22))
    shown = {f"{one.begin:%d. %H}": (one.event.title.split()[1], one.event.status) for one in found}
    assert shown == {
        "01. 10": ("Krabbelgruppe", ""),
        "09. 15": ("verlegt", ""),
        "15. 10": ("Krabbelgruppe", CANCELLED),
        "22. 10": ("Krabbelgruppe", ""),
    }


@pytest.mark.parametrize(
    ("status", "expected"),
    [("CANCELLED", CANCELLED), ("tentative", TENTATIVE), ("CONFIRMED", "")],
)
def test_a_status_is_kept(tmp_path: Path, status: str, expected: str) -> None:
    assert only(read(tmp_path, event(f"STATUS:{status}"))).status == expected


def test_one_broken_exception_refuses_its_event(tmp_path: Path) -> None:
    agenda = read(tmp_path, event("RRULE:FREQ=WEEKLY"), event("RECURRENCE-ID:irgendwann"))
    assert not agenda.events
    assert [finding.column for finding in agenda.findings] == ["RECURRENCE-ID"]


def test_a_feed_has_stable_bytes_and_reads_back_as_it_was(tmp_path: Path) -> None:
    parts = (
        event("RRULE:FREQ=WEEKLY;UNTIL=20270301", "EXDATE;TZID=Europe/Berlin:20261208T100000"),
        event(
            "RECURRENCE-ID;TZID=Europe/Berlin:20261215T100000",
            "DTSTART;TZID=Europe/Berlin:20261216T100000",
        ),
        event("DTSTART;VALUE=DATE:20261224", "STATUS:CANCELLED", uid="2"),
        event("DTSTART:20261001T080000Z", "RRULE:FREQ=MONTHLY;BYDAY=1TH", uid="3"),
    )
    agenda = read(tmp_path / "a", *parts)
    feed = calendar_bytes(agenda, agenda.events, "synthetisch Kalender", own_words)
    assert feed == calendar_bytes(
        read(tmp_path / "b", *parts), agenda.events, "synthetisch Kalender", own_words
    )
    for line in (b"METHOD:PUBLISH", b"REFRESH-INTERVAL", b"X-WR-CALNAME", b"TZID:Europe/Berlin"):
        assert line in feed
    again = read_events([written(tmp_path / "c", feed.decode()).parent], PLACES)
    assert again.findings == ()
    assert again.events == agenda.events
    assert times(again, "2026-12-01", "2027-03-31") == times(agenda, "2026-12-01", "2027-03-31")
    assert calendar_bytes(again, again.events, "synthetisch Kalender", own_words) == feed


def test_a_feed_says_where_it_is(tmp_path: Path) -> None:
    agenda = read(tmp_path, event("X-WEGWEISER-EINTRAG:test-haus", "LOCATION:"))
    feed = calendar_bytes(agenda, agenda.events, "", lambda one: f"Haus {one.facility}, Weg 1")
    assert b"LOCATION:Haus test-haus\\, Weg 1" in feed


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the seconds that `EventFolders` sees; add to them to let time pass."""
    seconds = [100.0]
    monkeypatch.setattr("loaders.events.time.monotonic", lambda: seconds[0])
    return seconds


def test_files_are_read_again_when_they_change_and_not_more_often(
    tmp_path: Path, clock: list[float]
) -> None:
    folders = EventFolders([tmp_path / "a", tmp_path / "b"], PLACES)
    assert not folders.current().events
    path = written(tmp_path / "b", calendar(event()))
    assert not folders.current().events
    clock[0] += events.CHECK_EVERY_S
    first = folders.current()
    assert len(first.events) == 1
    clock[0] += events.CHECK_EVERY_S
    assert folders.current() is first
    written(tmp_path / "b", calendar(event(), event(uid="2")))
    clock[0] += events.CHECK_EVERY_S
    assert len(folders.current().events) == 2
    written(tmp_path / "b", calendar(event())[:-20])
    clock[0] += events.CHECK_EVERY_S
    assert (len(folders.current().events), len(folders.current().problems)) == (0, 1)
    path.unlink()
    clock[0] += events.CHECK_EVERY_S
    assert folders.current().problems == ()


def test_only_the_changed_file_is_read_again(
    tmp_path: Path, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.ics", "b.ics"):
        written(tmp_path, calendar(event(uid=name)), name)
    folders = EventFolders([tmp_path], PLACES)
    folders.current()
    seen: list[str] = []

    def read_file(path: Path, places: EventPlaces) -> CalendarFile:
        seen.append(path.name)
        return read_calendar_file(path, places)

    monkeypatch.setattr(events, "read_calendar_file", read_file)
    os.utime(tmp_path / "b.ics", ns=(1, 1))
    clock[0] += events.CHECK_EVERY_S
    assert len(folders.current().events) == 2
    assert seen == ["b.ics"]


def test_while_one_thread_reads_the_others_get_what_was_known(
    tmp_path: Path, clock: list[float]
) -> None:
    written(tmp_path, calendar(event()))
    folders = EventFolders([tmp_path], PLACES)
    known = folders.current()
    (tmp_path / "termine.ics").unlink()
    clock[0] += events.CHECK_EVERY_S
    with folders._lock:
        assert folders.current() is known
    assert not folders.current().events


LINES = st.lists(
    st.one_of(
        st.sampled_from([line for line, _, _ in REFUSED.values()]),
        st.sampled_from(
            ["RRULE:FREQ=WEEKLY", "STATUS:CANCELLED", "DTSTART;VALUE=DATE:20261201", "CLASS:X"]
        ),
        st.builds(
            "{}:{}".format,
            st.sampled_from(
                ["DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID",
                 "SEQUENCE", "CATEGORIES", "URL", "LAST-MODIFIED", "ATTENDEE", "GEO"]
            ),
            st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0\ufffd"), max_size=20),
        ),
    ),
    max_size=4,
)  # fmt: skip


@given(st.lists(LINES, max_size=5))
def test_every_event_is_either_kept_or_refused_with_one_finding(
    tmp_path_factory: pytest.TempPathFactory, chosen: list[list[str]]
) -> None:
    parts = [event(*lines, uid=str(number)) for number, lines in enumerate(chosen)]
    agenda = read(tmp_path_factory.mktemp("termine"), *parts)
    if agenda.problems:
        assert not agenda.events
        return
    assert len(agenda.events) + len(agenda.findings) == len(chosen)
    assert len({finding.row for finding in agenda.findings}) == len(agenda.findings)
    found = occurrences(agenda, agenda.events, dt.date(2026, 11, 1), dt.date(2026, 12, 31))
    assert {one.event.id for one in found} <= set(agenda.events)
    assert b"ATTENDEE" not in calendar_bytes(agenda, agenda.events, "synthetisch", own_words)
