"""Events that people entered here, as the calendar files give theirs: checked in the same way."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from geo.events import EventPlaces
from geo.model import Visibility
from loaders.event_files import CalendarFile
from loaders.event_row import EventRow, finding, parts_of
from loaders.event_times import Fault
from loaders.event_values import Series, check
from loaders.problems import Finding

NAME: Final = "Wegweiser"
"""What the events entered here are called beside calendar files."""


def stored_events(documents: Iterable[Mapping[str, Any]], places: EventPlaces) -> CalendarFile:
    """Return the public events among stored documents; nothing is told of one that is refused."""
    series: dict[int, Series] = {}
    findings: list[Finding] = []
    for number, document in enumerate(documents, start=1):
        row = EventRow.model_validate(document)
        if row.visibility is not Visibility.PUBLIC:
            continue
        try:
            series[number] = check(parts_of(row), places, row.source)
        except Fault as fault:
            findings.append(finding(NAME, row, fault))
    return CalendarFile(series, tuple(findings))


def refused(document: Mapping[str, Any], places: EventPlaces) -> list[Finding]:
    """Return why an event could not be shown as it is; none for one that can."""
    row = EventRow.model_validate(document)
    try:
        check(parts_of(row), places, row.source)
    except Fault as fault:
        return [finding(NAME, row, fault)]
    return []
