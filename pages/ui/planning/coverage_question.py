"""What the screens for coverage ask: which offer, for whom, by which way, in how many minutes."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import streamlit as st

from geo.coverage.measure import Question
from geo.coverage.offers import Offers
from geo.demand import Group
from geo.district import District
from geo.network.travel import RoadModel
from geo.taxonomy import FacilityType
from geo.transit.timetable import Departure
from geo.travel import INDIVIDUAL, Basis, Mode
from pages import context, reach, ways
from pages.i18n import text
from pages.ui import near, wording
from pages.ui import state_planning_coverage as state
from pages.ui.planning import timetable_question

LIMITS_MIN, USUAL_LIMIT_MIN = (5, 10, 15, 20, 30, 45, 60), 15
FIRST_OFFERS = ("familienzentrum", "grundschule")
"""Product rule: what is asked for first, if the district has any."""


@dataclass(frozen=True)
class Asked:
    """A question about one type of offer."""

    kind: FacilityType
    question: Question

    @property
    def types(self) -> frozenset[str]:
        """The type's key as the functions of `pages.reach` take it."""
        return frozenset({self.kind.key})

    @property
    def offers(self) -> Offers:
        """The places of the type."""
        return reach.offers(self.types)

    @property
    def has_ways(self) -> bool:
        """Tell whether a way leads to any place that the question counts."""
        offers, counts = self.offers, self.question.beyond
        return bool((~np.isnan(offers.points[:, 0]) & (offers.inside | counts)).any())


def ask(place: District, *, by_timetable: bool = False) -> Asked | None:
    """Show the fields of the question and return it; None if it cannot be answered.

    ``by_timetable``: also by bus and train, where the operator has put a timetable into the store.
    """
    if not can_be_asked(place):
        st.info(text("plan-coverage-nothing"), icon=":material/database_off:")
        return None
    left, middle, right = st.columns([2, 2, 1], gap="medium")
    with left:
        key = offer(place)
    with middle:
        people = group()
    with right:
        limit = minutes()
    by, departure = way(by_timetable=by_timetable)
    resting_on = Basis.TIMETABLE if departure else basis(by)
    inside_only = state.inside_toggle()
    question = Question(people, by, limit, not inside_only, resting_on, departure)
    asked = Asked(place.taxonomy.types[key], question)
    if not timetable_question.is_ready(asked.types, question):
        return None
    show_fineness(asked)
    return asked


def can_be_asked(place: District) -> bool:
    """Tell whether the district has entries, and people by cell."""
    return bool(_offers(place)) and not place.grid.empty


def offer(place: District) -> str:
    """Show the types that have entries and return the key of the chosen one."""
    kinds = _offers(place)
    first = next((key for key in FIRST_OFFERS if key in kinds.values()), next(iter(kinds.values())))
    return state.offer_box(dict(sorted(kinds.items())), first)


def _offers(place: District) -> dict[str, str]:
    return {
        kind.plural: key
        for key, kind in place.taxonomy.types.items()
        if len(reach.offers(frozenset({key})))
    }


def group() -> Group:
    """Show the groups of people and return the chosen one."""
    return state.group_box({group_label(one): one for one in Group})


def group_label(one: Group) -> str:
    """Return what a group is called."""
    return text(f"plan-coverage-group-{one.value.replace('_', '-')}")


def minutes() -> int:
    """Show limits and return the chosen one, in minutes."""
    return state.minutes_box(LIMITS_MIN, USUAL_LIMIT_MIN)


def way(*, by_timetable: bool) -> tuple[Mode, Departure | None]:
    """Show the ways to travel and return the chosen one, with the departure by bus and train."""
    known = timetable_question.calendar() if by_timetable else None
    modes = (*INDIVIDUAL, Mode.TRANSIT) if known else INDIVIDUAL
    by = state.mode_switch({near.mode_label(one): one for one in modes}, near.sources())
    return by, timetable_question.departure(known) if known and by is Mode.TRANSIT else None


def basis(by: Mode) -> Basis:
    """Return what ways rest on; where there is a choice, show it."""
    known = ways.bases(by)
    if len(known) == 1:
        return known[0]
    return state.basis_switch({text(f"plan-coverage-basis-{one.value}"): one for one in known})


def show_basis(asked: Asked) -> None:
    """Say what the figures rest on: people, places and ways."""
    st.caption(" ".join(basis_sentences(asked).values()))


def basis_sentences(asked: Asked) -> dict[str, str]:
    """Return what the figures rest on, in sentences: ``people``, ``places`` and ``ways``."""
    return {
        "people": people_sentence(),
        "places": " ".join(places_sentences(asked.offers)),
        "ways": ways_sentence(asked.question),
    }


def people_sentence() -> str:
    """Say where the people are from."""
    basis = reach.demand().basis
    return text(
        "plan-coverage-basis-people",
        grid=basis.grid,
        cell=wording.number(basis.cell_m),
        date=wording.date(basis.totals_as_of),
    )


def places_sentences(offers: Offers) -> Iterator[str]:
    """Say how exactly the places are known; what is none is not said."""
    located = int(offers.located.sum())
    counts = {
        "located": located,
        "central": len(offers) - located - offers.unplaced,
        "unplaced": offers.unplaced,
    }
    yield text("plan-coverage-basis-places", all=len(offers))
    for name, count in counts.items():
        if count:
            yield text(f"plan-coverage-basis-{name}", count=count)


def show_fineness(asked: Asked) -> None:
    """Say so where a limit is finer than the cells that people live in."""
    question, cell_m = asked.question, reach.demand().basis.cell_m
    if question.basis is not Basis.ESTIMATED:
        return
    reach_m = context.travel().reach_m(question.minutes, question.mode)
    if reach_m < cell_m:
        said = text(
            "plan-coverage-fine",
            minutes=wording.number(question.minutes),
            reach=wording.distance(reach_m),
            cell=wording.distance(cell_m),
        )
        st.info(said, icon=":material/grid_on:")


def ways_sentence(question: Question) -> str:
    """Say what the ways rest on, and how many people have none to the roads."""
    if question.basis is Basis.ESTIMATED:
        return near.estimate_sentence(question.mode)
    if question.departure:
        return timetable_question.sentence(question.departure)
    said = text(f"plan-coverage-ways-{question.basis.value}")
    model = ways.model(question.basis)
    if not isinstance(model, RoadModel):
        return said
    people = reach.demand()
    far = ~model.snapped(people.points, question.mode).is_found
    as_of = model.networks[question.mode].as_of[:10]
    return text(
        "plan-coverage-ways-network",
        said=said,
        date=wording.date(as_of),
        distance=wording.distance(model.max_snap_m),
        people=wording.number(float(people.people[question.group][far].sum())),
    )
