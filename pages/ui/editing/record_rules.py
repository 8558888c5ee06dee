"""What a record must keep to with all that is known of the district: said before it is stored."""

from geo.events import EventPlaces, event_places, gemeinden_at_end
from loaders.event_stored import refused as event_refused
from loaders.problems import Finding
from loaders.store import Document
from loaders.store.model import EVENT, kind_of
from pages import context


def completed(made: Document) -> Document:
    """Return an event with the Gemeinde that its entry or its place names; others as they are."""
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
    return event_refused(made, _places()) if _is_event(made) else []


def _is_event(made: Document) -> bool:
    return kind_of(str(made.get("id", ""))) == EVENT


def _places() -> EventPlaces:
    return event_places(context.district())
