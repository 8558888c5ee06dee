"""What a record must keep to with all that is known of the district: said before it is stored."""

import itertools

from geo.events import EventPlaces, event_places, gemeinden_at_end
from loaders.committee_row import key_from
from loaders.event_stored import refused as event_refused
from loaders.problems import Finding
from loaders.store import Document, Edit, committees
from loaders.store.model import COMMITTEE, EVENT, PREFIXES, kind_of
from pages import context
from pages.ui.editing import access, known


def completed(made: Document, *, new: bool) -> Document:
    """Return an event with the Gemeinde of its entry or its place, a new committee with a key.

    Others are as they are.
    """
    if new and kind_of(str(made.get("id", ""))) == COMMITTEE:
        return {**made, "id": _committee_id(str(made.get("name") or ""))}
    if not _is_event(made) or made.get("gemeinde_key"):
        return made
    places = _places()
    entry = str(made.get("facility") or "")
    if entry and entry not in places.mobile:
        return {**made, "gemeinde_key": places.entries.get(entry, "")}
    named = gemeinden_at_end(str(made.get("location") or ""), places)
    return {**made, "gemeinde_key": next(iter(named))} if len(named) == 1 else made


def refused(made: Document) -> list[Finding]:
    """Return why what is to be stored could not be shown, in German."""
    if kind_of(str(made.get("id", ""))) == COMMITTEE and (store := access.store()):
        edit = Edit(str(made["id"]), 0, made)
        return list(committees.refused(store, context.district_key(), edit))
    return event_refused(made, _places()) if _is_event(made) else []


def _committee_id(name: str) -> str:
    """Return the id that a new committee gets by its name: one that none ever had."""
    store, key = access.store(), key_from(name)
    numbered = itertools.chain([key], (f"{key}_{number}" for number in itertools.count(2)))
    ids = (f"{PREFIXES[COMMITTEE]}{one}" for one in numbered)
    return next(one for one in ids if store is None or known.entry(store, one).number == 0)


def _is_event(made: Document) -> bool:
    return kind_of(str(made.get("id", ""))) == EVENT


def _places() -> EventPlaces:
    return event_places(context.district())
