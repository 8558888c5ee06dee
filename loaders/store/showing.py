"""How openly entries are shown: also those that ended, and those that were merged into others."""

from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import Connection

from geo.district import District
from geo.model import LocationClass, Visibility, stricter
from geo.partners import partners_shown
from geo.publish import as_protected_as, without_words
from loaders.store.base import Store, current_entry
from loaders.store.engine import reading
from loaders.store.former import last_document
from loaders.store.history import entries, steps_since
from loaders.store.model import EVENT, FACILITY, Document, Entry, kind_of
from loaders.store.redirects import redirects_in


class Protection(NamedTuple):
    """How openly facilities may be shown: by id how exactly at most, and which not to the public.

    ``names`` are all that those had whose place is protected: no other entry may name them.
    """

    classes: dict[str, LocationClass]
    hidden: set[str]
    names: frozenset[str]


def shown_as(store: Store, district: str, entity_id: str) -> tuple[Document, ...]:
    """Return what tells how openly an entry is shown: see `shown`; empty for one that never was.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    with reading(store.engine) as connection:
        found = shown(connection, current_entry(connection, district, entity_id), district)
        return tuple(one for one in found if one is not None)


def shown(connection: Connection, current: Entry, district: str) -> tuple[Document | None, ...]:
    """Return what may be shown no more openly unless somebody publishes it.

    It is the entry as it is. One that ended counts as it was last, and, if it was merged, also as
    the one at the end of its way is. For one that never was it is None alone.
    """
    key = current.entity_id
    if current.document is not None or not current.number:
        return (current.document,)
    into = redirects_in(connection, district).get(key, key)
    return tuple(last_document(connection, district, one) for one in dict.fromkeys((key, into)))


def strictest_since(store: Store, district: str, change_id: int) -> Protection:
    """Return how strictly each facility was protected at any time since a change, and is now.

    One that was merged into another one meanwhile is protected as that one, too.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    classes: dict[str, LocationClass] = {}
    hidden: set[str] = set()
    steps = [
        step
        for step in steps_since(store, district, change_id)
        if kind_of(step.entity_id) == FACILITY
    ]
    known = [one.document for one in entries(store, district)]
    known += [document for step in steps for document in (step.before, step.after)]
    for document in filter(None, known):
        key, found = str(document["id"]), LocationClass(document["location_class"])
        classes[key] = stricter(classes.get(key, found), found)
        if document["visibility"] != Visibility.PUBLIC:
            hidden.add(key)
    newest_first = sorted(steps, key=lambda step: step.change.id, reverse=True)
    for step in newest_first:
        into = step.merged_into
        if into in classes:
            classes[step.entity_id] = stricter(classes[step.entity_id], classes[into])
        if into in hidden:
            hidden.add(step.entity_id)
    protected = {key for key, found in classes.items() if found is not LocationClass.PUBLIC}
    names = frozenset(str(one["name"]) for one in known if one and one["id"] in protected)
    return Protection(classes, hidden, names)


def guarded(store: Store, then: District, change_id: int) -> District:
    """Return a district as it was after a change, nothing less protected than at any time since.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    return as_strict(then, strictest_since(store, then.key, change_id))


def as_strict(then: District, protection: Protection) -> District:
    """Return a district of then as strictly protected as is said.

    What was public then and is protected since is called by its type, and is nobody's partner:
    words of then may tell more than those of today.
    """
    safe = as_protected_as(then.facilities, protection.classes, protection.hidden)
    safe["partners"] = partners_shown(replace(then, facilities=safe), safe, protection.names)
    stricter_now = safe["location_class"] != then.facilities["location_class"]
    labels = {key: one.label for key, one in then.taxonomy.types.items()}
    return replace(then, facilities=without_words(safe, stricter_now, labels))


def hidden_events_since(store: Store, district: str, change_id: int) -> set[str]:
    """Return the events that were for professionals alone at any time since a change.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    return {
        step.entity_id
        for step in steps_since(store, district, change_id)
        if kind_of(step.entity_id) == EVENT
        for document in (step.before, step.after)
        if document and document["visibility"] != Visibility.PUBLIC
    }
