"""What is looked for around a case, never where: the choice, its words, and what meets it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ConfigDict, TypeAdapter
from pydantic.dataclasses import dataclass as checked

from geo.accessibility import Need
from geo.district import District
from geo.facilities import Filter, select
from geo.service_capacity import Vacancy, Wanted, meets
from geo.taxonomy import laws_of
from pages import clock
from pages.i18n import text
from pages.ui import access, hours
from pages.ui.map import OpenMark
from pages.ui.professional import free_places, offers

PREVENTION = ("praevention", "intervention")


@checked(frozen=True, config=ConfigDict(extra="forbid"))
class CaseQuestion:
    """The choices around a case as they go to the browser and, for a PDF, come back."""

    lebenslagen: frozenset[str] = frozenset()
    target_groups: frozenset[str] = frozenset()
    age: int | None = None
    languages: frozenset[str] = frozenset()
    laws: frozenset[str] = frozenset()
    prevention: frozenset[str] = frozenset()
    needs: frozenset[Need] = frozenset()
    open_now: bool = False
    places: Wanted = Wanted.ALL

    @property
    def filter(self) -> Filter:
        """The conditions that entries have to meet."""
        return Filter(
            lebenslagen=self.lebenslagen,
            target_groups=self.target_groups,
            age=self.age,
            languages=self.languages,
            laws=self.laws,
            prevention=self.prevention,
        )


QUESTION = TypeAdapter(CaseQuestion)


def plain(question: CaseQuestion) -> dict[str, Any]:
    """Return the question as JSON knows it; `QUESTION` reads it again."""
    values: dict[str, Any] = QUESTION.dump_python(question, mode="json")
    return {key: sorted(v) if isinstance(v, list) else v for key, v in values.items()}


@dataclass(frozen=True)
class Met:
    """What meets a question: ids in order, marks of opening, fits of accessibility by id.

    ``unknown`` counts what is left out because nobody knows today whether it has free places.
    """

    ids: tuple[str, ...]
    marks: Mapping[str, OpenMark] = field(default_factory=dict)
    fits: Mapping[str, access.Fitting] = field(default_factory=dict)
    unknown: int = 0


def met(district: District, question: CaseQuestion) -> Met:
    """Return the entries that professionals may see and that meet a question."""
    frame = offers.offers()
    chosen = select(frame, district.areas, district.taxonomy, question.filter)
    ids = [str(key) for key in chosen.index]
    stored = dict(zip(ids, chosen["opening_hours"], strict=True))
    now = clock.now()
    marks = hours.marks_now(stored, now, hours.holidays(district, now))
    if question.open_now:
        ids = [key for key in ids if key in marks]
    ids, unknown = _with_places(ids, question.places)
    known = dict(zip(chosen.index, chosen["accessibility"], strict=True))
    fits = access.fits({key: known[key] for key in ids}, question.needs) if question.needs else {}
    return Met(tuple(ids), marks, fits, unknown)


def _with_places(ids: list[str], wanted: Wanted) -> tuple[list[str], int]:
    """Return the ids with the free places looked for, and how many others nobody knows of."""
    if wanted == Wanted.ALL:
        return ids, 0
    found = free_places.vacancies(ids)
    kept = [key for key in ids if meets(found[key], wanted)]
    unsure = {Vacancy.UNKNOWN, Vacancy.STALE}
    return kept, sum(found[key] in unsure for key in set(ids) - set(kept))


def laws(district: District) -> dict[str, str]:
    """Return the laws that types with entries rest on; their names are their keys."""
    types = district.taxonomy.types
    found = {law for key in set(offers.offers()["type"]) for law in laws_of(types[key])}
    return {law: law for law in sorted(found)}


def words(district: District, question: CaseQuestion, unknown: int = 0) -> str:
    """Return what was chosen as one line, empty if nothing; ``unknown`` is that of `Met`."""
    terms = district.taxonomy
    parts = [
        terms.lebenslagen[key].label
        for key in sorted(question.lebenslagen & set(terms.lebenslagen))
    ]
    parts += [
        terms.target_groups[key].label
        for key in sorted(question.target_groups & set(terms.target_groups))
    ]
    parts += [] if question.age is None else [text("pro-area-aged", age=str(question.age))]
    parts += [access.language(code) for code in sorted(question.languages)]
    parts += sorted(question.laws & set(laws(district)))
    parts += [text(f"filters-help-{key}") for key in PREVENTION if key in question.prevention]
    parts += [
        text(f"filters-need-{need.value.replace('_', '-')}")
        for need in Need
        if need in question.needs
    ]
    parts += [text("pro-area-open-now")] if question.open_now else []
    parts += [free_places.chosen(question.places, unknown)] if question.places else []
    return ", ".join(parts)
