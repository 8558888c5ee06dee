"""The events that the store holds, beside those of calendar files."""

from geo.events import EventPlaces
from loaders.event_files import CalendarFile
from loaders.event_stored import stored_events
from loaders.store.base import Store
from loaders.store.history import entries
from loaders.store.model import EVENT


def entered(store: Store | None, district: str, places: EventPlaces) -> CalendarFile:
    """Return the public events that people entered here; none without a store.

    Raises
    ------
    DataProblem
        The store cannot be read.
    """
    found = entries(store, district, kind=EVENT) if store else ()
    return stored_events((one.document for one in found if one.document), places)
