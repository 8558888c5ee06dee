"""Coverage by bus and train on the screens: the timetable of the store, and what is said of it."""

import dataclasses
import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest
from typer.testing import CliRunner

from geo.coverage.measure import Question
from geo.demand import Group
from geo.model import Level
from geo.targets.model import Kind, own_target
from geo.transit.model import TransitModel
from geo.transit.timetable import Departure, Window
from geo.travel import Basis, Mode
from loaders.gtfs import read_delivery
from loaders.problems import DataProblem
from pages import clock, context, reach, timetables, ways
from pages.cli import app
from pages.i18n import GERMAN, speaking
from pages.ui.planning import targets, targets_values, timetable_question
from tests.feeds import serving
from tests.loaders.test_gtfs import FEED, packed
from tests.pages.own_data_store import VERDEN, own_store
from tests.pages.test_planning_map import said
from tests.pages.test_screens import ROOT, STRANGE, opened

CENTRES = frozenset({"familienzentrum"})
TRANSIT = "mit Bus und Bahn"
TODAY, TUESDAY = dt.date(2026, 11, 22), dt.date(2026, 11, 24)
MORNING = Departure(TUESDAY, Window(7 * 3600, 9 * 3600))
QUESTION = Question(Group.UNDER_18, Mode.TRANSIT, 60, basis=Basis.TIMETABLE, departure=MORNING)
SCREENS = ("planning_coverage.py", "planning_when.py")
BROKEN = {
    "no zip": b"kein Fahrplan",
    "half a zip": b"PK\x03\x04 abgebrochen",
}


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: TODAY)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Path]:
    """Put a synthetic timetable where the operator would."""
    folder = tmp_path / timetables.FOLDER
    folder.mkdir()
    packed(folder, serving(context.district())).rename(folder / "12069.zip")
    with own_store(tmp_path) as path:
        yield path


def modes(screen: AppTest) -> list[str]:
    (switch,) = (one for one in screen.button_group if one.key == "weg")
    return list(switch.options)


@pytest.mark.parametrize("file", SCREENS)
def test_without_a_timetable_bus_and_train_are_not_offered(file: str) -> None:
    assert modes(opened(file, weg=TRANSIT)) == ["zu Fuß", "mit dem Rad", "mit dem Auto"]


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("file", SCREENS)
def test_a_timetable_is_offered_with_its_days_and_says_what_it_is(file: str) -> None:
    screen = opened(file, weg=TRANSIT, hoechstens="60 Minuten")
    assert modes(screen)[-1] == TRANSIT
    (day,) = (one for one in screen.selectbox if one.key == "fahrtag")
    # not on Wednesday, 25 November: an exception of the calendar
    assert day.options[:3] == [
        "Montag, 23.11.2026",
        "Dienstag, 24.11.2026",
        "Donnerstag, 26.11.2026",
    ]
    assert day.options[-1] == "Samstag, 12.12.2026"
    words = said(screen)
    for expected in (
        "Fahrplanrechnung von Tür zu Tür für Dienstag, 24.11.2026, Abfahrt 7:00–9:00 Uhr",
        "Synthetisch Verbund und Synthetisch Verkehr, Fassung 7b",
        "gültig 01.11.2026 bis 12.12.2026",
        "Datei vom 20.11.2026",
        "höchstens 20 Minuten zu Fuß",
        "Fußwege: Zeiten geschätzt",
    ):
        assert expected in words


@pytest.mark.usefixtures("store")
def test_the_sentence_names_the_timetable_and_the_other_ways_still_work() -> None:
    words = said(
        opened(SCREENS[0], weg=TRANSIT, abfahrt="12:00–14:00 Uhr", hoechstens="60 Minuten")
    )
    assert (
        "mit Bus und Bahn (nach Fahrplan, Dienstag, 24.11.2026, Abfahrt 12:00–14:00 Uhr)" in words
    )
    assert "mit dem Auto (geschätzt)" in said(opened(SCREENS[0]))
    assert "Fahrtag" not in [one.label for one in opened(SCREENS[0]).selectbox]


def test_the_screen_counts_what_the_search_finds_by_itself(store: Path) -> None:
    place, people, offers = context.district(), reach.demand(), reach.offers(CENTRES)
    box = tuple(np.array(place.areas.total_bounds) + np.array([-1, -1, 1, 1]) * timetables.AROUND_M)
    feed = store / timetables.FOLDER / "12069.zip"
    day = read_delivery(feed, TUESDAY, place.crs, box).timetable
    model = TransitModel(day, context.travel(), MORNING.window)
    minutes = model.travel_times_min(people.points, offers.points, Mode.TRANSIT)
    best = np.nanmin(np.where(np.isnan(minutes), np.inf, minutes), axis=1)
    found = reach.reached(CENTRES, QUESTION)
    assert np.nan_to_num(found.nearest.minutes, nan=np.inf) == pytest.approx(best)
    unreached = people.people[Group.UNDER_18][best > 60].sum()
    table = reach.of_level(CENTRES, QUESTION, Level.LANDKREIS)
    assert table["unreached"].iloc[0] == pytest.approx(unreached)
    # buses bring somebody there who would be too far on foot
    on_foot = dataclasses.replace(QUESTION, mode=Mode.WALK, basis=Basis.ESTIMATED, departure=None)
    walking = reach.reached(CENTRES, dataclasses.replace(on_foot, minutes=20))
    by_bus = reach.reached(CENTRES, QUESTION)
    assert (by_bus.is_reached & ~walking.is_reached).any()
    assert not (walking.is_reached & ~by_bus.is_reached).any()


def test_another_file_is_another_timetable(store: Path) -> None:
    before, first = timetables.key(), timetables.calendar()
    feed = store / timetables.FOLDER / "12069.zip"
    earlier = FEED | {"calendar.txt": FEED["calendar.txt"].replace("20261212", "20261126")}
    packed(feed.parent, earlier).replace(feed)
    os.utime(feed, (1, 1))
    assert timetables.key() != before
    assert first is not None
    now = timetables.calendar()
    assert now is not None
    assert now.days[-1] == dt.date(2026, 11, 26) < first.days[-1]


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize("file", SCREENS)
def test_a_broken_file_is_told_and_the_other_ways_work(
    store: Path, content: bytes, file: str
) -> None:
    (store / timetables.FOLDER / "12069.zip").write_bytes(content)
    screen = opened_with_error(file, weg=TRANSIT)
    assert "Mit dem Fahrplan lässt sich nicht rechnen: 12069.zip" in screen.error[0].value.replace(
        "\\", ""
    )
    assert modes(screen) == ["zu Fuß", "mit dem Rad", "mit dem Auto"]
    assert "geschätzt" in said(screen)


def test_a_feed_whose_trips_are_broken_is_told_and_can_be_left(store: Path) -> None:
    feed = store / timetables.FOLDER / "12069.zip"
    packed(feed.parent, FEED | {"stop_times.txt": "trip_id\nweek\n"}).replace(feed)
    screen = opened_with_error(SCREENS[0], weg=TRANSIT)
    assert "stop_times.txt" in screen.error[0].value.replace("\\", "")
    assert modes(screen)[-1] == TRANSIT
    assert "mit dem Auto (geschätzt)" in said(opened(SCREENS[0], weg="mit dem Auto"))


def opened_with_error(file: str, **parameters: str) -> AppTest:
    screen = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=30).run()
    for name, value in parameters.items():
        screen.query_params[name] = value
    screen = screen.switch_page(file).run()
    assert not screen.exception
    return screen


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("value", STRANGE)
def test_strange_days_and_departures_fall_back(value: str) -> None:
    words = said(opened(SCREENS[0], weg=TRANSIT, fahrtag=value, abfahrt=value))
    assert "Dienstag, 24.11.2026, Abfahrt 7:00–9:00 Uhr" in words


@pytest.mark.usefixtures("store")
def test_a_district_has_its_own_timetable(tmp_path: Path) -> None:
    with own_store(tmp_path, VERDEN):
        assert timetables.path() is None
        assert TRANSIT not in modes(opened(SCREENS[0]))


@pytest.mark.usefixtures("store")
def test_a_target_can_be_a_reach_by_bus_and_train() -> None:
    target = own_target(
        tuple(CENTRES), Kind.REACH, 0.5, Level.SOZIALRAUM, minutes=60, mode=Mode.TRANSIT,
        departure=MORNING, group=Group.UNDER_18,
    )  # fmt: skip
    with speaking(GERMAN):
        table = targets_values.of_areas(context.district(), target)
        words = " ".join(targets.basis(target))
    known = reach.of_level(CENTRES, QUESTION, Level.SOZIALRAUM)["reached"]
    assert table["ist"].to_numpy() == pytest.approx(known.to_numpy())
    assert "Fahrplanrechnung von Tür zu Tür" in words
    screen = opened(
        "planning_targets.py", soll="eigene Annahme", soll_art="erreichter Anteil", weg=TRANSIT
    )
    assert "Dienstag, 24.11.2026" in said(screen)


def test_a_target_by_bus_and_train_has_a_departure() -> None:
    with pytest.raises(ValueError, match="departure belongs to bus and train"):
        own_target(tuple(CENTRES), Kind.REACH, 0.5, Level.SOZIALRAUM, minutes=60, mode=Mode.TRANSIT)


def test_the_command_and_the_screen_say_the_same(store: Path, tmp_path: Path) -> None:
    output = tmp_path / "table.csv"
    done = CliRunner().invoke(app, [
        "coverage", "--service", "familienzentrum", "--minutes", "60", "--mode", "transit",
        "--gtfs", str(store / timetables.FOLDER / "12069.zip"), "--date", "2026-11-24",
        "-o", str(output),
    ])  # fmt: skip
    assert done.exit_code == 0, done.output
    rows = pd.read_csv(output)
    known = reach.of_level(CENTRES, QUESTION, Level.SOZIALRAUM)
    assert rows["Nicht erreicht"].iloc[1:].to_numpy() == pytest.approx(
        known["unreached"].round(1).to_numpy()
    )
    assert "nach Fahrplan, Dienstag, 24.11.2026" in " ".join(done.output.split())


@given(st.lists(st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31)), min_size=1, unique=True))
def test_the_first_day_is_the_next_tuesday_if_there_is_one(days: list[dt.date]) -> None:
    found = timetable_question.first_day(sorted(days), TODAY)
    later = [day for day in days if day > TODAY and day.weekday() == 1]
    assert found in days
    assert (
        found == min(later)
        if later
        else found.weekday() == 1 or not any(day.weekday() == 1 for day in days)
    )


def test_without_a_timetable_there_is_no_model() -> None:
    with pytest.raises(ValueError, match="no timetable"):
        ways.model(Basis.TIMETABLE, MORNING)
    with pytest.raises(DataProblem), timetables.using(Path("nirgends.zip")):
        timetables.calendar()


def command(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["timetable", *arguments])
    return done.exit_code, " ".join(done.output.split())


def test_the_command_tells_what_a_timetable_is_good_for(store: Path) -> None:
    feed = str(store / timetables.FOLDER / "12069.zip")
    code, words = command("--gtfs", feed)
    assert code == 0, words
    assert "Synthetisch Verbund" in words
    assert "gültig 2026-11-01 bis 2026-12-12" in words
    assert "2026-11-24: " in words
    assert "timetables/12069.zip" in words
    assert command("--gtfs", feed, "--date", "2026-11-23")[1].count("2026-11-23") == 2


def test_the_command_and_the_screen_count_the_rows_that_are_left_out(store: Path) -> None:
    feed = store / timetables.FOLDER / "12069.zip"
    tables = dict(serving(context.district()))
    tables["stops.txt"] += "zu-viel,Synthetisch,999,12.5\n"
    packed(feed.parent, tables).replace(feed)
    code, words = command("--gtfs", str(feed))
    assert code == 0, words
    assert "Hinweise: 1" in words
    assert "12069.zip/stops.txt, stop_lat: ausgelassen: 1 Zeile" in words
    screen = said(opened(SCREENS[0], weg=TRANSIT))
    assert "Eine Angabe der Fahrplandatei ist unbrauchbar oder wird nicht genutzt" in screen


@pytest.mark.parametrize(
    ("options", "said_of_it"),
    [
        (("--date", "2026-11-25"), "keine Fahrt am 25.11.2026"),
        (("--date", "morgen"), "gefunden: „morgen“"),
        (("--district", "99999"), "Es gibt: 03361, 12069"),
        (("--district", VERDEN), "eine Haltestelle im Gebiet"),
    ],
)
def test_the_command_names_what_is_wrong(
    store: Path, options: tuple[str, ...], said_of_it: str
) -> None:
    code, words = command("--gtfs", str(store / timetables.FOLDER / "12069.zip"), *options)
    assert code == 2
    assert said_of_it in words


def test_the_command_names_a_file_that_is_no_timetable(tmp_path: Path) -> None:
    file = tmp_path / "x.zip"
    assert command("--gtfs", str(file))[0] == 2
    file.write_bytes(BROKEN["half a zip"])
    code, words = command("--gtfs", str(file))
    assert code == 2
    assert "ein abgebrochener Download" in words
