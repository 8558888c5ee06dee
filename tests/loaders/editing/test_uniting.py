"""Two entries as one: filled, the newer kept, the stricter protected, and no date made newer."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from geo.model import LocationClass, Visibility
from geo.publish import LOCATING
from loaders.editing.uniting import Shown, compared, strictest, united, withheld
from loaders.store import Document
from loaders.store.permits import opens
from loaders.store.verified import verified
from tests.entries_stored import entry

OLD, NEW = {"as_of_date": "2026-01-01"}, {"as_of_date": "2026-05-01"}
OPEN = Shown(LocationClass.PUBLIC, Visibility.PUBLIC)
HOURS = {"openingHoursSpecification": [], "note": "nach Vereinbarung", "source": "Flyer"}


def one(stays: Document, ends: Document, taken: dict[str, bool] | None = None) -> Document:
    return united(stays, ends, strictest(stays, ends), taken or {})


CASES: dict[str, tuple[Document, Document, str, Any]] = {
    "empty is filled": ({}, {"email": "b@example.org", **OLD}, "email", "b@example.org"),
    "filled stays": ({"email": "a@example.org"}, {"email": ""}, "email", "a@example.org"),
    "newer wins": ({"email": "a@x.de", **OLD}, {"email": "b@x.de", **NEW}, "email", "b@x.de"),
    "older loses": ({"email": "a@x.de", **NEW}, {"email": "b@x.de", **OLD}, "email", "a@x.de"),
    "same day stays": ({"email": "a@x.de", **OLD}, {"email": "b@x.de", **OLD}, "email", "a@x.de"),
    "known day wins": ({"email": "a@x.de"}, {"email": "b@x.de", **OLD}, "email", "b@x.de"),
    "date of one": ({**OLD}, {"email": "b@x.de", **NEW}, "as_of_date", "2026-05-01"),
    "own date": (
        {"opening_hours": {**HOURS, "asOf": "2026-06-01"}, **OLD},
        {"opening_hours": {**HOURS, "asOf": "2026-02-01"}, **NEW},
        "opening_hours",
        {**HOURS, "asOf": "2026-06-01"},
    ),
    "a street fills a place": (
        {"lon": None, "lat": None, "street": "", "gemeinde_key": "03361001"},
        {"street": "Weg 1"},
        "gemeinde_key",
        "03361012",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_which_value_is_kept(case: str) -> None:
    mine, other, field, expected = CASES[case]
    assert one(entry("a", **mine), entry("b", **other))[field] == expected


def test_values_of_both_have_the_older_day_and_both_sources() -> None:
    mine = entry("a", email="a@example.org", source="Flyer A", license="Fakten", **OLD)
    other = entry("b", phones=["1"], source="Flyer B", license="CC0", **NEW)
    made = one(mine, other)
    assert made["id"] == "a"
    assert (made["email"], made["phones"]) == ("a@example.org", ["1"])
    assert (made["as_of_date"], made["source"]) == ("2026-01-01", "Flyer A; Flyer B")
    assert made["license"] == "Fakten; CC0"


def test_what_somebody_chose_is_kept_and_a_place_as_a_whole() -> None:
    mine = entry("a", street="Weg 1", postcode="27283", lon=9.21, **OLD)
    other = entry("b", street="Allee 2", postcode="27321", lon=9.22, **NEW)
    assert [each.named for each in compared(mine, other, OPEN)] == ["street"]
    for taken in (True, False):
        made = one(mine, other, {"street": taken})
        source = other if taken else mine
        assert all(made[name] == source[name] for name in ("street", "postcode", "lon"))


def test_with_a_day_that_is_unknown_the_day_of_both_is_unknown() -> None:
    known, unknown = entry("a", email="a@example.org", as_of="2026-05", **NEW), entry("b", web="x")
    for pair in ((known, unknown), (unknown, known)):
        made = one(*pair)
        assert (made["as_of"], made["as_of_date"]) == ("", None)
    assert one(known, entry("b"))["as_of_date"] == "2026-05-01"


def test_what_an_office_confirmed_of_one_is_not_said_of_both_and_nothing_comes_twice() -> None:
    mine = verified(
        entry("a", email="a@x.de", source="Flyer A", license="Fakten"), dt.date(2026, 11, 22)
    )
    other = entry("b", web="https://example.org", source="Flyer B", license="CC0", **NEW)
    made = one(mine, other)
    assert (made["source"], made["license"]) == ("Flyer A; Flyer B", "Fakten; CC0")
    third = entry("c", note="Synthetisch", source="Flyer B", license="CC0; Fakten", **NEW)
    again = one(verified(made, dt.date(2026, 11, 23)), third)
    assert (again["source"], again["license"]) == ("Flyer A; Flyer B", "Fakten; CC0")
    alone = one(mine, entry("b", source="Flyer B", license="CC0"))
    assert alone["source"] == mine["source"]


INSIDE = {
    "email": "intern@example.org",
    "note": "Nur intern",
    "phones": ["030 1"],
    "source": "Interne Liste, Blatt 7",
    "source_url": "https://intern.example.org/1",
    "more_source_urls": ["https://intern.example.org/2"],
    "visibility": "professional",
}


@pytest.mark.parametrize("stays", [True, False])
@pytest.mark.parametrize("day", [OLD, NEW])
def test_of_what_only_professionals_saw_the_public_sees_what_is_chosen_alone(
    day: Document, *, stays: bool
) -> None:
    hidden, seen = (
        entry("a", **INSIDE, **day),
        entry("b", phones=["030 2"], as_of_date="2026-03-01"),
    )
    pair = (hidden, seen) if stays else (seen, hidden)
    made = united(*pair, OPEN, {})
    assert "ntern" not in str(made)
    assert made["phones"] == ["030 2"]
    assert (made["source"], made["as_of_date"]) == (seen["source"], "2026-03-01")
    chosen = united(*pair, OPEN, {"email": not stays})
    assert (chosen["email"], chosen.get("note") or "") == ("intern@example.org", "")
    assert set(chosen["source"].split("; ")) == {"Interne Liste", seen["source"]}
    assert chosen["more_source_urls"] == []


def test_what_only_professionals_saw_of_both_is_not_for_the_public() -> None:
    with pytest.raises(ValueError, match="public"):
        compared(entry("a", **INSIDE), entry("b", **INSIDE), OPEN)


def test_that_an_office_wants_no_mails_holds_for_both() -> None:
    hidden = entry("a", no_reminders=True, visibility="professional")
    assert withheld(hidden, OPEN)
    assert united(entry("b"), hidden, OPEN, {})["no_reminders"] is True


@pytest.mark.parametrize("kind", ["municipality", "district"])
def test_links_of_a_protected_entry_do_not_get_into_one_that_shows_more(kind: str) -> None:
    links = {
        "source_url": "https://x.example/weg-7",
        "more_source_urls": ["https://y.example/weg-7"],
    }
    hidden = entry("a", location_class=kind, **links, **NEW)
    seen = entry("b", email="b@example.org", **OLD)
    for pair in ((hidden, seen), (seen, hidden)):
        for taken in (True, False):
            names = dict.fromkeys((each.named for each in compared(*pair, OPEN)), taken)
            assert "weg-7" not in str(united(*pair, OPEN, names))


CLASSES = st.sampled_from(LocationClass)
SEEN = st.sampled_from(Visibility)
SECRET = "Geheim"  # noqa: S105 - what must not get out


def kept(key: str, kind: LocationClass, seen: Visibility) -> Document:
    """Return an entry that holds inside, protected or not, whatever would tell its place."""
    told = dict.fromkeys(("locality", "ortsteil", "note", "email", "web"), f"{SECRET} {key}")
    more = {"opening_hours": {"note": f"{SECRET} {key}", "source": key, "asOf": "2026-01-01"}}
    return entry(key, location_class=kind.value, visibility=seen.value, **told, **more, **NEW)


@given(CLASSES, SEEN, CLASSES, SEEN, st.sampled_from(["mine", "other"]))
def test_nothing_is_shown_more_unless_somebody_says_so(
    mine: LocationClass, my_seen: Visibility, other: LocationClass, seen: Visibility, side: str
) -> None:
    stays, ends = kept("a", mine, my_seen), kept("b", other, seen)
    names = [each.named for each in compared(stays, ends, strictest(stays, ends))]
    made = one(stays, ends, dict.fromkeys(names, side == "other"))
    assert not any(opens(each, made) for each in (stays, ends))
    assume(Visibility.PUBLIC in (my_seen, seen))
    looser = united(stays, ends, OPEN, dict.fromkeys(names, side == "other"))
    for key, kind in (("a", mine), ("b", other)):
        if kind is not LocationClass.PUBLIC:
            assert f"{SECRET} {key}" not in str(looser)


@given(CLASSES, CLASSES)
def test_an_open_entry_that_becomes_protected_loses_what_tells_its_place(
    mine: LocationClass, other: LocationClass
) -> None:
    stays, ends = (kept(key, kind, Visibility.PUBLIC) for key, kind in (("a", mine), ("b", other)))
    made = one(stays, ends)
    kind = LocationClass(made["location_class"])
    for key, was in (("a", mine), ("b", other)):
        if was is not kind:
            hidden = [name for name in LOCATING[kind] if name != "gemeinde_key"]
            assert all(f"{SECRET} {key}" not in str(made.get(name)) for name in hidden)
