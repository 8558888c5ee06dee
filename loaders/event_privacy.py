"""Which events tell of a place that protects people, or are not public: nothing of them is said.

To refuse too many of them is the safe side.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import icalendar

from geo.events import EventPlaces
from geo.protection import contains_one
from loaders.event_text import ENTRY, categories, texts
from loaders.event_times import Fault

SAYS: Final = ("SUMMARY", "LOCATION", "DESCRIPTION", "URL")


def check_public(parts: Sequence[icalendar.Event], places: EventPlaces, source: str) -> None:
    """Refuse an event that tells of a protected place, itself, by an exception or its calendar.

    Raises
    ------
    Fault
        Nothing of the event may be shown.
    """
    if contains_one(source, places.telling):
        problem = "(Name des Kalenders) nennt einen geschützten Ort oder Schutz vor Gewalt"
        raise Fault("X-WR-CALNAME", problem, private=True)
    for part in parts:
        entries = texts(part, ENTRY)
        if len(entries) > 1:
            raise Fault(ENTRY, "steht mehrfach; erlaubt ist es einmal", private=True)
        if not places.hidden.isdisjoint(map(places.stays, entries)):
            problem = "ist ein geschützter Ort; ein Termin würde zeigen, wo er liegt"
            raise Fault(ENTRY, problem, private=True)
        if any(said.upper() not in {"", "PUBLIC"} for said in texts(part, "CLASS")):
            problem = (
                "sagt, dass der Termin nicht öffentlich ist; nur öffentliche werden übernommen"
            )
            raise Fault("CLASS", problem, private=True)
        for name, said in _said(part):
            if contains_one(said, places.telling):
                problem = "nennt einen geschützten Ort oder ein Wort dafür; auch das bleibt geheim"
                raise Fault(name, problem, private=True)


def _said(part: icalendar.Event) -> Iterator[tuple[str, str]]:
    """Yield the texts of a component that people would read, by the name of their property."""
    for name in SAYS:
        yield from ((name, said) for said in texts(part, name))
    yield "CATEGORIES", "\n".join(categories(part))
