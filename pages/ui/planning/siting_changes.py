"""The changes of the scenario in this session, for each district and type of offer apart."""

from geo.coverage.plan import first_unknown
from geo.coverage.scenario import Change
from pages import context, sites
from pages.ui import state_planning_siting as state


def key(offer: str) -> str:
    """Return under which name the session keeps the changes of a type of offer."""
    return f"{context.district_key()}-{offer}"


def current(offer: str) -> tuple[Change, ...]:
    """Return the changes."""
    return state.changes(key(offer))


def placed(offer: str) -> tuple[str, ...]:
    """Return the ids of existing places that can be changed: protected and mobile ones cannot."""
    known = sites.changed(offer, ())
    xs = known.points[:, 0]
    return tuple(one for one, x in zip(known.ids, xs, strict=True) if x == x)  # noqa: PLR0124 - NaN


def add(district: str, offer: str, *more: Change) -> None:
    """Add the changes that can be made: a second click on the same button adds nothing."""
    with context.showing(district):
        for one in more:
            together = (*current(offer), one)
            if first_unknown(together, placed(offer)) is None:
                state.keep(key(offer), together)
