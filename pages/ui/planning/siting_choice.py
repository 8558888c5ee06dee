"""What is looked for: the aim, how many places or how much money, and where they could be."""

import streamlit as st

from geo.district import District
from geo.model import Level
from geo.siting.candidates import Candidates, Source
from geo.siting.wish import Objective, Wish
from loaders.point_tables import parse_points
from loaders.problems import DataProblem
from pages import sites
from pages.i18n import text
from pages.sites import Places, Task
from pages.ui import problems, wording
from pages.ui import state_planning_siting as state
from pages.ui.planning import siting_changes, siting_scope
from pages.ui.planning.coverage_question import Asked

LEAST, USUAL_LEAST = (1, 10, 25, 50, 100, 200), 25
MOST_LISTED = 1000
NUMBER, BUDGET, ROOM, BOTH = "number", "budget", "room", "both"
MOST_MONEY = 1_000_000_000
FIRST_BUDGET, FIRST_ROOM = 500_000, 100
FIRST_COSTS = {Source.CELL: 250_000, Source.BUILDING: 100_000, Source.OWN: 250_000}
"""Figures to begin with, no standard: the screen says that they are the planner's to set."""

Listed = tuple[tuple[str, float, float], ...]
"""Name, x and y in metres."""


def chosen(place: District, asked: Asked, at: Level) -> Task | None:
    """Show the fields and return the task; None if there is no candidate."""
    left, right = st.columns(2, gap="medium")
    with left:
        aims = {text(f"plan-siting-objective-{one}"): one for one in Objective}
        objective = state.objective_switch(aims)
    with right:
        limit = NUMBER if objective is Objective.FAIR else _limit()
    count = state.MOST_PLACES if limit in {BUDGET, BOTH} else state.count_slider()
    with st.expander(text("plan-siting-where"), icon=":material/pin_drop:"):
        places = _places(place, asked)
        also = _also(place, asked)
    wish = _wish(objective, limit, count, places.sources)
    key = asked.kind.key
    task = Task(key, also, asked.question, at, places, wish, siting_changes.current(key))
    known = sites.candidates(places, asked.question)
    _outside(known)
    if len(known):
        return task
    st.info(text("plan-siting-no-candidates"), icon=":material/wrong_location:")
    return None


def _outside(known: Candidates) -> None:
    """Say how many places of the planner's own list lie outside of the district."""
    own = [one is Source.OWN for one in known.sources]
    out = int((known.gemeinde_keys[own] == "").sum())
    if out:
        said = text("plan-siting-list-outside", count=out, all=str(sum(own)))
        st.warning(said, icon=":material/wrong_location:")


def _limit() -> str:
    choices = {text(f"plan-siting-limit-{one}"): one for one in (NUMBER, BUDGET, ROOM, BOTH)}
    return state.limit_switch(choices, NUMBER)


def _wish(objective: Objective, limit: str, count: int, sources: frozenset[Source]) -> Wish:
    budget, costs = _money(sources) if limit in {BUDGET, BOTH} else (None, ())
    room = None
    if limit in {ROOM, BOTH}:
        label = text("plan-siting-room")
        room = float(state.number_field(state.ROOM, label, FIRST_ROOM, (1, 100_000), 10))
    if limit != NUMBER:
        st.caption(text("plan-siting-own-assumption"))
    return Wish(objective, count, budget, costs, room)


def _money(sources: frozenset[Source]) -> tuple[float, tuple[tuple[Source, float], ...]]:
    """Show the fields of the money and return it, and what a place of each source costs."""
    columns, bounds = st.columns(1 + len(sources)), (1, MOST_MONEY)
    with columns[0]:
        label = text("plan-siting-budget")
        budget = state.number_field(state.BUDGET, label, FIRST_BUDGET, bounds, 50_000)
    costs = []
    for column, source in zip(columns[1:], sorted(sources), strict=True):
        with column:
            label = text(f"plan-siting-cost-{source}")
            name = f"{state.COST}{source}"
            cost = state.number_field(name, label, FIRST_COSTS[source], bounds, 10_000)
        costs.append((source, float(cost)))
    return float(budget), tuple(costs)


def _places(place: District, asked: Asked) -> Places:
    """Show where the candidates come from."""
    labels = {text(f"plan-siting-source-{one}"): one for one in Source}
    sources = state.source_picker(labels, Source.CELL)
    least, types = USUAL_LEAST, frozenset[str]()
    own: Listed = ()
    if Source.CELL in sources:
        least = state.least_box(
            {text("plan-siting-least-choice", count=str(n)): n for n in LEAST}, USUAL_LEAST
        )
    if Source.BUILDING in sources:
        known = [key for key in sites.building_types() if key != asked.kind.key]
        kinds = {place.taxonomy.types[key].plural: key for key in known}
        types = state.building_picker(dict(sorted(kinds.items()))) or frozenset(known)
        st.caption(text("plan-siting-buildings-about"))
    if Source.OWN in sources:
        st.caption(text("plan-siting-list-about", crs=place.crs))
        own = _own()
    return Places(sources, least, types, own)


def _own() -> Listed:
    """Show the field for the planner's own list and return its places, none if it has a fault."""
    file = state.own_list()
    if file is None:
        return ()
    found, problem = problems.caught(lambda: _listed(file.getvalue(), file.name))
    if problem:
        st.error(wording.plain(str(problem)), icon=":material/error:")
    return found or ()


def _listed(raw: bytes, name: str) -> Listed:
    table = parse_points(raw, name)
    if len(table.points) > MOST_LISTED:
        expected = text("plan-siting-list-most", count=str(MOST_LISTED))
        raise DataProblem(name, expected, str(len(table.points)))
    ids = table.ids.to_pylist()
    return tuple(
        (str(key), float(x), float(y)) for key, (x, y) in zip(ids, table.points, strict=True)
    )


def _also(place: District, asked: Asked) -> frozenset[str]:
    """Show which offers could share the house."""
    kinds = {
        kind.plural: key
        for key, kind in place.taxonomy.types.items()
        if key != asked.kind.key and not siting_scope.refusal(Asked(kind, asked.question))
    }
    found = state.also_picker(dict(sorted(kinds.items())))
    if found:
        st.caption(text("plan-siting-also-about"))
    return found
