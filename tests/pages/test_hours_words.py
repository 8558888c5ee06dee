"""Opening hours as words: now, the week, holidays, temporary closures, languages, accessibility."""

import datetime as dt
from typing import Any, cast

import pytest

from geo.hours import ZONE
from geo.publish import PublicFacility
from pages.context import district, offers
from pages.ui import access, filters, hours
from pages.ui.guide import row

SOURCED = {"source": "synthetisch", "asOf": "2026-11"}
WEEKDAYS = {
    **SOURCED,
    "openingHoursSpecification": [
        {"dayOfWeek": ["Thursday", "Friday"], "opens": "09:00", "closes": "17:00"},
        {"dayOfWeek": ["Saturday"], "opens": "20:00", "closes": "24:00"},
    ],
}
CLOSURE = {
    **WEEKDAYS,
    "specialOpeningHoursSpecification": [
        {"validFrom": "2026-12-17", "validThrough": "2026-12-18", "note": "synthetisch: Umbau"}
    ],
}
THURSDAY, CHRISTMAS = (
    dt.datetime(2026, 12, 17, 10, tzinfo=ZONE),
    dt.datetime(2026, 12, 25, 10, tzinfo=ZONE),
)


def facility(**values: Any) -> PublicFacility:
    return cast("PublicFacility", row(offers(), "pm-mgh-001")._replace(**values))  # type: ignore[attr-defined]


def said(stored: dict[str, Any], moment: dt.datetime) -> dict[str, str]:
    days_off = hours.holidays(district(), moment)
    shown = hours.rows(facility(opening_hours=stored), moment, days_off)
    return {line["label"]: line["text"] for line in shown}


@pytest.mark.parametrize(
    ("stored", "moment", "expected"),
    [
        ({}, THURSDAY, "unbekannt – bitte vorher anrufen oder nachfragen"),
        (WEEKDAYS, THURSDAY, "jetzt geöffnet bis 17:00 Uhr"),
        (WEEKDAYS, THURSDAY.replace(hour=8), "jetzt geschlossen bis 09:00 Uhr"),
        (WEEKDAYS, THURSDAY.replace(hour=20), "jetzt geschlossen bis morgen, 09:00 Uhr"),
        (CLOSURE, THURSDAY, "jetzt geschlossen bis Samstag, 19.12.2026, 20:00 Uhr"),
        (WEEKDAYS, CHRISTMAS, "unbekannt – bitte vorher anrufen oder nachfragen"),
    ],
)
def test_now(stored: dict[str, Any], moment: dt.datetime, expected: str) -> None:
    assert said(stored, moment)["Öffnungszeiten"] == expected


def test_a_holiday_is_named() -> None:
    text = said({}, CHRISTMAS)["Feiertag"]
    assert text == "heute Feiertag: Erster Weihnachtstag: Öffnungszeiten können abweichen"
    assert "Feiertag" not in said({}, THURSDAY)


def test_the_week_has_seven_lines_and_its_source() -> None:
    shown = said(CLOSURE, THURSDAY)
    week = shown["Diese Woche"].splitlines()
    assert week[0] == "Montag: geschlossen"
    assert week[3] == "Donnerstag: geschlossen (vorübergehend geändert)"
    assert week[5] == "Samstag: 20:00–24:00 Uhr"
    assert "synthetisch: Umbau" in shown["Vorübergehend"]
    assert shown["Zu den Zeiten"] == "Stand 11/2026, Quelle: synthetisch"
    assert (
        "Freitag: unbekannt (Feiertag: Erster Weihnachtstag)"
        in said(WEEKDAYS, CHRISTMAS)["Diese Woche"]
    )


def test_a_closure_is_a_badge_while_it_lasts() -> None:
    closed = facility(opening_hours=CLOSURE)
    (badge,) = hours.badges(closed, THURSDAY.date())
    assert badge["text"] == "vorübergehend geschlossen: 17.12.2026 bis 18.12.2026"
    assert badge["kind"] == "warning"
    assert hours.badges(closed, CHRISTMAS.date()) == []


def test_open_first_then_unknown_and_closed_ones_not() -> None:
    stored = {"a": {}, "b": WEEKDAYS, "c": CLOSURE, "d": {**SOURCED, "appointmentOnly": True}}
    marks = hours.marks_now(stored, THURSDAY, {})
    assert [mark["open"] for mark in marks.values()] == [True, False, False]
    assert [(key, mark["text"]) for key, mark in marks.items()] == [
        ("b", "offen bis 17:00 Uhr"),
        ("a", "Öffnungszeiten unbekannt"),
        ("d", "nur nach Vereinbarung"),
    ]


def test_languages_and_accessibility() -> None:
    unknown = {line["label"]: line["text"] for line in access.rows(facility())}
    assert unknown == {"Sprachen": access.ask(), "Barrierefreiheit": access.ask()}
    known = {**SOURCED, "wheelchair": "limited"}
    shown = access.rows(facility(languages=["de", "ar", "pt-BR"], accessibility=known))
    assert shown[0]["text"] == "Deutsch, Arabisch, Portugiesisch"
    assert shown[1]["text"].splitlines()[0] == "mit Rollstuhl erreichbar: eingeschränkt"
    assert "unbekannt: Toilette" in shown[1]["text"]


def test_nothing_is_offered_to_filter_by_that_no_entry_has() -> None:
    assert filters.languages() == {}
    assert not any(offers()["opening_hours"])


def test_a_closing_on_another_day_names_the_day() -> None:
    days = [
        {"dayOfWeek": ["Thursday", "Friday"], "opens": "00:00", "closes": "24:00"},
        {"dayOfWeek": ["Saturday"]},
    ]
    marks = hours.marks_now({"a": {**SOURCED, "openingHoursSpecification": days}}, THURSDAY, {})
    assert marks["a"]["text"] == "offen bis Samstag, 19.12.2026, 00:00 Uhr"


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        ({}, []),
        ({**SOURCED, "appointmentOnly": True}, ["nur nach Vereinbarung"]),
        ({**CLOSURE, "openingHoursSpecification": []}, []),
    ],
)
def test_paper_says_what_is_alike_once(stored: dict[str, Any], expected: list[str]) -> None:
    shown = hours.regular_rows(facility(opening_hours=stored), THURSDAY.date())
    assert [row["text"] for row in shown] == expected


def test_paper_has_the_ordinary_week() -> None:
    (shown,) = hours.regular_rows(facility(opening_hours=CLOSURE), THURSDAY.date())
    assert "Donnerstag: 09:00–17:00 Uhr" in shown["text"]
