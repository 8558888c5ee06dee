"""What is exported is read again as it was: tables and calendars, whatever people write."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from geo.meetings.model import Meeting, State, after, local, names_persons
from geo.search import fold
from loaders.meetings.calendar_reading import read_calendar
from loaders.meetings.calendars import calendar_bytes
from loaders.meetings.reading import SHEET, Names, Read, read_rows
from loaders.meetings.tables import table
from pages.print import tables
from tests.geo.meeting_strategies import DAYS, NEAR_CHANGES, TIMES
from tests.loaders.test_meeting_files import STAMP

COMMITTEES = {"regionalteam": "Regionalteam", "srk": "Sozialraumkonferenz"}
AREAS = {"pr1": "Planregion 1", "sr1": "Teltow"}
NAMES = Names(
    {fold(said): key for key, name in COMMITTEES.items() for said in (key, name)},
    {fold(said): frozenset({key}) for key, name in AREAS.items() for said in (key, name)},
    {"regionalteam": frozenset({"pr1"}), "srk": frozenset({"sr1"})},
    {},
)
WORDS = st.text(st.sampled_from("aÄß'\"=+-@;,\n:\\|*<& 1＝()"), max_size=12) | st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp", "M")), max_size=12
)
TEXTS = WORDS.map(str.strip).filter(lambda said: not names_persons(said) and _is_stable(said))
LISTS = st.lists(TEXTS.filter(bool), max_size=4).map(tuple)


def _is_stable(said: str) -> bool:
    return unicodedata.normalize("NFC", said) == said


@st.composite
def anything(draw: st.DrawFn) -> Meeting:
    begin = local(draw(DAYS | NEAR_CHANGES), draw(TIMES))
    committee, area = draw(st.sampled_from((("regionalteam", "pr1"), ("srk", "sr1"))))
    return Meeting(
        "a",
        committee,
        area,
        begin,
        after(begin, draw(st.integers(1, 3000))),
        draw(TEXTS),
        draw(TEXTS),
        draw(st.sampled_from(State)),
        draw(LISTS),
        draw(LISTS),
    )


def as_it_was(read: Read, meeting: Meeting) -> None:
    assert read.findings == ()
    assert [replace(one, id="a", origin="") for one in read.meetings] == [meeting]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@given(meeting=anything())
@example(
    Meeting(
        "a",
        "regionalteam",
        "pr1",
        local(STAMP.date().replace(2027, 10, 30), STAMP.time().replace(23)),
        after(local(STAMP.date().replace(2027, 10, 30), STAMP.time().replace(23)), 270),
        "=1+1",
        "'=1",
        State.HELD,
        ("a;b", 'Fachdienst "Kinder"', "@x"),
        ("erste\nzweite", "-"),
    )
)
def test_a_table_read_back_is_the_same(ending: str, meeting: Meeting) -> None:
    made = {SHEET: table([meeting], COMMITTEES, AREAS)}
    as_it_was(read_rows(f"t.{ending}", tables.make(made, ending), NAMES, ()), meeting)


@given(anything())
def test_a_calendar_read_back_is_the_same(meeting: Meeting) -> None:
    said = " ".join((meeting.place, meeting.theme, *meeting.roles, *meeting.topics))
    assume(all(sign == "\n" or sign.isprintable() for sign in said))
    raw = calendar_bytes([meeting], "Termine", lambda _: "Titel", STAMP)
    as_it_was(read_calendar("t.ics", raw, NAMES, (), ("", "")), meeting)
    again = read_calendar("t.ics", raw, NAMES, (meeting,), ("", ""))
    assert (again.meetings, again.changed, again.findings) == ((), (), ())


@given(TEXTS)
def test_what_others_write_without_a_guard_stays(place: str) -> None:
    assume("'" not in place and "\n" not in place)
    quoted = '"' + place.replace('"', '""') + '"'
    line = f"Regionalteam;Planregion 1;28.04.2027;13:00;14:00;{quoted}"
    raw = f"Gremium;Gebiet;Datum;Beginn;Ende;Ort\n{line}\n".encode()
    (found,) = read_rows("t.csv", raw, NAMES, ()).meetings
    assert found.place == place
