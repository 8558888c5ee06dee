"""The self-assessment of a family centre on one day: an answer per goal, each with its words.

One entry per centre and day, so that those of earlier years stay beside the newest; what is put
right later is another version of the same entry. The words of a goal are kept with the answer: the
catalogue may be worded anew, an assessment was about what stood there on its day.
"""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from loaders import fields
from loaders.characteristics import IS_CONTACT
from loaders.problems import Finding, Severity
from loaders.quality_goals import MOST, Catalogue, Goal, Key, Title
from loaders.records import Row

PREFIX: Final = "bewertung:"
LONGEST_NOTE: Final = 500
TITLED: Final = re.compile(r"\b(?:Dr|Prof)\.\s+[A-ZÄÖÜ]")
"""A title with a name; "Dr.-Albert-Schweitzer-Schule" is a house."""


class Mark(StrEnum):
    """How far a goal is reached, in the centre's own word; "keine Angabe" is none of them."""

    MET = "erfuellt"
    PARTLY = "teilweise"
    NOT_MET = "nicht_erfuellt"
    UNSAID = "keine_angabe"


def names_somebody(said: str) -> bool:
    """Tell whether a text has a form of address or a title with a name, or a way to reach them.

    A bare name cannot be told from other words.
    """
    return bool(IS_CONTACT.search(said) or TITLED.search(said))


def _nobody(value: str) -> str:
    if names_somebody(value):
        message = "nennt eine Person oder wie man sie erreicht; bitte ohne Namen schreiben"
        raise PydanticCustomError("particular", message)
    return value


Note = Annotated[str, Field(max_length=LONGEST_NOTE), AfterValidator(_nobody)]


class Answer(Row):
    """What a centre says of a goal; ``section``, ``name`` and ``text`` are those of its day."""

    goal: Key
    section: Title
    name: Title
    text: fields.Text
    mark: Mark
    note: Note = ""


class Assessment(Row):
    """What a centre (id of its entry) says of itself as of a day; for professionals alone."""

    id: fields.Text
    centre: fields.Text
    as_of: fields.IsoDate
    answers: Annotated[list[Answer], Field(max_length=MOST)]
    visibility: Literal["professional"] = "professional"
    location_class: Literal["public"] = "public"

    @model_validator(mode="after")
    def _says_something_once(self) -> "Assessment":
        if all(one.mark is Mark.UNSAID and not one.note for one in self.answers):
            message = "Die Selbstbewertung sagt zu keinem Ziel etwas"
            raise PydanticCustomError("particular", message)
        if len({one.goal for one in self.answers}) < len(self.answers):
            message = "Ein Ziel kommt in der Selbstbewertung mehrfach vor"
            raise PydanticCustomError("particular", message)
        return self

    @property
    def by_goal(self) -> Mapping[str, Answer]:
        """The answers by the key of their goal."""
        return {one.goal: one for one in self.answers}


def id_of(centre: str, as_of: str) -> str:
    """Return the id of the assessment of a centre on a day (ISO)."""
    return f"{PREFIX}{as_of}:{centre}"


def faults(resource: str, row: Assessment) -> list[Finding]:
    """Return that the id of an assessment is not that of its centre and day, if so."""
    if row.id == id_of(row.centre, row.as_of):
        return []
    problem = "ist nicht die des Familienzentrums und des Tages"
    return [Finding(resource, row.id, "id", "", problem, Severity.ERROR)]


def made(
    catalogue: Catalogue,
    centre: str,
    as_of: str,
    said: Mapping[str, tuple[Mark, str]],
    former: Sequence[Answer] = (),
) -> dict[str, Any]:
    """Return the document of an assessment as the store takes it.

    ``said`` are mark and note by the key of a goal of the catalogue; what says nothing is left out.
    ``former`` are the answers of that day so far: they stay in their order with the words that they
    were given to, those to goals that the catalogue has no more stay as they are.
    """
    today = {one.key: one for one in catalogue.goals}
    was = {one.goal: one for one in former}
    answers = [
        was[key].model_dump(mode="json")
        if key not in today
        else _answer(key, was.get(key) or today[key], said.get(key, (Mark.UNSAID, "")))
        for key in dict.fromkeys((*was, *today))
    ]
    kept = [one for one in answers if one["goal"] not in today or _says_something(one)]
    about = {"id": id_of(centre, as_of), "centre": centre, "as_of": as_of}
    fixed = {"visibility": "professional", "location_class": "public"}
    return {**about, "answers": kept, **fixed}


def _answer(key: str, words: Goal | Answer, said: tuple[Mark, str]) -> dict[str, str]:
    about = {"goal": key, "section": words.section, "name": words.name, "text": words.text}
    return {**about, "mark": said[0].value, "note": said[1].strip()}


def _says_something(answer: Mapping[str, str]) -> bool:
    return answer["mark"] != Mark.UNSAID or bool(answer["note"])
