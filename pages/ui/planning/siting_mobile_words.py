"""Tours of a mobile offer in words: who gains, what is counted, by which ways, day by day."""

import math
from dataclasses import replace

import pandas as pd

from geo.siting.mobile import MOST_STOPS, MobilePlan, Tour
from geo.travel import Mode
from pages import clock, context
from pages.i18n import text
from pages.tours import Tours, TourTask
from pages.ui import near, wording
from pages.ui.planning import coverage_question, gaps_tables, siting_basis, siting_words
from pages.ui.planning.coverage_question import Asked


def sentence(task: TourTask, found: Tours) -> str:
    """Say whom the stops reach, and that there may be better ones."""
    plan = found.plan
    said = text(
        "plan-mobile-said",
        count=sum(len(tour.stops) for tour in plan.tours),
        days=len(plan.tours),
        people=siting_words.rough(plan.reached),
        group=siting_words.group(task.question.group),
        walk=str(task.walk_min),
    )
    return f"{said} {text('plan-mobile-proposal', most=str(MOST_STOPS))}"


def counted(task: TourTask) -> str:
    """Say who is counted."""
    asked = task.question
    way, limit = near.mode_label(asked.mode), wording.number(asked.minutes)
    return text("plan-mobile-counted", way=way, minutes=limit, walk=str(task.walk_min))


def ways(task: TourTask, found: Tours) -> str:
    """Say what minutes of driving and of walking rest on."""
    used = {Mode.CAR: found.driving, Mode.WALK: found.walking}
    return " ".join(
        text(
            f"plan-mobile-ways-{mode.value}",
            said=coverage_question.ways_sentence(replace(task.question, mode=mode, basis=basis)),
        )
        for mode, basis in used.items()
    )


def table(found: Tours, names: list[str]) -> pd.DataFrame:
    """Return a row per stop in the order of the week, and one per day with its minutes."""
    rows = [row for tour in found.plan.tours for row in _rows(tour, found.plan, names)]
    labels = [text(f"plan-mobile-column-{name}") for name in ("day", "stop", "people")]
    return pd.DataFrame(rows, columns=labels)


def _rows(tour: Tour, plan: MobilePlan, names: list[str]) -> list[tuple[str, str, str]]:
    day = siting_words.weekday(tour.weekday)
    stops = [
        (day, f"{number}. {names[stop]}", siting_words.rough(plan.gains[stop]))
        for number, stop in enumerate(tour.stops, start=1)
    ]
    drive, stay = (wording.number(one) for one in (tour.drive_min, tour.stay_min))
    people = siting_words.rough(sum(plan.gains[stop] for stop in tour.stops))
    return [*stops, (day, text("plan-mobile-day", drive=drive, stay=stay), people)]


def marked_stops(plan: MobilePlan) -> list[tuple[str, int]]:
    """Return the marks on the map, day and number, with their stops."""
    return [
        (
            text(
                "plan-mobile-mark",
                day=siting_words.weekday(tour.weekday)[:2],
                number=str(number),
            ),
            stop,
        )
        for tour in plan.tours
        for number, stop in enumerate(tour.stops, 1)
    ]


def facts(task: TourTask, found: Tours, base: str) -> dict[str, str]:
    """Return what the tours rest on: question, hours, limits, basis, sources, dates."""
    district = context.district()
    kind, asked = district.taxonomy.types[task.offer], task.question
    hours = (
        text(
            "plan-mobile-said-hours", day=siting_words.weekday(day), hours=wording.number(one / 60)
        )
        for day, one in task.minutes
    )
    limited = math.isfinite(task.most_drive_min)
    rows = {
        "offer": kind.label,
        "group": siting_words.group(asked.group),
        "counted": counted(task),
        "beyond": text("plan-siting-yes" if asked.beyond else "plan-siting-no"),
        "start": base,
        "hours": ", ".join(hours),
        "stay": text("plan-siting-minutes", value=wording.number(task.stay_min)),
        "drive": text("plan-siting-minutes", value=wording.number(task.most_drive_min))
        if limited
        else text("plan-mobile-drive-free"),
        "least": text("plan-siting-least-choice", count=str(task.least)),
        "changes": siting_basis.changes_said(task.offer, task.changes),
        **coverage_question.basis_sentences(Asked(kind, asked)),
        "tours": ways(task, found),
        "sources": gaps_tables.sources(district),
        "revision": district.revision,
        "made": wording.date(clock.today().isoformat()),
        "note": text("plan-mobile-note"),
    }
    own = ("counted", "start", "hours", "stay", "drive", "least", "tours")
    return {
        text(f"plan-mobile-fact-{name}" if name in own else f"plan-siting-fact-{name}"): said
        for name, said in rows.items()
        if said
    }
