"""A district with the entries that the store holds instead of those in the shipped file."""

import dataclasses
from collections.abc import Sequence

from geo.district import District
from geo.events import EventPlaces
from loaders.event_files import CalendarFile
from loaders.event_stored import stored_events
from loaders.files import sha256
from loaders.package import REVISION_DIGITS
from loaders.shipped import with_findings
from loaders.store.base import Store
from loaders.store.documents import canonical, facilities_of
from loaders.store.engine import reading
from loaders.store.history import entries, entries_in
from loaders.store.model import EVENT, Document
from loaders.store.redirects import redirects_in
from loaders.store.shipments import newest_shipped
from loaders.store.showing import hidden_events_since


def with_stored(district: District, store: Store, as_of: int | None = None) -> District:
    """Return a shipped district with the facilities of the store, after the change ``as_of``.

    All other data is shared with ``district``. Protected facilities have no location: where they
    are never leaves the store. ``revision`` follows from the content, so that the same entries
    have the same one everywhere; it stays that of the shipped data while nobody has edited.

    Raises
    ------
    DataProblem
        The store cannot be read.
    """
    with reading(store.engine) as connection:
        stored = entries_in(connection, district.key, as_of)
        delivered = newest_shipped(connection, district.key)
        merged = redirects_in(connection, district.key, public=True) if as_of is None else {}
    documents = {one.entity_id: one.document for one in stored if one.document}
    frame, findings = facilities_of(documents.values(), store.rules_of(district.key))
    shipped = {key: document for key, document in delivered.items() if document}
    same = store.editable and as_of is None and documents == shipped
    return dataclasses.replace(
        district,
        facilities=frame.to_crs(district.crs),
        revision=district.revision if same else _revision(district, list(documents.values())),
        refused=with_findings(district.refused, findings),
        merged=merged,
    )


def _revision(district: District, documents: Sequence[Document]) -> str:
    """Return what tells these documents in this district from any others."""
    lines = sorted(map(canonical, documents))
    return sha256("\n".join((district.revision, *lines)).encode())[:REVISION_DIGITS]


def entered(
    store: Store | None, district: str, places: EventPlaces, as_of: int | None = None
) -> CalendarFile:
    """Return the public events that people entered here, after the change ``as_of``; else now.

    There are none without a store. Of a former state those are left out that were for
    professionals alone at any time since.

    Raises
    ------
    DataProblem
        The store cannot be read.
    """
    found = entries(store, district, as_of, EVENT) if store else ()
    hidden = hidden_events_since(store, district, as_of) if store and as_of is not None else set()
    shown = (one.document for one in found if one.document and one.entity_id not in hidden)
    return stored_events(shown, places)
