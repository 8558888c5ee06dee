"""What the files of proposals and scenarios say about themselves."""

import itertools
from collections.abc import Iterator

from geo.coverage.plan import Plan
from geo.coverage.scenario import Action, Change
from geo.siting.candidates import Source
from geo.siting.wish import Wish
from pages import clock, context, sites
from pages.i18n import text
from pages.sites import Places, Task
from pages.ui import near, wording
from pages.ui.planning import gaps_tables, siting_words
from pages.ui.planning.coverage_question import Asked, basis_sentences


def facts(plan: Plan, certainty: str = "", task: Task | None = None) -> dict[str, str]:
    """Return what the figures rest on: question, aim, limits, changes, basis, sources, dates.

    ``task`` is what a proposal answers, None for a scenario alone.
    """
    asked, district = plan.question, context.district()
    kind = district.taxonomy.types[plan.offer]
    rows = {
        "offer": kind.label,
        "group": siting_words.group(asked.group),
        "mode": near.mode_label(asked.mode),
        "minutes": wording.number(asked.minutes),
        "beyond": text("plan-siting-yes" if asked.beyond else "plan-siting-no"),
        **(_wanted(task) if task else {}),
        "changes": _changes(plan, task),
        **basis_sentences(Asked(kind, asked)),
        "sources": gaps_tables.sources(district),
        "revision": plan.revision,
        "certainty": certainty,
        "made": wording.date(clock.today().isoformat()),
        "note": text("plan-siting-note"),
    }
    return {text(f"plan-siting-fact-{name}"): said for name, said in rows.items() if said}


def _wanted(task: Task) -> dict[str, str]:
    kinds = context.district().taxonomy.types
    return {
        "objective": text(f"plan-siting-objective-{task.wish.objective}"),
        "limit": _limit(task.wish),
        "candidates": "; ".join(_candidates(task.places)),
        "also": ", ".join(kinds[key].plural for key in sorted(task.also)),
    }


def _limit(wish: Wish) -> str:
    """Return how many places, how much money or how much room there is."""
    if wish.budget is not None:
        costs = (
            text(
                "plan-siting-said-cost",
                label=text(f"plan-siting-cost-{source}"),
                cost=wording.number(cost),
            )
            for source, cost in wish.costs
        )
        budget = wording.number(wish.budget)
        number = text("plan-siting-said-budget", budget=budget, costs=", ".join(costs))
    else:
        number = text("plan-siting-said-number", count=wish.count)
    if wish.room is None:
        return number
    return text("plan-siting-said-room", number=number, room=wording.number(wish.room))


def _candidates(places: Places) -> Iterator[str]:
    """Return of each source what of it is possible."""
    kinds = context.district().taxonomy.types
    named = sorted(kinds[key].plural for key in places.types)
    more = {
        Source.CELL: ("cells", {"least": str(places.least)}),
        Source.BUILDING: ("buildings", {"kinds": ", ".join(named)}),
        Source.OWN: ("own", {"count": str(len(places.own))}),
    }
    for source in sorted(places.sources):
        name, said = more[source]
        label = text(f"plan-siting-source-{source}")
        yield text(f"plan-siting-said-{name}", label=label, **said)


def _changes(plan: Plan, task: Task | None) -> str:
    """Return the scenario's changes in their order; those proposed are none of them."""
    return changes_said(plan.offer, task.changes if task else plan.changes)


def changes_said(offer: str, changes: tuple[Change, ...]) -> str:
    """Return changes of the places of a type in their order."""
    offers = sites.changed(offer, ())
    opened = ((one.facility, one.name) for one in changes if one.action is Action.OPEN)
    known = dict(itertools.chain(zip(offers.ids, offers.names, strict=True), opened))
    return "; ".join(siting_words.change(one, known) for one in changes)
