"""What whoever releases a proposal is shown: every word of it, in German, no protected place."""

import datetime as dt
from typing import Any

import pytest

from loaders.store import Document
from loaders.store.model import Entry
from loaders.store.proposal_model import Proposal, State, Waiting
from pages import context
from pages.ui.upkeep import differences

NOW = dt.datetime(2026, 11, 22, 8, 0, tzinfo=dt.UTC)
KEY = "synthetisch-1"
PUBLIC = {"id": KEY, "name": "Synthetischer Treff", "location_class": "public"}
HOURS = {
    "openingHoursSpecification": [
        {"dayOfWeek": ["Monday", "PublicHolidays"], "opens": "09:00", "closes": "12:00"},
        {
            "dayOfWeek": ["Friday"],
            "opens": "10:00",
            "closes": "11:00",
            "validFrom": "2026-12-01",
            "note": "nur im Winter",
        },
        {"dayOfWeek": ["Sunday"], "validThrough": "2027-03-31"},
    ],
    "specialOpeningHoursSpecification": [
        {
            "validFrom": "2026-12-24",
            "validThrough": "2026-12-31",
            "opens": "13:00",
            "closes": "14:00",
            "note": "Notdienst",
        }
    ],
    "note": "Bitte klingeln",
    "source": "Aushang",
    "asOf": "2026-11-20",
}


def waiting(
    patch: Document, current: Document | None, base: Document | None, numbers: tuple[int, int]
) -> Waiting:
    read, number = numbers
    made = Proposal(1, "12069", KEY, read, patch, "link-a", NOW, "Grund", "Quelle", State.OPEN)
    return Waiting(made, base, Entry(KEY, number, current))


def shown(patch: Document, current: Document | None = None) -> dict[str, tuple[str, str]]:
    known = PUBLIC if current is None else current
    rows = differences.rows(context.district(), waiting(patch, known, known, (1, 1)))
    return {row.fields[0]: (row.now, row.then) for row in rows}


def test_hours_are_shown_to_their_last_word_in_german() -> None:
    _, said = shown({"opening_hours": HOURS})["opening_hours"]
    for part in (
        "Montag, Feiertage: 09:00–12:00",
        "ab 01.12.2026, Freitag: 10:00–11:00, nur im Winter",
        "bis 31.03.2027, Sonntag: geschlossen",
        "24.12.2026–31.12.2026, 13:00–14:00, Notdienst",
        "Bitte klingeln",
        "Stand 20.11.2026, Quelle: Aushang",
    ):
        assert part in said
    about = {"appointmentOnly": True, "source": "Aushang", "asOf": "2026-11-20"}
    assert "nur nach Vereinbarung" in shown({"opening_hours": about})["opening_hours"][1]


def test_no_text_is_cut() -> None:
    note = f"{'ä' * 2000} Ende"
    assert shown({"note": note})["note"][1] == note
    services = [f"Angebot {number}" for number in range(200)]
    assert shown({"services": services})["services"][1].endswith("Angebot 199")


SPACES = {"available": 0, "maximum": 9, "unit": "Betten", "description": "Warteliste"}
SPACES |= {"updated": "2026-11-20", "source": "Amt"}


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("mobile", False, ["nein"]),
        ("mobile", True, ["ja"]),
        ("visibility", "public", ["alle"]),
        ("status", "active", ["besteht"]),
        ("gemeinde_key", "12069454", ["Nuthetal"]),
        ("languages", ["uk"], ["Ukrainisch"]),
        ("lon", 13.1, ["13,1"]),
        ("service_capacity", SPACES, ["heute: 0", "9", "Betten", "Warteliste", "20.11.2026"]),
        ("accessibility", {"lift": "yes", "source": "Amt", "asOf": "2026"}, ["Aufzug", "ja"]),
        ("email", "", ["keine Daten"]),
    ],
)
def test_values_are_said_in_words(name: str, value: Any, said: list[str]) -> None:
    found = shown({name: value}, {**PUBLIC, "lat": 52.3})[name][1]
    for word in said:
        assert word in found
    for raw in ("{", "False", "True", "public", "available"):
        assert raw not in found


def test_a_date_beside_its_words_is_shown_too() -> None:
    said = shown({"as_of": "ca. 2021", "as_of_date": "2026-11-22"})["as_of"][1]
    assert "2021" in said
    assert "22.11.2026" in said


SECRET = {"street": "Geheime Straße 1", "lon": 12.9, "lat": 52.3, "email": "geheim@example.de"}


@pytest.mark.parametrize(
    "base", [{**PUBLIC, "location_class": "municipality"}, None, {"location_class": "?"}]
)
def test_an_entry_that_was_deleted_keeps_its_place_secret(base: Document | None) -> None:
    one = waiting(dict(SECRET), None, base, (1, 2))
    said = str(differences.rows(context.district(), one))
    for word in ("Geheime", "geheim@", "12,9", "12.9", "52"):
        assert word not in said


def test_free_places_of_a_protected_place_are_numbers_alone() -> None:
    protected = {**PUBLIC, "location_class": "municipality"}
    said = shown({"service_capacity": {**SPACES, "description": "Hofweg 3"}}, protected)
    assert "Hofweg" not in str(said)
    assert "heute: 0" in said["service_capacity"][1]


def test_what_was_changed_since_is_marked_with_what_stays() -> None:
    base = {**PUBLIC, "phones": ["1"], "note": "alt", "as_of": "2026", "as_of_date": "2026-01-01"}
    current = {**base, "note": "neu", "as_of": "2026-12-01", "as_of_date": "2026-12-01"}
    facts = {"as_of": "2026-11-22", "as_of_date": "2026-11-22", "source": "Stelle"}
    one = waiting({"phones": ["2"], "note": "anders", **facts}, current, base, (1, 2))
    found = {row.fields[0]: row for row in differences.rows(context.district(), one)}
    marks = {name: (row.changed, row.stays) for name, row in found.items()}
    assert marks["phones"] == (False, False)
    assert marks["note"] == (True, False)
    assert (marks["as_of"][1], marks["source"][1]) == (True, True)
    assert "inzwischen geändert" in differences.marked(found["note"])
