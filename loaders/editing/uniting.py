"""Two entries of the same thing as one: which value is kept of each field. Pure values.

What is empty is filled from the other entry; of two values that of the newer one is kept unless
somebody chooses. Nothing that one of them protects gets into an entry that shows more.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from geo.model import LocationClass, Visibility
from geo.publish import CAPACITY, LOCATING
from loaders.editing.twins import without_place
from loaders.records import FacilityRow, columns
from loaders.store.documents import POINT
from loaders.store.model import Document
from loaders.store.permits import is_looser

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

    ``from_ended`` tells which value is kept unless somebody chooses; ``is_filled`` that only one
    of the entries has a value.
    """

    fields: tuple[str, ...]
    from_ended: bool
    is_filled: bool

    @property
    def named(self) -> str:
        """The field that stands for all of them."""
        return self.fields[0]


def strictest(*documents: Document) -> Shown:
    """Return what protects each of the entries: the strictest class, the fewest people."""
    classes = [_class(one) for one in documents]
    public = all(one.get("visibility") == Visibility.PUBLIC for one in documents)
    seen = Visibility.PUBLIC if public else Visibility.PROFESSIONAL
    return Shown(max(classes, key=list(LocationClass).index), seen)


def compared(stays: Document, ends: Document, shown: Shown) -> tuple[Part, ...]:
    """Return the fields in which two entries differ as they would be shown, in their order."""
    mine, other = fitted(stays, shown), fitted(ends, shown)
    newer = _day(ends) > _day(stays)
    return tuple(
        _part(fields, mine, other, newer=newer)
        for fields in _groups()
        if any(_said(mine, name) != _said(other, name) for name in fields)
    )


def united(stays: Document, ends: Document, shown: Shown, taken: Mapping[str, bool]) -> Document:
    """Return both as one entry with the id of the first.

    ``taken`` tells by `Part.named` whether the value of the ended entry is kept, for those that
    somebody chose. The day is the older one that is known if values of both are kept.
    """
    mine, other = fitted(stays, shown), fitted(ends, shown)
    parts = compared(stays, ends, shown)
    kept = [one for one in parts if taken.get(one.named, one.from_ended)]
    made = {**mine, **{name: other[name] for one in kept for name in one.fields if name in other}}
    own = len(kept) < len(parts) or not parts
    origins = [mine] if not kept else [mine, other] if own else [other]
    links = [one.get("source_url") for one in (mine, other)] + [
        url for one in (mine, other) for url in one.get("more_source_urls") or ()
    ]
    return {
        **made,
        **_dated(origins),
        "source": "; ".join(_once(str(one.get("source") or "") for one in origins)),
        "license": "; ".join(_once(str(one.get("license") or "") for one in origins)),
        "more_source_urls": _once(url for url in links if url != made.get("source_url")),
        "location_class": shown.location_class.value,
        "visibility": shown.visibility.value,
    }


def fitted(document: Document, shown: Shown) -> Document:
    """Return an entry as it may go into one that is shown like this.

    A stricter one loses all that it does not show itself, one that becomes stricter what would
    tell its place; its Gemeinde stays inside, for it says whose the entry is.
    """
    kind = shown.location_class
    if is_looser({"location_class": kind}, document):
        publisher = str(document.get("source") or "").split(",")[0]
        hidden = {"source": publisher, "more_source_urls": [], CAPACITY: {}}
        emptied = {name: _empty(document.get(name)) for name in LOCATING[_class(document)]}
        return {**without_place(document), **emptied, **hidden}
    if kind is _class(document):
        return document
    names = set(LOCATING[kind]) - {"gemeinde_key"}
    emptied = {name: _empty(document.get(name)) for name in (*names, *POINT)}
    district = kind is LocationClass.DISTRICT
    return {**document, **emptied, "location_precision": "landkreis" if district else "gemeinde"}


def _groups() -> list[tuple[str, ...]]:
    apart = {*PLACE, *STATED, *DECIDED}
    names = [name for name in columns(FacilityRow) if name not in apart]
    return [("name",), PLACE, *((name,) for name in names if name != "name")]


def _part(fields: tuple[str, ...], mine: Document, other: Document, *, newer: bool) -> Part:
    has, has_other = _is_said(fields, mine), _is_said(fields, other)
    if has != has_other:
        return Part(fields, has_other, is_filled=True)
    name = fields[0]
    if name in DATED:
        days = [str((one.get(name) or {}).get(DATED[name], "")) for one in (mine, other)]
        newer = days[1] > days[0]
    return Part(fields, newer, is_filled=False)


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


def _dated(origins: Collection[Document]) -> Document:
    known = [one for one in origins if _day(one)]
    oldest = min(known or origins, key=_day)
    return {name: oldest.get(name) for name in ("as_of", "as_of_date") if name in oldest}


def _class(document: Document) -> LocationClass:
    try:
        return LocationClass(document.get("location_class", ""))
    except ValueError:
        return LocationClass.DISTRICT


def _once(values: Any) -> list[str]:  # noqa: ANN401 - any texts
    return list(dict.fromkeys(str(one) for one in values if one))
