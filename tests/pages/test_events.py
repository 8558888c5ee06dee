"""Events on every face: page, Mein Ort, entry, calendars over HTTP and the command line."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlencode

import icalendar
import pytest
from streamlit.testing.v1 import AppTest

from geo.events import Occurrence, event_places
from geo.hours import ZONE
from loaders.events import Agenda, EventFolders, occurrences
from pages import clock, context
from pages.context import district, offers
from pages.i18n import LANGUAGES, text
from pages.ui import entries, event_lists, event_times, events, guide
from tests.calendars import PERSONAL, calendar, event, written
from tests.pages.test_screens import opened, spoken, text_of
from tests.pages.web_client import ask, server

APP = server()
ROOT = Path(__file__).resolve().parents[2]
MONDAY = dt.datetime(2026, 12, 21, 8, tzinfo=ZONE)
TELTOW, SOZIALRAUM = "12069616", "120690616"
ENTRY = "pm-fz-019"
"""The family centre in Nuthetal."""

HOLIDAY = "Feiertag (Erster Weihnachtstag): bitte nachfragen"
EVENTS = calendar(
    event(
        "DTSTART;TZID=Europe/Berlin:20261201T100000",
        "DTEND;TZID=Europe/Berlin:20261201T113000",
        "RRULE:FREQ=WEEKLY;BYDAY=TU,FR",
        f"X-WEGWEISER-EINTRAG:{ENTRY}",
        "LOCATION:Raum 2",
        "CATEGORIES:Spielen",
        "DESCRIPTION:synthetisch <img src=x onerror=alert(1)> [x](javascript:alert(1))",
        "URL:https://example.org/a)b",
        *PERSONAL,
        uid="woche",
    ),
    event(
        "RECURRENCE-ID;TZID=Europe/Berlin:20261222T100000",
        "DTSTART;TZID=Europe/Berlin:20261222T100000",
        "STATUS:CANCELLED",
        "LOCATION:",
        uid="woche",
    ),
    event("DTSTART;VALUE=DATE:20261223", uid="tag", title="synthetisch Markt"),
    event("DTSTART;TZID=Europe/Berlin:20270105T180000", uid="januar", title="synthetisch Vortrag"),
    event("LOCATION:nirgendwo", uid="schlecht", title="synthetisch geheim"),
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder whose calendar files are the events of this test, on a Monday."""
    folders = EventFolders([tmp_path / "events"], event_places(district()))
    monkeypatch.setattr(context, "_event_folders", lambda: folders)
    monkeypatch.setattr(clock, "now", lambda: MONDAY)
    return tmp_path / "events"


def links(app: AppTest, kind: str) -> list[str]:
    return [element.proto.label for element in app.get(kind)]


def test_without_events_it_says_so_and_whom_to_ask() -> None:
    shown = text_of(opened("events.py", termine_wo="Teltow"))
    assert "Teltow: keine Daten. Es sind noch keine Termine eingetragen" in shown
    assert "033841 91" in shown
    assert "iCalendar" in shown
    assert "abonnieren" not in shown


def test_the_week_of_a_place_has_its_own_events_then_those_nearby(folder: Path) -> None:
    written(folder, EVENTS)
    app = opened("events.py", termine_wo="Teltow")
    assert [header.value for header in app.header] == [
        "Teltow",
        "In der Nähe",
        "Kalender abonnieren",
    ]
    assert [day.value for day in app.subheader] == [
        "Mittwoch, 23. Dezember 2026",
        "Dienstag, 22. Dezember 2026",
        "Freitag, 25. Dezember 2026",
    ]
    shown = text_of(app).replace("\\", "")
    assert "ganztägig" in shown
    assert "**fällt aus**" in shown
    assert HOLIDAY in shown
    assert "km entfernt (Luftlinie)" in shown
    assert "Quelle: synthetisch Kalender" in shown
    assert "Vortrag" not in shown


def test_foreign_text_is_shown_as_it_is(folder: Path) -> None:
    written(folder, EVENTS)
    shown = text_of(opened("events.py", termine_wo="Nuthetal"))
    assert "\\<img src=x" in shown
    assert "](javascript" not in shown
    assert "(https://example.org/a%29b)" in shown
    assert "Raum 2, Familienzentrum Nuthetal" in shown.replace("\\", "")
    assert "uster" not in shown


def test_periods_and_categories_narrow_the_list(folder: Path) -> None:
    written(folder, EVENTS)
    later = text_of(opened("events.py", termine_wo="Teltow", termine_zeit="4 Wochen"))
    assert "synthetisch Vortrag" in later
    none = opened("events.py", termine_wo="Teltow", termine_zeit="nächste Woche")
    assert "In dieser Zeit sind für Teltow keine Termine" in text_of(none)
    assert "synthetisch Vortrag" in text_of(none)
    other = {"termine_zeit": "nächste Woche", "termine_art": "Spielen"}
    assert "Vortrag" not in text_of(opened("events.py", termine_wo="Teltow", **other))
    playing = text_of(opened("events.py", termine_art="Spielen"))
    assert "Krabbelgruppe" in playing
    assert "Markt" not in playing


def test_an_event_leads_to_its_entry_and_into_a_calendar(folder: Path) -> None:
    written(folder, EVENTS)
    app = opened("events.py", termine_wo="Nuthetal")
    assert any(
        label.startswith("Zum Eintrag: Familienzentrum") for label in links(app, "page_link")
    )
    urls = [element.proto.url for element in app.get("link_button")]
    assert ask(APP, urls[0]).status == 200
    codes = [code.value for code in app.code]
    assert any(code.endswith("/kalender/120690454.ics") for code in codes)


def test_many_events_are_cut_and_counted(folder: Path) -> None:
    many = [event("DTSTART;VALUE=DATE:20261222", uid=str(number)) for number in range(70)]
    written(folder, calendar(*many))
    app = opened("events.py", termine_wo="Teltow")
    assert len(app.get("link_button")) == events.MOST_SHOWN
    assert "10 weitere Termine stehen hier nicht" in text_of(app)


@pytest.mark.parametrize("value", ["gibt-es-nicht", "<b>x</b>", ""])
def test_strange_parameters_are_harmless(folder: Path, value: str) -> None:
    written(folder, EVENTS)
    opened("events.py", termine_wo=value, termine_zeit=value, termine_art=value)


@pytest.mark.usefixtures("folder")
def test_my_place_says_that_there_are_none() -> None:
    none = opened("my_place.py", ort="Teltow")
    assert "Teltow: keine Daten. Es sind noch keine Termine eingetragen" in text_of(none)
    assert "Alle Termine" in links(none, "page_link")


def test_my_place_looks_far_ahead_for_the_next_events(folder: Path) -> None:
    written(folder, EVENTS)
    shown = text_of(opened("my_place.py", ort="Teltow")).replace("\\", "")
    assert "- Mittwoch, 23. Dezember 2026, ganztägig: synthetisch Markt" in shown
    assert "- Dienstag, 5. Januar 2027, 18:00 Uhr: synthetisch Vortrag" in shown


def test_an_entry_shows_its_next_three_events(folder: Path) -> None:
    written(folder, EVENTS)
    detail = entries.detail(district(), guide.row(offers(), ENTRY))
    (row,) = [row for row in detail["rows"] if row["name"] == "events"]
    assert row["text"].split("\n") == [
        "Dienstag, 22. Dezember 2026, 10:00 Uhr: synthetisch Krabbelgruppe – fällt aus",
        f"Freitag, 25. Dezember 2026, 10:00–11:30 Uhr: synthetisch Krabbelgruppe – {HOLIDAY}",
        "Dienstag, 29. Dezember 2026, 10:00–11:30 Uhr: synthetisch Krabbelgruppe",
    ]
    assert event_lists.rows(guide.row(offers(), "pm-mgh-001")) == []


@pytest.mark.usefixtures("folder")
def test_the_sources_say_that_there_are_none() -> None:
    assert "Es liegt keine Kalenderdatei vor" in text_of(opened("sources.py"))


def test_the_sources_count_what_was_refused_and_tell_nothing_of_it(folder: Path) -> None:
    written(folder, EVENTS)
    written(folder, EVENTS[:-20], "kaputt.ics")
    app = opened("sources.py")
    shown = text_of(app)
    assert "3 Termine übernommen, 2 Kalenderdateien gelesen und 1 Termin abgelehnt" in shown
    assert any("kaputt.ics" in code.value for code in app.code)
    tables = "".join(table.value.to_string() for table in app.dataframe)
    assert "LOCATION" in tables
    assert "synthetisch geheim" not in shown + tables


def test_a_calendar_of_an_area_has_stable_bytes_and_an_etag(folder: Path) -> None:
    written(folder, EVENTS)
    first = ask(APP, f"/kalender/{SOZIALRAUM}.ics")
    assert first.status == 200
    assert first.headers["content-type"] == "text/calendar; charset=utf-8"
    assert first.headers["cache-control"] == "no-cache"
    read = icalendar.Calendar.from_ical(first.body)
    assert read.calendar_name == "Termine für Familien: Teltow"
    assert {str(one["SUMMARY"]) for one in read.events} == {
        "synthetisch Markt", "synthetisch Vortrag",
    }  # fmt: skip
    again = ask(APP, f"/kalender/{SOZIALRAUM}.ics", if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize("key", ["12069", "120690454", "12069454"])
def test_a_calendar_has_rules_addresses_and_nothing_personal(folder: Path, key: str) -> None:
    written(folder, EVENTS)
    body = ask(APP, f"/kalender/{key}.ics").body
    assert b"RRULE:FREQ=WEEKLY;BYDAY=TU,FR" in body
    assert b"STATUS:CANCELLED" in body
    assert b"LOCATION:Raum 2\\, Familienzentrum Nuthetal" in body
    assert b"CATEGORIES:\r" not in body
    for word in (b"uster", b"ATTENDEE", b"ORGANIZER", b"CONTACT", b"geheim"):
        assert word not in body


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("English", "Events for families: Teltow"),
        ("Українська", "Заходи для сімей: "),
        ("Deutsch", "Termine für Familien: Teltow"),
        ("Klingonisch", "Termine für Familien: Teltow"),
    ],
)
def test_a_calendar_speaks_the_language_of_its_address(
    folder: Path, language: str, name: str
) -> None:
    written(folder, EVENTS)
    for _ in range(2):
        answer = ask(APP, f"/kalender/{SOZIALRAUM}.ics?{urlencode({'sprache': language})}")
        said = icalendar.Calendar.from_ical(answer.body).calendar_name
        assert str(said).startswith(name)


def test_the_page_offers_calendars_in_its_language(folder: Path) -> None:
    written(folder, EVENTS)
    app = spoken("events.py", LANGUAGES["en"])
    assert any(code.value.endswith("/kalender/12069.ics?sprache=English") for code in app.code)
    urls = [element.proto.url for element in app.get("link_button")]
    assert all(url.endswith(".ics?sprache=English") for url in urls)
    assert ask(APP, urls[0]).status == 200


def test_an_event_in_a_shelter_that_names_no_entry_is_not_shown(folder: Path) -> None:
    frame = district().facilities
    names = frame.loc[sorted(event_places(district()).hidden), "name"].unique()
    told = [f"{name}, Teltow".replace(",", "\\,") for name in names]
    told += ["Frauenhaus\\, Teltow", "Schutz vor Gewalt\\, Teltow"]
    parts = [event(f"LOCATION:{place}", uid=place) for place in told]
    written(folder, calendar(*parts))
    known = context.agenda()
    assert not known.events
    assert {one.value for one in known.findings} == {""}
    assert len(known.findings) == len(told)


def test_a_single_event_is_sent_as_a_file(folder: Path) -> None:
    written(folder, EVENTS)
    key = next(key for key, one in context.agenda().events.items() if "Markt" in one.title)
    answer = ask(APP, f"/kalender/termin/{key}.ics")
    assert answer.headers["content-disposition"] == f'attachment; filename="termin-{key}.ics"'
    assert len(icalendar.Calendar.from_ical(answer.body).events) == 1


@pytest.mark.parametrize(
    "path", ["1206.ics", "termin/0.ics", "termin/12069.ics", "", "12069", "x/y/z"]
)
@pytest.mark.usefixtures("folder")
def test_other_calendars_are_404_in_german(path: str) -> None:
    answer = ask(APP, f"/kalender/{path}")
    assert answer.status == 404
    assert answer.text == text("events-unknown-calendar")


@pytest.mark.usefixtures("folder")
def test_every_area_has_a_calendar_even_without_events() -> None:
    for key in district().areas.index:
        answer = ask(APP, f"/kalender/{key}.ics")
        assert answer.status == 200
        assert not icalendar.Calendar.from_ical(answer.body).events


def test_a_protected_place_has_no_events(folder: Path) -> None:
    places = event_places(district())
    assert places.hidden
    for key in places.hidden:
        written(folder, calendar(event(f"X-WEGWEISER-EINTRAG:{key}", uid=key)), f"{key}.ics")
    known = context.agenda()
    assert not known.events
    assert len(known.findings) == len(places.hidden)


def test_later_times_are_found_once_a_day_for_each_state_of_the_files(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(folder, EVENTS)
    asked: list[dt.date] = []

    def counted(
        known: Agenda, ids: Iterable[str], first: dt.date, last: dt.date
    ) -> tuple[Occurrence, ...]:
        asked.append(first)
        return occurrences(known, ids, first, last)

    monkeypatch.setattr(event_times, "occurrences", counted)
    key = next(key for key, one in context.agenda().events.items() if "Vortrag" in one.title)
    for _ in range(2):
        (found,) = event_times.upcoming([key], 3)
        assert found.first_day == dt.date(2027, 1, 5)
    assert asked == [MONDAY.date(), MONDAY.date() + dt.timedelta(days=28)]
    monkeypatch.setattr(clock, "now", lambda: MONDAY + dt.timedelta(days=20))
    assert event_times.upcoming([key], 3) == []


def listed(store: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"FAMILIENWEGWEISER_STORE": str(store), "COLUMNS": "200"}
    command = [sys.executable, "-m", "pages.cli", "events"]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def test_the_command_lists_events_and_ends_with_2_when_one_was_refused(tmp_path: Path) -> None:
    good = event(f"X-WEGWEISER-EINTRAG:{ENTRY}", "LOCATION:")
    written(tmp_path / "events", calendar(good))
    answer = listed(tmp_path)
    assert answer.returncode == 0
    assert "synthetisch Krabbelgruppe" in answer.stdout
    written(tmp_path / "events", calendar(good, event("LOCATION:nirgendwo", uid="2")))
    answer = listed(tmp_path)
    assert answer.returncode == 2
    assert "Termine: 1 aus 1 Kalenderdateien, abgelehnt: 1" in answer.stdout
    assert "termine.ics, Zeile 13: „synthetisch Krabbelgruppe“ (UID 2) LOCATION" in " ".join(
        answer.stderr.split()
    )
