"""The target that is looked at: one that was decided, or the planner's own assumption."""

import streamlit as st

from geo.demand import Group
from geo.district import District
from geo.model import Level
from geo.targets.model import Kind, Target, own_target
from pages import clock, rules
from pages.i18n import text
from pages.ui import state_planning_targets as state
from pages.ui import wording
from pages.ui.planning import choice, coverage_question

OWN = "eigen"
OWN_KINDS = (Kind.PER_AREA, Kind.PER_PEOPLE, Kind.REACH)
"""Capacities are not known of any entry yet."""

PEOPLE = (100, 1_000, 10_000, 100_000)


def chosen(place: District) -> Target:
    """Show the targets in force and an own one, and return the chosen one."""
    known = {one.key: one for one in rules.targets(clock.today().isoformat())}
    labels = {_label(place, one): key for key, one in known.items()}
    labels[text("plan-targets-own")] = OWN
    key = state.target_box(labels, next(iter(labels.values())))
    return known[key] if key in known else _own(place)


def _label(place: District, one: Target) -> str:
    kinds = place.taxonomy.types
    names = ", ".join(kinds[key].plural for key in one.types)
    return text("plan-targets-decided", offers=names, source=one.source.split(",")[0])


def _own(place: District) -> Target:
    """Show what an own target consists of and return it."""
    kind = state.kind_switch(
        {text(f"plan-targets-kind-{one.value.replace('_', '-')}"): one for one in OWN_KINDS}
    )
    level = choice.level(place)
    left, middle, right = st.columns([2, 2, 2], gap="medium")
    with left:
        types = (coverage_question.offer(place),)
    with middle:
        if kind is Kind.PER_AREA:
            return own_target(types, kind, state.value_field(kind, _number(kind), 1.0), level)
        group = coverage_question.group()
    with right:
        if kind is Kind.PER_PEOPLE:
            value = state.value_field(kind, _number(kind), 1.0)
            return own_target(types, kind, value, level, group=group, per=_per())
        percent = state.value_field(kind, _number(kind), 80.0, 100.0)
    return _reach(types, percent / 100, level, group)


def _reach(types: tuple[str, ...], share: float, level: Level, group: Group) -> Target:
    left, right = st.columns([1, 2], gap="medium")
    with left:
        minutes = coverage_question.minutes()
    with right:
        mode, departure = coverage_question.way(by_timetable=True)
    return own_target(
        types, Kind.REACH, share, level,
        group=group, minutes=minutes, mode=mode, departure=departure,
    )  # fmt: skip


def _per() -> int:
    return state.per_box({wording.number(people): people for people in PEOPLE})


def _number(kind: Kind) -> str:
    return text(f"plan-targets-value-{kind.value.replace('_', '-')}")
