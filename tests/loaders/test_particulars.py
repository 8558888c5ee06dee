"""Opening hours, languages and accessibility of an entry: what is refused, and in which words."""

import json
from pathlib import Path
from typing import Any

import pytest

from geo.hours import read
from loaders.checking import check_rows
from loaders.facilities import load_facilities
from loaders.records import FacilityRow
from tests.entries import FACILITY_DEFAULTS

SOURCED = {"source": "synthetisch", "asOf": "2026-11"}
ENTRY = {**FACILITY_DEFAULTS, "id": "test-1", "name": "synthetisch", "type": "kita", "license": "x"}
RULE = {"dayOfWeek": ["Monday"], "opens": "09:00", "closes": "17:00"}
FREE = {"available": 3, "updated": "2026-11-20", "source": "synthetisch"}
A_WHILE = {"validFrom": "2026-07-01", "validThrough": "2026-07-31"}


def regular(**rule: Any) -> dict[str, Any]:
    return {**SOURCED, "openingHoursSpecification": [rule]}


def special(**rule: Any) -> dict[str, Any]:
    return {**SOURCED, "specialOpeningHoursSpecification": [rule]}


BROKEN_HOURS = {
    "closes before it opens": (regular(opens="17:00", closes="09:00"), "bevor es um 17:00 öffnet"),
    "no time between": (regular(opens="09:00", closes="09:00"), "zur selben Zeit"),
    "only one time": (regular(opens="09:00"), "beide fehlen"),
    "not a time": (regular(opens="9 Uhr", closes="17:00"), "keine Uhrzeit"),
    "25 o'clock": (regular(opens="09:00", closes="25:00"), "keine Uhrzeit"),
    "German weekday": (regular(**{**RULE, "dayOfWeek": ["Montag"]}), "kein Wochentag"),
    "period reversed": (
        regular(**RULE, validFrom="2026-08-01", validThrough="2026-07-01"), "bevor er beginnt",
    ),
    "not a date": (regular(**RULE, validFrom="1.8.2026"), "kein Datum"),
    "special without period": (special(note="Umbau"), "validFrom und validThrough"),
    "special on holidays": (special(**A_WHILE, dayOfWeek=["PublicHolidays"]), "das Datum"),
    "appointment and hours": ({**regular(**RULE), "appointmentOnly": True}, "widersprechen"),
    "no source": ({"openingHoursSpecification": [RULE]}, "source (Quelle)"),
    "misspelt": ({**SOURCED, "oeffnet": "09:00"}, "Schreibweise"),
    "a text": ("Mo-Fr 9-17", "keine Tabelle"),
}  # fmt: skip


@pytest.mark.parametrize(("hours", "words"), BROKEN_HOURS.values(), ids=list(BROKEN_HOURS))
def test_broken_hours_are_refused_in_german_with_entry_and_field(hours: Any, words: str) -> None:
    good, findings = check_rows("f", FacilityRow, [("test-1", {**ENTRY, "opening_hours": hours})])
    assert not good
    assert all(finding.row == "test-1" for finding in findings)
    assert all(finding.column.startswith("opening_hours") for finding in findings)
    assert any(words in finding.problem for finding in findings)


@pytest.mark.parametrize(
    "hours",
    [
        {},
        "",
        None,
        regular(**RULE),
        regular(opens="20:00", closes="02:00"),
        regular(opens="00:00", closes="24:00"),
        regular(dayOfWeek=["PublicHolidays"]),
        special(**A_WHILE, note="synthetisch"),
        {**SOURCED, "appointmentOnly": True},
    ],
)
def test_good_hours_are_kept_as_they_are(hours: Any) -> None:
    good, findings = check_rows("f", FacilityRow, [(1, {**ENTRY, "opening_hours": hours})])
    assert not findings
    assert good[0]["opening_hours"] == (hours or {})
    assert (read(good[0]["opening_hours"]) is None) == (not hours)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("languages", ["deutsch"], "BCP 47"),
        ("languages", ["xq"], "BCP 47"),
        ("languages", "de", "keine Liste"),
        ("service_capacity", {"available": 3, "source": "x"}, "nur mit dem Tag der Angabe"),
        ("service_capacity", {**FREE, "updated": ""}, "nur mit dem Tag der Angabe"),
        ("service_capacity", {**FREE, "updated": "November"}, "kein Datum"),
        ("service_capacity", {**FREE, "source": " "}, "braucht source"),
        ("service_capacity", {**FREE, "available": None}, "braucht available"),
        ("service_capacity", {**FREE, "available": -1}, "zu klein"),
        ("service_capacity", {**FREE, "available": True}, "keine ganze Zahl"),
        ("service_capacity", {**FREE, "maximum": 2}, "mehr Plätze frei"),
        ("service_capacity", {**FREE, "frei": 2}, "Schreibweise"),
        ("service_capacity", {**FREE, "description": "x" * 201}, "zu lang"),
        ("accessibility", {**SOURCED, "wheelchair": "ja"}, "nicht erlaubt"),
        ("accessibility", {"wheelchair": "yes"}, "source (Quelle)"),
        ("accessibility", {**SOURCED, "stairs": "no"}, "Schreibweise"),
    ],
)
def test_broken_languages_accessibility_and_free_places(field: str, value: Any, words: str) -> None:
    good, findings = check_rows("f", FacilityRow, [("test-1", {**ENTRY, field: value})])
    assert not good
    assert words in findings[0].problem


@pytest.mark.parametrize(
    "stated", [{}, FREE, {**FREE, "available": 0}, {**FREE, "maximum": 12, "unit": "Gruppen"}]
)
def test_free_places_are_kept_as_they_are_also_none(stated: dict[str, Any]) -> None:
    good, findings = check_rows("f", FacilityRow, [(1, {**ENTRY, "service_capacity": stated})])
    assert not findings
    assert good[0]["service_capacity"] == stated


def test_a_shipped_entry_with_broken_hours_is_left_out_and_named(tmp_path: Path) -> None:
    path = tmp_path / "facilities.geojson"
    entries = [
        {**ENTRY, "id": "test-gut", "opening_hours": regular(**RULE), "languages": ["de", "uk"]},
        {**ENTRY, "id": "test-schlecht", "opening_hours": regular(opens="17:00", closes="09:00")},
    ]
    features = [{"type": "Feature", "properties": e, "geometry": None} for e in entries]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
    frame, findings = load_facilities(path, (12.0, 52.0, 13.0, 53.0), {"kita"})
    assert list(frame.index) == ["test-gut"]
    assert frame.at["test-gut", "languages"] == ["de", "uk"]
    assert [finding.row for finding in findings] == ["test-schlecht"]


def test_a_protected_place_loses_hours_and_accessibility_when_loaded(tmp_path: Path) -> None:
    path = tmp_path / "facilities.geojson"
    hidden = {
        **ENTRY,
        "location_class": "municipality",
        "opening_hours": regular(**RULE) | {"note": "hinter dem Kanarienbrunnen"},
        "accessibility": {**SOURCED, "wheelchair": "yes"},
        "languages": ["uk"],
    }
    feature = {"type": "Feature", "properties": hidden, "geometry": None}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), "utf-8")
    frame, _ = load_facilities(path, (12.0, 52.0, 13.0, 53.0), {"kita"})
    assert frame.at["test-1", "opening_hours"] == {}
    assert frame.at["test-1", "accessibility"] == {}
    assert frame.at["test-1", "languages"] == ["uk"]
