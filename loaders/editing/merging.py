"""Two versions of one entry that grew from the same one: what each changed, and both together."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from loaders.store.documents import POINT, differences
from loaders.store.model import Difference, Document

TIMES: Final = ("begin", "end", "rule")
TOGETHER: Final[Mapping[str, str]] = {
    "lat": "lon", "as_of": "as_of_date", "end": "begin", "rule": "begin",
}  # fmt: skip
"""Fields that are chosen with another one: half of a point is no place, half a time none."""
WHOLE: Final = {"lon": POINT, "begin": TIMES}
"""What is told of fields that stand for several: all of them, in this order."""


@dataclass(frozen=True)
class Clash:
    """A field that both changed, each to something else."""

    field: str
    mine: Any
    theirs: Any


@dataclass(frozen=True)
class Both:
    """What only ``mine`` and only ``theirs`` changed (names of fields), and what both did."""

    mine: tuple[str, ...]
    theirs: tuple[str, ...]
    clashes: tuple[Clash, ...]


def compare(base: Document | None, mine: Document, theirs: Document) -> Both:
    """Return who changed what since ``base``; fields that go together count once."""
    my_own, their_own = _changed(base, mine), _changed(base, theirs)
    differ = _changed(theirs, mine)
    both = my_own & their_own
    clashes = [
        Clash(name, _value(mine, name), _value(theirs, name))
        for name in mine
        if name in both & differ
    ]
    return Both(_ordered(mine, my_own - both), _ordered(theirs, their_own - both), tuple(clashes))


def told(before: Document | None, after: Document | None) -> tuple[Difference, ...]:
    """Return the fields that differ; those that go together once, a point as [lon, lat]."""
    names = _changed(before, after)
    known = after or before or {}
    return tuple(
        Difference(name, _value(before or {}, name), _value(after or {}, name))
        for name in _ordered({**(before or {}), **known}, names)
    )


def combined(both: Both, mine: Document, theirs: Document, taken: Mapping[str, bool]) -> Document:
    """Return both versions as one: of a clash mine where ``taken`` says so by the field's name."""
    own = {*both.mine, *(one.field for one in both.clashes if taken.get(one.field))}
    own |= {other for other, first in TOGETHER.items() if first in own}
    return {**theirs, **{name: mine[name] for name in own if name in mine}}


def _changed(before: Document | None, after: Document | None) -> set[str]:
    return {TOGETHER.get(one.field, one.field) for one in differences(before, after)}


def _value(document: Document, name: str) -> Any:  # noqa: ANN401 - any JSON value
    if name in WHOLE:
        return [document.get(one) for one in WHOLE[name]]
    return document.get(name)


def _ordered(document: Document, names: set[str]) -> tuple[str, ...]:
    return tuple(name for name in document if name in names)
