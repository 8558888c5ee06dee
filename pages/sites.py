"""Where the next places would help most, computed once per question."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from geo.coverage import measure
from geo.coverage.measure import Question, Reach
from geo.coverage.offers import Offers
from geo.coverage.scenario import Change, applied
from geo.model import Level, LocationClass
from geo.protection import protected_types
from geo.siting.candidates import (
    Candidates,
    Source,
    buildings,
    gemeinden_at,
    inhabited,
    joined,
    own,
)
from geo.siting.proposal import Proposal, propose
from geo.siting.wish import Objective, Situation, Wish
from pages import context, reach, ways
from pages.kept import kept_by

WORKDAYS = 5
MOST_PAIRS = 4_000_000
"""So many pairs of cells and candidates are computed while a person waits."""


@dataclass(frozen=True)
class Places:
    """Which candidates are looked at.

    ``least`` is the number of people from which on a cell counts, ``types`` are those of existing
    buildings, ``own`` has name, x and y in metres.
    """

    sources: frozenset[Source]
    least: int
    types: frozenset[str] = frozenset()
    own: tuple[tuple[str, float, float], ...] = ()


@dataclass(frozen=True)
class Task:
    """All that a proposal follows from.

    ``also`` are further offers in the same house, ``changes`` hold before anything is proposed.
    """

    offer: str
    also: frozenset[str]
    question: Question
    level: Level
    places: Places
    wish: Wish
    changes: tuple[Change, ...] = ()

    @property
    def is_personal(self) -> bool:
        """Tell whether it holds what a person brought along or decided: nothing to share."""
        return bool(self.changes or self.places.own)


def changed(offer: str, changes: tuple[Change, ...]) -> Offers:
    """Return the places of a type after changes."""
    return applied(reach.offers(frozenset({offer})), changes)


def reached_after(offer: str, question: Question, changes: tuple[Change, ...]) -> Reach:
    """Return how people reach the places of a type after changes."""
    if not changes:
        return reach.reached(frozenset({offer}), question)
    return measure.reach(
        reach.demand(), changed(offer, changes), reach.travel(question.basis), question
    )


def areas_after(
    offer: str, question: Question, level: Level, changes: tuple[Change, ...]
) -> pd.DataFrame:
    """Return `geo.coverage.measure.table` after changes."""
    if not changes:
        return reach.of_level(frozenset({offer}), question, level)
    found = reached_after(offer, question, changes)
    areas = context.district().areas
    return measure.table(found, changed(offer, changes), reach.labels_of(level), areas)


def open_share(offer: str, question: Question, changes: tuple[Change, ...]) -> float:
    """Return the mean share of people who reach a surely open place on a usual workday.

    The mean over the hours `pages.reach.HOURS` from Monday to Friday, without public holidays.
    """
    from geo.coverage.when import shares, week_of  # noqa: PLC0415 - needed for few changes

    offers, people = changed(offer, changes), reach.demand()
    counted = offers if question.beyond else offers.only(offers.inside)
    week = week_of(counted.hours, reach.monday(), reach.HOURS, {})
    model = reach.travel(question.basis)
    near = model.within(people.points, counted.points, question.mode, question.minutes)
    everybody = reach.labels_of(Level.LANDKREIS)
    found = shares(near, week, people.people[question.group], everybody)
    return float(found.reached[0, :WORKDAYS].mean())


@context.by_district()
def building_types() -> tuple[str, ...]:
    """Return the types of which a place in the district may house another offer."""
    hidden = protected_types(context.district())
    keys = (key for key in context.district().taxonomy.types if key not in hidden)
    return tuple(key for key in keys if len(standing(frozenset({key}))))


@context.by_district(64)
def standing(types: frozenset[str]) -> Candidates:
    """Return places of some types; never those that are mobile or need protection."""
    offers = reach.offers(types)
    rows = context.offers().loc[list(offers.ids)]
    fixed = (rows["location_class"] == LocationClass.PUBLIC.value) & ~rows["mobile"].astype(bool)
    fixed &= ~rows["type"].isin(protected_types(context.district()))
    return buildings(offers, fixed.to_numpy(dtype=bool))


def candidates(places: Places, question: Question) -> Candidates:
    """Return the possible places of all sources, each with the Gemeinde around its point.

    A cell on a border belongs to the Gemeinde of most of its people, its centre maybe to another.
    """
    parts = []
    if Source.CELL in places.sources:
        parts.append(inhabited(reach.demand(), question.group, places.least))
    if Source.BUILDING in places.sources and places.types:
        parts.append(standing(places.types))
    if Source.OWN in places.sources and places.own:
        names, *xy = zip(*places.own, strict=True)
        parts.append(own(names, np.array(xy, dtype=float).T, context.district().areas))
    known = joined(parts)
    return replace(known, gemeinde_keys=gemeinden_at(known.points, context.district().areas))


def is_too_large(task: Task) -> bool:
    """Tell whether there are more pairs of cells and candidates than `MOST_PAIRS`."""
    return len(reach.demand().points) * len(candidates(task.places, task.question)) > MOST_PAIRS


@kept_by(ways.key, 64)
def proposed(task: Task) -> Proposal:
    """Return what is proposed; kept for everybody, so never for a task that is personal."""
    return computed(task)


def computed(task: Task) -> Proposal:
    """Return what is proposed, computed anew."""
    people, known = reach.demand().points, candidates(task.places, task.question)
    model, mode = reach.travel(task.question.basis), task.question.mode
    times = None
    if task.wish.objective is Objective.MEDIAN:
        times = model.travel_times_min(people, known.points, mode)
    now = Situation(
        known,
        model.within(people, known.points, mode, task.question.minutes),
        (
            reached_after(task.offer, task.question, task.changes),
            *(reach.reached(frozenset({key}), task.question) for key in sorted(task.also)),
        ),
        reach.labels_of(task.level),
        times,
    )
    return propose(task.wish, now)
