"""What is done to an entry with a click: pure values, no statement lost."""

import datetime as dt
from typing import Any

import pytest

from geo import hours
from geo.hours import Kind
from loaders.editing import deeds
from loaders.editing.merging import combined, compare, told
from tests.entries_stored import entry

TODAY = dt.date(2026, 11, 23)
STATED = ("Synthetische Quelle", TODAY)
KNOWN = {
    "openingHoursSpecification": [{"dayOfWeek": ["Monday"], "opens": "09:00", "closes": "12:00"}],
    "source": "Flyer",
    "asOf": "2026-01-01",
}


def day(count: int) -> dt.date:
    return TODAY + dt.timedelta(days=count)


def kind_on(document: dict[str, Any], date: dt.date) -> Kind:
    return hours.day(hours.read(document["opening_hours"]), date, {}).kind


def test_a_closure_closes_its_days_and_no_others() -> None:
    made = deeds.closed(entry(opening_hours=KNOWN), (day(0), day(6)), "Ferien", STATED)
    assert kind_on(made, TODAY) is Kind.CLOSED
    assert kind_on(made, day(7)) is Kind.OPEN
    assert made["opening_hours"]["source"] == "Flyer"
    (rule,) = deeds.closures(made, TODAY)
    assert rule["note"] == "Ferien"
    assert deeds.closures(made, day(7)) == ()


def test_a_closure_of_an_entry_without_hours_says_who_states_it() -> None:
    made = deeds.closed(entry(), (day(0), day(6)), "", STATED)
    assert made["opening_hours"] == {
        "specialOpeningHoursSpecification": [
            {"validFrom": "2026-11-23", "validThrough": "2026-11-29"}
        ],
        "source": "Synthetische Quelle",
        "asOf": "2026-11-23",
    }


@pytest.mark.parametrize(
    ("begins", "kept"), [(-3, ("2026-11-20", "2026-11-22")), (0, None), (2, None)]
)
def test_reopened_ends_what_runs_and_forgets_what_never_was(
    begins: int, kept: tuple[str, str] | None
) -> None:
    before = entry(opening_hours=KNOWN)
    closed = deeds.closed(before, (day(begins), day(9)), "", STATED)
    made = deeds.reopened(closed, TODAY)
    assert deeds.closures(made, TODAY) == ()
    if kept is None:
        assert made == before
    else:
        (rule,) = made["opening_hours"]["specialOpeningHoursSpecification"]
        assert (rule["validFrom"], rule["validThrough"]) == kept


def test_reopened_leaves_changed_hours_and_knows_nothing_of_what_was_never_known() -> None:
    other = {"opens": "10:00", "closes": "11:00", "validFrom": "2026-11-01"}
    rules = {**KNOWN, "specialOpeningHoursSpecification": [{**other, "validThrough": "2026-12-01"}]}
    before = entry(opening_hours=rules)
    made = deeds.reopened(deeds.closed(before, (day(0), day(1)), "", STATED), TODAY)
    assert made == before
    assert (
        deeds.reopened(deeds.closed(entry(), (day(0), day(1)), "", STATED), TODAY)["opening_hours"]
        == {}
    )


def test_confirmed_dates_the_entry_and_every_dated_statement() -> None:
    made = deeds.confirmed(entry(opening_hours=KNOWN, accessibility={}), TODAY)
    assert (made["as_of"], made["as_of_date"]) == ("2026-11-23", "2026-11-23")
    assert made["opening_hours"]["asOf"] == "2026-11-23"
    assert made["opening_hours"]["source"] == "Flyer"
    assert made["accessibility"] == {}


def test_retired_is_historic_and_says_all_else_as_before() -> None:
    made = deeds.retired(entry())
    assert {key for key in made if made[key] != entry().get(key)} == {"status"}


def test_two_versions_are_one_where_they_agree_and_clash_where_they_do_not() -> None:
    base = entry(note="alt", phones=["1"], email="")
    mine = {**base, "note": "meins", "phones": ["2"], "lon": 9.0, "lat": 52.0}
    theirs = {**base, "note": "ihres", "email": "x@example.org"}
    both = compare(base, mine, theirs)
    assert both.mine == ("lon", "phones")
    assert both.theirs == ("email",)
    (clash,) = both.clashes
    assert (clash.field, clash.mine, clash.theirs) == ("note", "meins", "ihres")
    for taken, note in ((True, "meins"), (False, "ihres")):
        made = combined(both, mine, theirs, {"note": taken})
        assert made == {**mine, "note": note, "email": "x@example.org"}


def test_the_same_change_is_no_clash_and_half_a_point_is_no_place() -> None:
    base = entry()
    mine, theirs = {**base, "lon": 9.0, "lat": 52.0}, {**base, "lon": 9.0, "lat": 53.0}
    (clash,) = compare(base, mine, theirs).clashes
    assert (clash.field, clash.mine, clash.theirs) == ("lon", [9.0, 52.0], [9.0, 53.0])
    assert combined(compare(base, mine, theirs), mine, theirs, {"lon": True}) == mine
    assert compare(base, mine, mine).clashes == ()
    assert [one.field for one in told(base, mine)] == ["lon"]
    assert told(mine, mine) == ()
