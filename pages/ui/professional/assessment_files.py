"""All self-assessments as tables: every centre, day and goal, the matrix, the goals."""

import pandas as pd

from loaders.quality_goals import Goal
from loaders.self_assessment import Answer, Assessment, Mark
from pages.i18n import text
from pages.print.tables import Sheets
from pages.ui.professional import (
    assessment_goals,
    assessment_known,
    assessment_matrix,
    assessment_words,
)
from pages.ui.professional.assessment_known import Centre

NOTHING = "–"
COLUMNS = (
    *("centre-key", "centre", "area", "traeger", "as-of", "newest", "section", "goal-key", "goal"),
    *("text", "mark", "note"),
)


def sheets() -> Sheets:
    """Return the sheets; a CSV file has the first one."""
    found, goals = assessment_known.centres(), assessment_goals.catalogue().goals
    rows = [row for one in found for said in one.said or (None,) for row in _rows(one, said, goals)]
    every = pd.DataFrame(rows, columns=[text(f"pro-assess-column-{name}") for name in COLUMNS])
    return {
        text("pro-assess-sheet-all"): every,
        text("pro-assess-sheet-matrix"): assessment_matrix.table(found, goals),
        text("pro-assess-sheet-goals"): assessment_goals.table(goals),
    }


def _rows(
    centre: Centre, said: Assessment | None, goals: tuple[Goal, ...]
) -> list[tuple[str, ...]]:
    row = centre.row
    newest = text("pro-assess-yes" if said is centre.newest else "pro-assess-no") if said else ""
    key = said.centre if said else row.Index
    about = (key, row.name, row.area, row.organization, said.as_of if said else "", newest)
    return [
        (
            *about,
            one.section,
            one.goal,
            one.name,
            one.text,
            assessment_words.word(one.mark),
            one.note,
        )
        for one in answers(said, goals)
    ]


def answers(said: Assessment | None, goals: tuple[Goal, ...]) -> list[Answer]:
    """Return an answer to each goal of today, then those to goals that are no more."""
    known = dict(said.by_goal) if said else {}
    found = [known.get(one.key) or _unsaid(one) for one in goals]
    today = {one.key for one in goals}
    return [*found, *(one for key, one in known.items() if key not in today)]


def _unsaid(goal: Goal) -> Answer:
    about = {"section": goal.section, "name": goal.name, "text": goal.text}
    return Answer(goal=goal.key, mark=Mark.UNSAID, **about)


def notes(said: Assessment, goals: tuple[Goal, ...]) -> pd.DataFrame:
    """Return an assessment as a table for people: goal in the words of its day, mark, note."""
    known = {one.key for one in goals}
    gone = text("pro-assess-gone")
    rows = [
        (
            one.name if one.goal in known else f"{one.name} ({gone})",
            one.text,
            assessment_words.mark(one.mark),
            one.note or NOTHING,
        )
        for one in answers(said, goals)
    ]
    names = ("goal", "text", "mark", "note")
    return pd.DataFrame(rows, columns=[text(f"pro-assess-column-{name}") for name in names])
