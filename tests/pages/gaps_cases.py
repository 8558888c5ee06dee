"""Answers to "who is not reached": of the shipped data, and made by hand."""

from collections.abc import Hashable
from typing import Any

import numpy as np
import pandas as pd

from geo.coverage.measure import Question
from geo.demand import Group
from geo.model import Level
from geo.travel import Mode
from pages import context
from pages.i18n import GERMAN, speaking
from pages.ui.planning import gaps
from pages.ui.planning.coverage_question import Asked
from pages.ui.planning.gaps import Gaps, Row

CENTRES = "familienzentrum"
USUAL = Question(Group.UNDER_18, Mode.CAR, 15)
ROW: dict[Hashable, Any] = {
    "people": 1000.0, "facilities": 1.0, "unplaced": 0.0, "per_1000": 1.0, "median_min": 6.0,
    "p90_min": 17.0, "reached": 840.0, "unreached": 160.0, "nowhere": 0.0, "reached_share": 0.84,
    "supply_per_1000": 1.2, "weighted_per_1000": 0.9, "without_supply": 160.0,
    "reached_beyond": 0.84, "reached_inside": 0.84, "doubt": "",
}  # fmt: skip


def asked(kind: str = CENTRES, question: Question = USUAL) -> Asked:
    return Asked(context.district().taxonomy.types[kind], question)


def of(kind: str = CENTRES, level: Level = Level.SOZIALRAUM, question: Question = USUAL) -> Gaps:
    """Return the answer that the shipped data gives."""
    with speaking(GERMAN):
        return gaps.answer(context.district(), asked(kind, question), level)


def row(**changed: Any) -> dict[Hashable, Any]:
    """Return a row of a table; ``reached`` and the shares follow from the people."""
    people = changed.get("people", ROW["people"])
    reached = people - changed.get("unreached", ROW["unreached"])
    share = reached / people if people else np.nan
    found = dict(ROW) | {"reached": reached, "reached_share": share}
    found.update(changed.items())
    return found


def by_hand(*rows: Row, whole: Row | None = None, kind: str = CENTRES) -> Gaps:
    """Return an answer for synthetic areas, "A" and "B" and so on."""
    names = [chr(ord("A") + number) for number in range(len(rows))]
    table = pd.DataFrame(list(rows), index=pd.Index(names, name="area_key"))
    table.insert(0, "name", names)
    district = {"area_key": "x", "name": "Landkreis X", **(whole or row())}
    return Gaps(context.district(), asked(kind), Level.SOZIALRAUM, table, district)
