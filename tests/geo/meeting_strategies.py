"""Random meetings, calendars and rules, across holidays and the changes of the clock."""

import datetime as dt

from hypothesis import strategies as st

from geo.meetings.deadlines import DeadlineRule, Kind
from geo.meetings.free_days import FreeSpan, free_days
from geo.meetings.model import Meeting, State, after, local

AREAS = ("kreis", "pr1", "pr2", "sr1", "sr2", "sr3")
PARENTS = {"pr1": "kreis", "pr2": "kreis", "sr1": "pr1", "sr2": "pr1", "sr3": "pr2"}
COMMITTEES = ("srk", "regionalteam", "runder_tisch")
LEADS = {"srk": "Kommune", "regionalteam": "Regionalkoordination", "runder_tisch": ""}
ROLES = ("Jobcenter", "ASD", "Frühe Hilfen", "Sozialplanung")
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2028, 12, 31))
CHANGES = (dt.date(2026, 3, 29), dt.date(2026, 10, 25), dt.date(2027, 3, 28), dt.date(2027, 10, 31))
NEAR_CHANGES = st.sampled_from(CHANGES).flatmap(
    lambda day: st.integers(-20, 20).map(lambda count: day + dt.timedelta(days=count))
)
TIMES = st.builds(dt.time, st.integers(0, 23), st.sampled_from((0, 15, 30, 45)))


@st.composite
def meetings(draw: st.DrawFn, day: dt.date | None = None) -> Meeting:
    """Draw a meeting, on a day if one is given."""
    begin = local(day or draw(DAYS | NEAR_CHANGES), draw(TIMES))
    return Meeting(
        id=draw(st.uuids()).hex,
        committee=draw(st.sampled_from(COMMITTEES)),
        area=draw(st.sampled_from(AREAS)),
        begin=begin,
        end=after(begin, draw(st.integers(1, 600))),
        state=draw(st.sampled_from(State)),
        roles=tuple(draw(st.sets(st.sampled_from(ROLES), max_size=3))),
    )


@st.composite
def crowds(draw: st.DrawFn) -> list[Meeting]:
    """Draw meetings within a few days, so that they overlap."""
    begin = draw(DAYS | NEAR_CHANGES)
    days = st.integers(0, 2).map(lambda count: begin + dt.timedelta(days=count))
    return draw(st.lists(days.flatmap(meetings), max_size=14, unique_by=lambda one: one.id))


RULES = st.builds(
    DeadlineRule,
    key=st.uuids().map(lambda one: one.hex),
    label=st.just("Frist"),
    district=st.just("12069"),
    kind=st.just(Kind.DAYS_BEFORE),
    days=st.integers(0, 60),
    source=st.just("Quelle"),
    quote=st.just("Wortlaut"),
    committees=st.sets(st.sampled_from(COMMITTEES), max_size=2).map(tuple),
)

FREE = st.builds(
    lambda state, begin, length: free_days(
        state,
        range(2025, 2030),
        (FreeSpan("Ferien", begin, begin + dt.timedelta(days=length), "Test"),),
    ),
    st.sampled_from(("Brandenburg", "Niedersachsen")),
    DAYS,
    st.integers(0, 40),
)
