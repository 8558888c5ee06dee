"""When an offer can be reached: what is unknown is said, what is open is counted by the hour."""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from geo.coverage.measure import Question
from geo.coverage.offers import Offers
from geo.coverage.when import Shares
from geo.demand import Group
from geo.hours import WEEKDAYS, Hours, OpeningHours
from geo.model import Level
from geo.travel import Mode
from pages import context, reach
from pages.i18n import GERMAN, speaking
from pages.ui.planning import when
from pages.ui.planning.coverage_question import Asked
from tests.pages.own_data_store import VERDEN, own_store
from tests.pages.test_planning_map import said
from tests.pages.test_screens import STRANGE, opened, tables_of

FILE = "planning_when.py"
CENTRES = frozenset({"familienzentrum"})
QUESTION = Question(Group.UNDER_18, Mode.CAR, 15)
BUT_WEDNESDAY = frozenset(WEEKDAYS[:5]) - {"Wednesday"}


@pytest.fixture
def some_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the first ten centres hours that are made up for this test."""
    known = OpeningHours(
        (Hours(BUT_WEDNESDAY, dt.time(9), dt.time(13)),), source="synthetisch", as_of="2026-11"
    )
    true_offers = reach.offers

    def with_hours(types: frozenset[str]) -> Offers:
        found = true_offers(types)
        return replace(found, hours=(known,) * 10 + (None,) * (len(found) - 10))

    monkeypatch.setattr(reach, "offers", with_hours)
    # a week without a public holiday in Brandenburg; what is kept of it, is of these hours
    monkeypatch.setattr(reach, "monday", lambda: dt.date(2030, 11, 18))


def test_unknown_hours_are_said_and_nothing_is_drawn() -> None:
    app = opened(FILE)
    words = said(app)
    assert (
        "Von 0 der Angebote (Familienzentren) sind die Öffnungszeiten bekannt, von 18 nicht"
        in words
    )
    assert "Unbekannt heißt nicht geschlossen" in words
    assert "Zu keiner Stunde" in words
    assert not app.get("plotly_chart")
    assert not app.table


@pytest.mark.usefixtures("some_hours")
def test_the_gap_on_wednesday_is_named_with_its_shares() -> None:
    words = said(opened(FILE))
    found = reach.open_shares(CENTRES, QUESTION, Level.LANDKREIS, reach.monday())
    monday = found.reached[0, 0, 1]
    assert 0.1 < monday < 0.9
    assert f"erreichen rechnerisch {100 * monday:.0f} % in höchstens" in words
    assert "Am schwächsten ist der Mittwoch: Im Mittel der Stunden erreichen 0 %" in words
    # open for 4 of 12 hours
    assert f"an den anderen Werktagen {100 * monday / 3:.0f} %" in words


@pytest.mark.usefixtures("some_hours")
def test_the_table_has_every_hour_and_says_what_is_unknown() -> None:
    app = opened(FILE)
    (table,) = tables_of(app)
    assert table.shape == (12, 7)
    assert list(table.columns)[:3] == ["Montag", "Dienstag", "Mittwoch"]
    nine = str(table.iloc[1, 0])
    assert re.fullmatch(r"\d+ % \(\+\s\d+ %\s\?\)", nine)
    assert str(table.iloc[1, 2]).startswith("0 % (+")
    assert len(app.get("plotly_chart")) == 1


@pytest.mark.usefixtures("some_hours")
def test_an_area_of_the_address_is_shown() -> None:
    words = said(opened(FILE, gebiet="Amt Ziesar", hoechstens="60 Minuten"))
    assert "Amt Ziesar, Menschen unter 18:" in words


def test_another_district_asks_for_what_it_has(tmp_path: Path) -> None:
    with own_store(tmp_path, VERDEN):
        words = said(opened(FILE))
    assert "Landkreis Verden" in words
    assert "Grundschulen" in words
    assert "die Öffnungszeiten bekannt" in words


@pytest.mark.parametrize("value", STRANGE)
def test_strange_addresses_fall_back(value: str) -> None:
    app = opened(FILE, angebot=value, menschen=value, weg=value, hoechstens=value, gebiet=value)
    assert "die Öffnungszeiten bekannt" in said(app)


def test_where_nobody_lives_there_is_no_data() -> None:
    nobody = Shares(*(np.full((7, 12), np.nan) for _ in range(3)))
    with speaking(GERMAN):
        place = context.district()
        kind = place.taxonomy.types["familienzentrum"]
        asked = Asked(kind, QUESTION)
        assert "keine Daten" in when.sentence(place, asked, place.key, nobody)
        assert not when.fall(nobody)


def test_protected_places_have_no_hours_to_compute() -> None:
    app = opened(FILE, angebot="Frauenhäuser")
    words = said(app)
    assert "lässt sich nicht berechnen" in words
    assert "Zu keiner Stunde" not in words
    assert not app.table
