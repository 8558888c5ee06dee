"""A Sozialraumprofil as values, said in words: what screen, PDF, DOCX and XLSX are made from."""

from dataclasses import dataclass

from pages.print.area_card import Card
from pages.print.model import Line, Member


@dataclass(frozen=True)
class Point:
    """One period of a series; ``number`` and ``reference_number`` are None if hidden or missing.

    ``moment`` is the time in years (2024.98 for the last day of 2024).
    Two points with another ``basis`` are never joined by a line.
    """

    period: str
    moment: float
    value: str
    reference: str
    basis: str
    number: float | None
    reference_number: float | None


@dataclass(frozen=True)
class Figure:
    """One indicator of one area, beside the district and the other areas of its level.

    ``number`` is None if the value is hidden or missing; ``others`` are the shown values of all
    areas of the level in one period, ``ends`` the lowest and the highest in words.
    ``text_of_scale`` and ``text_of_series`` say what the pictures show.
    """

    key: str
    label: str
    unit: str
    digits: int
    side: str
    period: str
    value: str
    reference: str
    rank: str
    sentence: str
    trend: str
    number: float | None
    reference_number: float | None
    is_count: bool
    others: tuple[float, ...]
    ends: tuple[str, str]
    text_of_scale: str
    text_of_series: str
    series: tuple[Point, ...]
    description: str
    premise: str
    limitation: str
    source: str
    licence: str
    as_of: str

    @property
    def has_scale(self) -> bool:
        """Tell whether the value can be shown among others."""
        return self.number is not None and len(self.others) > 1

    @property
    def has_series(self) -> bool:
        """Tell whether there is more than one period to draw."""
        return sum(point.number is not None for point in self.series) > 1


@dataclass(frozen=True)
class Surrounding:
    """A series of the whole district: its first and its last value, never one of the area."""

    label: str
    first: str
    last: str
    unit: str
    first_year: int
    last_year: int
    first_number: float
    last_number: float


@dataclass(frozen=True)
class Section:
    """One data area; ``ways`` say how its data comes in without figures."""

    key: str
    title: str
    figures: tuple[Figure, ...]
    surroundings: tuple[Surrounding, ...]
    ways: tuple[str, ...]


@dataclass(frozen=True)
class Evidence:
    """What a document says about the area; ``source`` is empty where none says anything."""

    topic: str
    text: str
    source: str


@dataclass(frozen=True)
class Profile:
    """Everything that is shown of one area; ``date`` is the day it was made.

    ``assessment`` is what the professionals write, empty if nothing.
    """

    key: str
    area: str
    title: str
    subtitle: str
    kind: str
    kinds: str
    facts: tuple[Line, ...]
    members: tuple[Member, ...]
    evidence: tuple[Evidence, ...]
    card: Card
    sections: tuple[Section, ...]
    guidance: tuple[str, ...]
    map_svg: str
    map_text: str
    map_credit: str
    sources: tuple[Line, ...]
    contact: tuple[Line, ...]
    publisher: str
    date: str
    revision: str
    assessment: str = ""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All indicators in the order of the data areas."""
        return tuple(one for section in self.sections for one in section.figures)
