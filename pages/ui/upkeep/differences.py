"""What a proposal would change, in words: one line per field, protected places not named."""

from typing import Any, Final, NamedTuple

import pandas as pd

from geo.district import District
from geo.model import LocationClass
from geo.permissions import Action
from geo.publish import LOCATING, NUMBERS
from loaders.editing.merging import TIMES
from loaders.records import FacilityRow, columns
from loaders.store import Document, Store, history
from loaders.store.permits import VERIFIED, scope_of
from loaders.store.proposal_model import Proposal, Waiting, newer
from pages.accounts import here
from pages.i18n import text
from pages.ui import wording
from pages.ui.editing import words

TOGETHER: Final = {"as_of_date": "as_of", "lat": "lon", "end": "begin", "rule": "begin"}
"""Fields that are one thing: they are taken over with the other one."""
POINT: Final = frozenset({"lon", "lat"})
ORDER: Final = (*columns(FacilityRow), *sorted(POINT, reverse=True))
"""The fields as people read them; the date of what was said and its source stand last."""
SPACES: Final = "service_capacity"
NOTHING: Final[tuple[Any, ...]] = (None, "", [], {})


class Row(NamedTuple):
    """A line: the fields it stands for, what it is called, its value now and as proposed.

    ``changed``: somebody else changed it after the proposal was written. ``stays``: it is not
    taken over, for the entry says something newer.
    """

    fields: tuple[str, ...]
    label: str
    now: str
    then: str
    changed: bool = False
    stays: bool = False


def rows(place: District, one: Waiting) -> list[Row]:
    """Return what a proposal would change of the entry as it is now."""
    patch, current, base = one.proposal.patch or {}, one.current.document or {}, one.base or {}
    hidden = _hidden(current, patch, base)
    later = newer(one.proposal, one.current)
    after = {**current, **patch}
    found = []
    for name in sorted(patch, key=lambda name: (name in VERIFIED, _place_of(name))):
        if TOGETHER.get(name) in patch:
            continue
        fields = (name, *(other for other, with_ in TOGETHER.items() if with_ == name))
        now, then = (
            text("pro-approve-protected") if name in hidden else _said(place, name, said, patch)
            for said in (current, after)
        )
        kept = tuple(field for field in fields if field in patch)
        changed = any(current.get(field) != base.get(field) for field in kept)
        label = _label(name)
        found.append(Row(kept, label, now, then, one.stale and changed, name in later))
    return found


def _place_of(name: str) -> int:
    """Return where a field stands; those of other kinds of entries come in their own order."""
    return ORDER.index(name) if name in ORDER else len(ORDER)


def _label(name: str) -> str:
    if name in ORDER:
        return text(f"pro-approve-field-{name.replace('_', '-')}")
    return words.column(name)


def table(found: list[Row]) -> pd.DataFrame:
    """Return lines as a table for people."""
    names = ("pro-approve-column-field", "pro-approve-column-now", "pro-approve-column-then")
    lines = [[wording.plain(part) for part in (marked(row), row.now, row.then)] for row in found]
    return pd.DataFrame(lines, columns=[text(name) for name in names])


def marked(row: Row) -> str:
    """Return what a line is called, with what became of it since the proposal was written."""
    if row.stays:
        return text("pro-approve-stays", field=row.label)
    return text("pro-approve-meanwhile", field=row.label) if row.changed else row.label


def _hidden(*documents: Document) -> frozenset[str]:
    """Return the fields that any of the classes protects; without a known class the most."""
    known = {found for one in documents if (found := _class(one))} or {LocationClass.DISTRICT}
    names = {name for one in known for name in LOCATING[one]}
    return frozenset(names | (POINT if names else frozenset()))


def value(place: District, name: str, said: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return all that a value of a field says, in words; "keine Daten" for none."""
    if said in NOTHING:
        return wording.no_data()
    if name == "gemeinde_key" and said in place.areas.index:
        return str(place.areas.at[said, "name"])
    if name == "as_of":
        return wording.as_of(str(said))
    return words.on_one_line(words.value(place, name, said))


def _said(place: District, name: str, document: Document, told: Document) -> str:
    """Return what a document says of a field, and of the fields that are one with it."""
    if name in POINT:
        said = [document.get(one) for one in ("lon", "lat")]
        return value(place, "lon", None if None in said else said)
    if name in TIMES:
        said = [str(document.get(one) or "") for one in TIMES]
        return words.on_one_line(words.value(place, "begin", said))
    if name == SPACES and _class(document) is not LocationClass.PUBLIC:
        numbers = {one: part for one, part in (document.get(name) or {}).items() if one in NUMBERS}
        return value(place, name, numbers)
    found = value(place, name, document.get(name))
    day = document.get("as_of_date")
    if name != "as_of" or "as_of_date" not in told or day == document.get(name):
        return found
    label = text("pro-approve-field-as-of-date")
    return f"{found}; {label}: {value(place, 'as_of_date', day)}"


def _class(document: Document) -> LocationClass | None:
    try:
        return LocationClass(document.get("location_class", ""))
    except ValueError:
        return None


def is_mine(store: Store, place: District, one: Proposal) -> bool:
    """Tell whether who is here may release changes of the entry of a decided proposal."""
    known = store.rules_of(place.key).planregionen
    document = _belonging(store, place, one)
    return here.may_with(Action.APPROVE, scope_of(place.key, document, known))


def _belonging(store: Store, place: District, one: Proposal) -> Document:
    """Return what tells to whom the entry of a proposal belongs; of one that ended its patch."""
    if one.entity_id in place.facilities.index:
        row = place.facilities.loc[one.entity_id]
        return {"gemeinde_key": row["gemeinde_key"], "organization": row["organization"]}
    stored = history.entry(store, place.key, one.entity_id).document
    return {**(stored or one.patch or {}), "id": one.entity_id}
