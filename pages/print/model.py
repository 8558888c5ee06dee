"""The numbered register as values: what every paper, file and plain page is made from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One labelled fact on one line; ``href`` is safe to follow, or empty.

    ``foreign`` marks words of the data: German in every language.
    """

    label: str
    text: str
    href: str = ""
    foreign: bool = False


@dataclass(frozen=True)
class Item:
    """One entry.

    ``mark`` is what stands for it on the map: its number, a letter, or nothing. ``remark`` says
    what is not known of its place, ``note`` is the data's own.
    """

    number: int
    id: str
    name: str
    kind: str
    badges: tuple[str, ...]
    lines: tuple[Line, ...]
    remark: str
    note: str
    mark: str


@dataclass(frozen=True)
class Topic:
    """The entries of one group of types, in its colour (hex)."""

    key: str
    title: str
    color: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Field:
    """A letter on the map for entries of which only the Gemeinde is known."""

    letter: str
    gemeinde: str
    numbers: str


@dataclass(frozen=True)
class Member:
    """A Sozialraum of a Planregion and how well that is evidenced."""

    name: str
    status: str
    evidence: str


@dataclass(frozen=True)
class Heading:
    """What a register is about; the map shows the area ``key``."""

    kind: str
    title: str
    key: str
    subtitle: str = ""


@dataclass(frozen=True)
class Picture:
    """The map as SVG, in words, its letters and its credit line."""

    svg: str
    text: str
    credit: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Register:
    """Everything that is printed, in one language; ``date`` is the day it was made."""

    heading: Heading
    area: str
    date: str
    revision: str
    count: str
    picture: Picture
    topics: tuple[Topic, ...]
    index: tuple[Line, ...]
    members: tuple[Member, ...]
    sources: tuple[Line, ...]
    credits: tuple[Line, ...]
    contact: tuple[Line, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """All entries in the order of their numbers."""
        return tuple(item for topic in self.topics for item in topic.items)
