"""Proposals and tours on one sheet: tagged, German, one page, with the figures of the screen."""

import dataclasses
import datetime as dt
import io
import math
import re
from typing import Any

import numpy as np
import pypdf
import pytest

from geo.coverage.measure import Question
from geo.coverage.scenario import Action, Change
from geo.demand import Group
from geo.model import Level
from geo.siting.candidates import Source
from geo.siting.wish import Objective, Wish
from geo.travel import Mode
from geo.whereabouts import centre_points
from pages import context, sites, tours
from pages.context import showing
from pages.i18n import GERMAN, speaking
from pages.print import siting_pdf, siting_svg
from pages.sites import Places, Task
from pages.tours import TourTask
from pages.ui.planning import (
    siting_areas,
    siting_curve,
    siting_mobile_words,
    siting_result,
    siting_words,
)
from pages.ui.planning.coverage_question import Asked
from tests.pages.own_data_store import VERDEN
from tests.pages.planning_siting import OPENED

DAY = dt.date(2026, 11, 22)
PLACES = Places(frozenset({Source.CELL}), 25)
QUESTION = Question(Group.UNDER_18, Mode.BIKE, 15)
COSTS = ((Source.CELL, 250_000.0),)
_HYPHEN = re.compile("[-\N{SOFT HYPHEN}\N{HYPHEN}]")
HINTS = ("Vorschlag", "Rechnerischer Hinweis", "keine Entscheidung", "Geschützte Angebote")


def task(**more: Any) -> Task:
    base = {
        "offer": "grundschule",
        "also": frozenset(),
        "question": QUESTION,
        "level": Level.SOZIALRAUM,
        "places": PLACES,
        "wish": Wish(Objective.COVERING, 3),
    }
    return Task(**{**base, **more})


def sheet(one: Task) -> pypdf.PdfReader:
    with speaking(GERMAN):
        known = sites.computed(one)
        opened = siting_result.openings(one, known)
        content = siting_pdf.make(context.district(), one, known, opened, DAY)
    return pypdf.PdfReader(io.BytesIO(content))


def words(reader: pypdf.PdfReader) -> str:
    """Return what is on the sheet, without ends of lines and what they part."""
    said = "".join(" ".join(page.extract_text() for page in reader.pages).split())
    return _HYPHEN.sub("", said)


def squeezed(said: str) -> str:
    return _HYPHEN.sub("", "".join(siting_pdf.plain(said).split()))


def alts(reader: pypdf.PdfReader) -> list[str]:
    size: Any = reader.trailer["/Size"]
    things: list[Any] = [reader.get_object(number) for number in range(1, size)]
    return [str(one["/Alt"]) for one in things if isinstance(one, dict) and "/Alt" in one]


def check_frame(reader: pypdf.PdfReader, title: str) -> None:
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "de-DE"
    assert root["/MarkInfo"]["/Marked"]
    assert "pdfuaid" in reader.xmp_metadata.stream.get_data().decode()  # type: ignore[union-attr]
    assert reader.metadata is not None
    assert str(reader.metadata.title) == title
    assert len(reader.pages) == 1
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]
    said = words(reader)
    for part in (*HINTS, "22.11.2026", "Zensus 2011", "Luftlinie", "Datenstand"):
        assert squeezed(part) in said, part


@pytest.mark.parametrize("key", ["12069", VERDEN])
def test_the_sheet_says_what_the_screen_says(key: str) -> None:
    with showing(key), speaking(GERMAN):
        one = task()
        known = sites.proposed(one)
        opened = siting_result.openings(one, known)
        asked = Asked(context.district().taxonomy.types[one.offer], one.question)
        found = siting_areas.compared(one.offer, one.question, one.level, opened)
        shown = [
            siting_result.sentence(asked, one, known, opened),
            *siting_result.lines(asked, one, known),
            *(change.name for change in opened),
            *(siting_words.rough(float(gain)) for gain in known.gains),
            "".join(siting_curve.table(known).iloc[:, 1]),
            "".join(siting_areas.table(found.iloc[:1]).iloc[0]),
            context.district().revision,
        ]
        reader = sheet(one)
    check_frame(reader, "Vorschlag: 3 weitere Orte (Grundschule)")
    said = words(reader)
    assert [part for part in shown if squeezed(part) not in said] == []
    assert len(alts(reader)) == 1
    assert all(change.name in alts(reader)[0] for change in opened)


def test_planregionen_and_the_areas_that_change_most_are_told() -> None:
    one = task()
    with speaking(GERMAN):
        changes = siting_result.openings(one, sites.computed(one))
        found = siting_areas.compared(one.offer, one.question, one.level, changes)
    said = words(sheet(one))
    assert all(f"Planregion{number}" in said for number in (1, 2, 3, 4))
    most = found.iloc[1:].sort_values("reached_change", ascending=False)
    assert squeezed(str(most["name"].iloc[0])) in said


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (Wish(Objective.FAIR, 10), "kleinsten Anteile"),
        (Wish(Objective.COVERING, 10, room=50.0), "je 50 Plätze (eigene Annahme)"),
        (Wish(Objective.COVERING, 10, 2e6, COSTS, 50.0), "2.000.000 Euro"),
        (Wish(Objective.MEDIAN, 10, 2e6, COSTS, 50.0), "deren Weg dadurch kürzer wird"),
        (Wish(Objective.MEDIAN, 10), "dauert im Mittel"),
    ],
)
def test_the_longest_answers_fit_on_one_page(wish: Wish, said: str) -> None:
    buildings = Places(
        frozenset({Source.CELL, Source.BUILDING}), 10, frozenset(sites.building_types())
    )
    prices = tuple((source, 200_000.0) for source in Source)
    many = dataclasses.replace(wish, costs=prices if wish.budget else ())
    moved = Change(
        Action.MOVE, OPENED.facility, "Ein Haus " * 12, (340000.0, 5800000.0), "12069018"
    )
    one = task(
        wish=many,
        places=buildings,
        level=Level.GEMEINDE,
        also=frozenset({"bibliothek", "kita"}) if wish.objective is Objective.COVERING else (),
        changes=(OPENED, moved),
    )
    reader = sheet(one)
    assert len(reader.pages) == 1
    assert squeezed(said) in words(reader)


def test_the_same_proposal_makes_the_same_sheet() -> None:
    one = task()
    with speaking(GERMAN):
        known = sites.proposed(one)
        opened = siting_result.openings(one, known)
        first, again = (
            siting_pdf.make(context.district(), one, known, opened, DAY) for _ in range(2)
        )
    assert first == again


def tour_task(**more: Any) -> TourTask:
    point = centre_points(context.district())[next(iter(centre_points(context.district())))]
    base = {
        "offer": "grundschule",
        "question": Question(Group.UNDER_18, Mode.WALK, 15),
        "changes": (),
        "base": (float(point.x), float(point.y)),
        "minutes": ((1, 360.0), (3, 240.0)),
        "stay_min": 60,
        "walk_min": 15,
        "most_drive_min": math.inf,
        "least": 25,
    }
    return TourTask(**{**base, **more})


@pytest.mark.parametrize("key", ["12069", VERDEN])
def test_tours_have_a_sheet_of_their_own(key: str) -> None:
    with showing(key), speaking(GERMAN):
        one = tour_task()
        found = tours.computed(one)
        content = siting_pdf.tours(context.district(), one, found, "Amtshaus", DAY)
        reader = pypdf.PdfReader(io.BytesIO(content))
        frame = siting_mobile_words.table(found, siting_words.names(found.candidates))
        shown = [siting_mobile_words.sentence(one, found), siting_mobile_words.ways(one, found)]
    check_frame(reader, "Vorschlag: mobile Halte (Grundschule) mit Start in Amtshaus")
    said = words(reader)
    shown += ["".join(row) for row in frame.itertuples(index=False)]
    assert [part for part in shown if squeezed(part) not in said] == []
    assert "nichtbewiesen" in said


def test_a_full_week_fits_on_one_page() -> None:
    one = tour_task(minutes=tuple((day, 720.0) for day in range(5)), stay_min=30)
    with speaking(GERMAN):
        found = tours.computed(one)
        content = siting_pdf.tours(context.district(), one, found, "Amtshaus", DAY)
    assert sum(len(tour.stops) for tour in found.plan.tours) > 25
    assert len(pypdf.PdfReader(io.BytesIO(content)).pages) == 1


@pytest.mark.parametrize("key", ["12069", VERDEN])
def test_the_map_has_places_that_are_published_and_marks_that_hide_none(key: str) -> None:
    with showing(key):
        place = context.district()
    middle = place.areas.geometry.iloc[0].representative_point()
    here = (float(middle.x), float(middle.y))
    points = np.array([here, (np.nan, np.nan)])
    drawn = siting_svg.place_map(
        place, (Level.GEMEINDE, {}), points, [("+", here)], [("1", here), ("2", here)]
    )
    assert drawn.count("<rect") == 1
    circles = re.findall(r'cx="([^"]+)" cy="([^"]+)" r="([^"]+)"', drawn)
    standing, (x, y, radius), (other_x, other_y, _) = [tuple(map(float, one)) for one in circles]
    assert standing[2] < radius
    assert math.hypot(x - other_x, y - other_y) >= 2 * radius - 0.3
