"""The papers of a meeting as values in words: what PDF and DOCX are made from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    """One point of an agenda with what stands under it."""

    text: str
    under: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table of words; ``widths`` are the shares of its columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True)
class Part:
    """One part of a paper under its title: lines, paragraphs, numbered points, a table.

    ``short`` is said in one line with the title, in place of everything else.
    """

    title: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    table: Table | None = None
    lines: tuple[str, ...] = ()
    short: str = ""


@dataclass(frozen=True)
class Paper:
    """A paper; ``date`` is the day it was made, in words."""

    title: str
    subtitle: str
    publisher: str
    date: str
    parts: tuple[Part, ...]
