"""Proposed places, or tours with stops, on one sheet: tagged PDF (PDF/UA-1), set by Typst."""

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd

from geo.coverage.plan import Plan
from geo.coverage.scenario import Action, Change
from geo.district import District
from geo.model import Level
from geo.siting.model import Floats
from geo.siting.proposal import Proposal
from pages import sites
from pages.i18n import current, templates, text
from pages.print import pdf, siting_svg
from pages.print.sources import contact
from pages.sites import Task
from pages.tours import Tours, TourTask
from pages.ui import wording
from pages.ui.planning import (
    siting_areas,
    siting_basis,
    siting_curve,
    siting_map,
    siting_mobile_words,
    siting_result,
    siting_words,
)
from pages.ui.planning.coverage_question import Asked

TEMPLATE = Path(__file__).parent / "templates" / "siting.typ"
MOST_AREAS = 8
"""So many areas stand in the table: what surely fits on the sheet."""

SAID_ABOVE = ("certainty", "made", "note")
_SIGN = re.compile(r"\\(.)")

Rows = list[list[str]]


def make(
    place: District, task: Task, known: Proposal, opened: tuple[Change, ...], day: dt.date
) -> bytes:
    """Return the sheet of a proposal, the same bytes for the same proposal and day.

    Raises
    ------
    typst.TypstError
        The template is broken.
    """
    asked = Asked(place.taxonomy.types[task.offer], task.question)
    changes = (*task.changes, *opened)
    found = siting_areas.compared(task.offer, task.question, task.level, changes)
    colours, legend = siting_map.classes(found)
    proposed = [(str(number), one.point) for number, one in enumerate(opened, 1) if one.point]
    adds = "plan-siting-shortens" if siting_result.is_shorter(task) else "plan-siting-adds"
    group = siting_words.group(task.question.group)
    plan = Plan(place.key, place.revision, task.offer, task.question, changes)
    values = {
        "title": text("plan-siting-paper-title", kind=asked.kind.label, count=len(opened)),
        "result": plain(siting_result.sentence(asked, task, known, opened)),
        "lines": [
            plain(
                text("plan-siting-missing", people=siting_words.rough(known.missing), group=group)
            ),
            *map(plain, siting_result.lines(asked, task, known)),
        ],
        "map_svg": siting_svg.place_map(
            place,
            (task.level, colours),
            _standing(task.offer, task.changes),
            _added(task.changes),
            proposed,
        ),
        "map_text": _map_text(found, opened),
        "map_title": text("plan-siting-map"),
        "legend": legend,
        "marks": text("plan-siting-paper-marks"),
        "places": [
            [one.name, text(adds, people=siting_words.rough(float(gain)), group=group)]
            for one, gain in zip(opened, known.gains, strict=True)
        ],
        "tables": [_areas(place, task, found, changes), _curve(known)],
        "method": text("plan-siting-paper-method") + " " + text("plan-siting-method"),
        "facts": _facts(siting_basis.facts(plan, "", task)),
        "note": text("plan-siting-note"),
    }
    return _sheet(place, values, day)


def tours(place: District, task: TourTask, found: Tours, base: str, day: dt.date) -> bytes:
    """Return the sheet of tours with stops, the same bytes for the same tours and day.

    Raises
    ------
    typst.TypstError
        The template is broken.
    """
    marked = siting_mobile_words.marked_stops(found.plan)
    points = found.candidates.points
    stops = [(mark, (float(points[at, 0]), float(points[at, 1]))) for mark, at in marked]
    names = siting_words.names(found.candidates)
    frame = siting_mobile_words.table(found, names)
    said = wording.joined([f"{mark} {names[at]}" for mark, at in marked])
    kind = place.taxonomy.types[task.offer].label
    values = {
        "title": text("plan-mobile-paper-title", kind=kind, base=base),
        "result": plain(siting_mobile_words.sentence(task, found)),
        "lines": [siting_mobile_words.counted(task), plain(siting_mobile_words.ways(task, found))],
        "map_svg": siting_svg.place_map(
            place,
            (Level.GEMEINDE, {}),
            _standing(task.offer, task.changes),
            [("", task.base)],
            stops,
        ),
        "map_text": text("plan-mobile-paper-map", base=base, stops=said),
        "map_title": text("plan-mobile-map-label"),
        "legend": [],
        "marks": text("plan-mobile-paper-marks"),
        "places": [],
        "tables": [_table(text("plan-mobile-paper-list"), "", frame, 1)],
        "method": text("plan-mobile-paper-method"),
        "facts": _facts(siting_mobile_words.facts(task, found, base)),
        "note": text("plan-mobile-note"),
    }
    return _sheet(place, values, day)


def plain(said: str) -> str:
    """Return a sentence of the screen without the signs of Markdown."""
    return _SIGN.sub(r"\1", said.replace("**", ""))


def _sheet(place: District, values: Mapping[str, object], day: dt.date) -> bytes:
    frame = {
        "district": place.name,
        "publisher": contact(place)[0].text,
        "date": wording.date(day.isoformat()),
        "words": templates(current().code, "plan-siting-paper"),
    }
    return pdf.compiled(TEMPLATE, {**values, **frame}, day)


def _facts(said: dict[str, str]) -> Rows:
    """Return what the sheet rests on and has not said above."""
    above = {text(f"plan-siting-fact-{name}") for name in SAID_ABOVE}
    return [[label, plain(words)] for label, words in said.items() if label not in above]


def _standing(offer: str, changes: tuple[Change, ...]) -> Floats:
    """Return where existing places lie that stay; only those whose place is published."""
    offers = sites.changed(offer, ())
    stays = set(siting_map.standing_ids(offer, changes))
    kept = np.array([key in stays for key in offers.ids], dtype=bool)
    points: Floats = offers.points[kept & offers.located]
    return points


def _added(changes: tuple[Change, ...]) -> list[siting_svg.Spot]:
    last = {one.facility: one.point for one in changes if one.point}
    gone = {one.facility for one in changes if one.action is Action.CLOSE}
    return [("+", point) for key, point in last.items() if key not in gone]


def _map_text(found: pd.DataFrame, opened: tuple[Change, ...]) -> str:
    """Return what the map shows, for those who do not see it."""
    areas = zip(found["name"].iloc[1:], found["reached_share_after"].iloc[1:], strict=True)
    shares = "; ".join(f"{name} {siting_words.percent(share)}" for name, share in areas)
    places = "; ".join(f"{number}. {one.name}" for number, one in enumerate(opened, 1))
    return f"{text('plan-siting-map')}. {places}. {shares}"


def _areas(
    place: District, task: Task, found: pd.DataFrame, changes: tuple[Change, ...]
) -> dict[str, object]:
    """Return before and after: the district, its Planregionen, the areas that change most."""
    parts = [found.iloc[:1]]
    if place.has_level(Level.PLANREGION) and task.level is not Level.PLANREGION:
        regions = siting_areas.compared(task.offer, task.question, Level.PLANREGION, changes)
        parts.append(regions.iloc[1:])
    areas = found.iloc[1:]
    most = areas["reached_change"].abs().sort_values(ascending=False, kind="stable")
    room = MOST_AREAS - sum(map(len, parts)) + 1
    if len(areas) > room:
        most = most[most >= siting_areas.SEEN]
    parts.append(areas.loc[most.index[:room]])
    shown = siting_areas.table(pd.concat(parts)).reset_index()
    left = len(areas) - len(parts[-1])
    about = text("plan-siting-paper-areas-more", count=left) if left else ""
    if task.wish.room is not None:
        about = f"{text('plan-siting-areas-room')} {about}"
    return _table(text("plan-siting-areas"), about.strip(), shown)


def _curve(known: Proposal) -> dict[str, object]:
    """Return the curve of gains, a column for each number of places."""
    frame = siting_curve.table(known).set_index(text("plan-siting-curve-places")).T
    frame = frame.rename_axis(index=text("plan-siting-curve-places"), columns=None).reset_index()
    return _table(text("plan-siting-curve"), text("plan-siting-paper-curve"), frame)


def _table(title: str, about: str, frame: pd.DataFrame, narrow: int = 0) -> dict[str, object]:
    """Return a table; its first column and the last ``narrow`` ones are as wide as their words."""
    rows = [[plain(str(cell)) for cell in row] for row in frame.itertuples(index=False)]
    return {
        "title": title,
        "about": about,
        "columns": [plain(str(one)) for one in frame.columns],
        "rows": rows,
        "wide": [0 < at < len(frame.columns) - narrow for at in range(len(frame.columns))],
    }
