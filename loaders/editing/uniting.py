"""Two entries of the same thing as one: which value is kept of each field. Pure values.

What is empty is filled from the other entry; of two values that of the newer one is kept unless
somebody chooses. Nothing that one of them protects gets into an entry that shows more of its place;
of what only professionals saw, an entry for everybody gets what is chosen field by field alone.
"""

import functools
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from geo.model import LocationClass, Visibility, stricter
from geo.publish import CAPACITY, LOCATING
from loaders.editing.twins import without_place
from loaders.facilities import class_of
from loaders.records import FacilityRow, columns
from loaders.store.documents import POINT
from loaders.store.model import Document
from loaders.store.permits import DECLINED, is_looser
from loaders.store.verified import JOINED, origins

PLACE: Final = (
    "street", "postcode", "locality", "ortsteil", "gemeinde_key", *POINT, "location_precision",
    "outside_district",
)  # fmt: skip
"""Fields that are kept together: a street of one place and a postcode of another are no address."""
STATED: Final = ("as_of", "as_of_date", "source", "more_source_urls", "license")
"""Fields that follow from where the kept values are from."""
DECIDED: Final = ("id", "location_class", "visibility")
DATED: Final[Mapping[str, str]] = {
    "opening_hours": "asOf",
    "accessibility": "asOf",
    CAPACITY: "updated",
    "funding": "asOf",
    "quality": "asOf",
}
"""Statements with a day of their own, and what it is called."""
EMPTY: Final[tuple[Any, ...]] = (None, "", [], {}, False)


class Shown(NamedTuple):
    """How exactly the place of an entry may be shown, and who sees the entry."""

    location_class: LocationClass
    visibility: Visibility


@dataclass(frozen=True)
class Part:
    """Fields in which two entries differ: ``named`` by the first one, kept together.

    ``from_ended`` tells whose value is kept unless somebody chooses. If only one of the entries
    has a value, ``only_ended`` tells whether it is the ended one; it is None if both have.
    """

    fields: tuple[str, ...]
    from_ended: bool
    only_ended: bool | None = None

    @property
    def named(self) -> str:
        """The field that stands for all of them."""
        return self.fields[0]


def strictest(*documents: Document) -> Shown:
    """Return what protects each of the entries: the strictest class, the fewest people."""
    kind = functools.reduce(stricter, map(class_of, documents))
    public = all(one.get("visibility") == Visibility.PUBLIC for one in documents)
    seen = Visibility.PUBLIC if public else Visibility.PROFESSIONAL
    return Shown(kind, seen)


def compared(stays: Document, ends: Document, shown: Shown) -> tuple[Part, ...]:
    """Return the fields in which two entries differ as they would be shown, in their order.

    Raises
    ------
    ValueError
        The public would see what only professionals saw of both.
    """
    mine, other = fitted(stays, shown), fitted(ends, shown)
    secret = [withheld(one, shown) for one in (stays, ends)]
    if all(secret):
        raise ValueError(shown)
    newer = _day(ends) > _day(stays)
    return tuple(
        _part(fields, mine, other, newer=newer)
        if not any(secret) or DECLINED.issuperset(fields)
        else Part(fields, secret[0], _only(fields, mine, other))
        for fields in _groups()
        if any(_said(mine, name) != _said(other, name) for name in fields)
    )


def united(stays: Document, ends: Document, shown: Shown, taken: Mapping[str, bool]) -> Document:
    """Return both as one entry with the id of the first.

    ``taken`` tells by `Part.named` whether the value of the ended entry is kept, for those that
    somebody chose. If values of both are kept, the day is the older one, unknown if one of them is,
    and what offices confirmed of one of them is not said any more.

    Raises
    ------
    ValueError
        As `compared`.
    """
    mine, other = fitted(stays, shown), fitted(ends, shown)
    parts = compared(stays, ends, shown)
    kept = [one for one in parts if taken.get(one.named, one.from_ended)]
    names = {name for one in kept for name in one.fields}
    made = {name: said for name, said in mine.items() if name not in names}
    made |= {name: other[name] for name in other if name in names}
    own = len(kept) < len(parts) or not parts
    known = [mine] if not kept else [mine, other] if own else [other]
    told = [one for one in (mine, other) if not withheld(one, shown)]
    links = [one.get("source_url") for one in told] + [
        url for one in told for url in one.get("more_source_urls") or ()
    ]
    return {
        **made,
        **_dated(known),
        **{name: _joined(name, known) for name in ("source", "license")},
        "more_source_urls": _once(url for url in links if url != made.get("source_url")),
        "location_class": shown.location_class.value,
        "visibility": shown.visibility.value,
    }


def fitted(document: Document, shown: Shown) -> Document:
    """Return an entry as it may go into one that is shown like this.

    A stricter one loses all that it does not show itself, one that becomes stricter what would
    tell its place; its Gemeinde stays inside, for it says whose the entry is. One that only
    professionals saw loses what tells more of its sources; see `withheld` for its other fields.
    """
    kind, was = shown.location_class, class_of(document)
    if withheld(document, shown):
        document = {**document, "source": _publisher(document), "more_source_urls": []}
    if is_looser({"location_class": kind}, document):
        hidden = {"source": _publisher(document), "more_source_urls": [], CAPACITY: {}}
        emptied = {name: _empty(document.get(name)) for name in LOCATING[was]}
        return {**without_place(document), **emptied, **hidden}
    if kind is was:
        return document
    names = set(LOCATING[kind]) - {"gemeinde_key"}
    emptied = {name: _empty(document.get(name)) for name in (*names, *POINT)}
    district = kind is LocationClass.DISTRICT
    return {**document, **emptied, "location_precision": "landkreis" if district else "gemeinde"}


def withheld(document: Document, shown: Shown) -> bool:
    """Tell whether the public would see an entry that is for professionals alone.

    Then nothing of it is kept but what is chosen field by field, and that it wants no mails.
    """
    seen = document.get("visibility") == Visibility.PUBLIC
    return shown.visibility is Visibility.PUBLIC and not seen


def _publisher(document: Document) -> str:
    return str(document.get("source") or "").split(",")[0]


def _groups() -> list[tuple[str, ...]]:
    apart = {*PLACE, *STATED, *DECIDED}
    names = [name for name in columns(FacilityRow) if name not in apart]
    return [("name",), PLACE, *((name,) for name in names if name != "name")]


def _part(fields: tuple[str, ...], mine: Document, other: Document, *, newer: bool) -> Part:
    only = _only(fields, mine, other)
    if only is not None:
        return Part(fields, only, only)
    name = fields[0]
    if name in DATED:
        days = [str((one.get(name) or {}).get(DATED[name], "")) for one in (mine, other)]
        newer = days[1] > days[0]
    return Part(fields, newer)


def _only(fields: Collection[str], mine: Document, other: Document) -> bool | None:
    """Tell whether only the ended entry says something, or only the other one; else None."""
    has, has_other = _is_said(fields, mine), _is_said(fields, other)
    return None if has == has_other else has_other


def _is_said(fields: Collection[str], document: Document) -> bool:
    """Tell whether an entry says something; of a place only a street or a point counts."""
    known = ("street", "lon") if "street" in fields else fields
    return any(_said(document, name) is not None for name in known)


def _said(document: Document, name: str) -> Any:  # noqa: ANN401 - any JSON value
    value = document.get(name)
    return None if value in EMPTY else value


def _empty(value: object) -> object:
    return type(value)() if isinstance(value, str | list | dict) else None


def _day(document: Document) -> str:
    """Return the day of an entry as ISO 8601 text, empty if unknown: before all others."""
    return str(document.get("as_of_date") or "")


def _dated(known: Collection[Document]) -> Document:
    oldest = min(known, key=_day)
    return {"as_of": oldest.get("as_of") or "", "as_of_date": oldest.get("as_of_date")}


def _joined(name: str, known: Collection[Document]) -> str:
    """Return what entries say of their source or license; each part of several once."""
    said = [str(one.get(name) or "") for one in known]
    return (
        said[0] if len(said) == 1 else JOINED.join(_once(p for one in said for p in origins(one)))
    )


def _once(values: Any) -> list[str]:  # noqa: ANN401 - any texts
    return list(dict.fromkeys(str(one) for one in values if one))
