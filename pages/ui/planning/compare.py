"""The four questions of the screen that compares, and what their answers share."""

from collections.abc import Callable
from enum import StrEnum

from geo.district import District
from geo.model import Level
from pages.figures import Figures
from pages.i18n import text
from pages.ui import state_widgets
from pages.ui.planning import compare_pairs, compare_pattern, compare_similar, compare_spine
from pages.ui.state_planning_compare import QUESTION

Answer = Callable[[District, Figures, Level], None]


class Question(StrEnum):
    """What is compared."""

    DISTRICT = "district"
    PAIR = "pair"
    SIMILAR = "similar"
    PATTERN = "pattern"


ANSWERS: dict[Question, Answer] = {
    Question.DISTRICT: compare_spine.show,
    Question.PAIR: compare_pairs.show,
    Question.SIMILAR: compare_similar.show,
    Question.PATTERN: compare_pattern.show,
}


def question() -> Question:
    """Show the questions side by side and return the chosen one."""
    choices = {text(f"plan-compare-question-{one}"): one for one in Question}
    hint = text("plan-compare-question-hint")
    return state_widgets.switch(
        state_widgets.Switch(
            text("plan-compare-question"), QUESTION, choices, Question.DISTRICT, hint
        )
    )


def answer(asked: Question, district: District, known: Figures, level: Level) -> None:
    """Show the answer to a question for the areas of a level."""
    ANSWERS[asked](district, known, level)
