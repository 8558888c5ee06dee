"""What family centres said of themselves: by centre, the newest day first, and what is missing."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from geo.model import Status
from geo.publish import PublicFacility
from loaders.quality_goals import Goal
from loaders.self_assessment import Assessment, Mark
from loaders.store import assessments
from pages import context
from pages.i18n import text
from pages.ui.professional import centre_plans


class Centre(NamedTuple):
    """A family centre with its assessments, the newest day first.

    Those of centres that were merged into it are among them.
    """

    row: PublicFacility
    said: tuple[Assessment, ...]

    @property
    def newest(self) -> Assessment | None:
        """The newest assessment, None if there is none."""
        return self.said[0] if self.said else None


@context.by_district()
def _all() -> tuple[Assessment, ...]:
    return assessments.assessments(context.store().opened(), context.district_key())


def centres() -> tuple[Centre, ...]:
    """Return the family centres that exist, in the order of their areas and names."""
    return tuple(
        Centre(row, of(key))
        for key, row in centre_plans.centres().items()
        if row.status == Status.ACTIVE
    )


def of(centre: str) -> tuple[Assessment, ...]:
    """Return the assessments of a centre, the newest first; of one day its own first."""
    merged = context.district().merged
    found = [one for one in _all() if merged.get(one.centre, one.centre) == centre]
    own_last = sorted(found, key=lambda one: (one.as_of, one.centre == centre))
    return tuple(reversed(own_last))


def mark(said: Assessment | None, goal: str) -> Mark:
    """Return the mark of a goal; "keine Angabe" if nothing is said of it."""
    answer = said.by_goal.get(goal) if said else None
    return answer.mark if answer else Mark.UNSAID


def counted(said: Assessment | None, goals: Iterable[Goal]) -> Counter[Mark]:
    """Return how often each mark is given to goals."""
    return Counter(mark(said, one.key) for one in goals)


def given(said: Assessment | None, goals: Sequence[Goal]) -> str:
    """Return "2 von 3 angegeben"."""
    known = len(goals) - counted(said, goals)[Mark.UNSAID]
    return text("pro-assess-given", said=str(known), all=str(len(goals)))
