"""What of a facility may be published: list-only entries, protected places, reviewed notes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import shapely

from geo.model import LocationClass, LocationPrecision
from loaders.build.hand import ReviewedNote, needs_review, note_mark
from loaders.facilities import without_location
from loaders.problems import Finding

Rows = list[dict[str, Any]]

# Lists without an open licence: an entry that rests on them alone is named by type and place,
# and nothing else of the list is taken over.
CLOSED_LISTS = ("DKG-Liste", "lobid/hbz Bibliotheksliste")
LIST_URLS = {"bibliothek": "https://github.com/hbz/lobid-organisations"}
TYPE_NAMES = {"krankenhaus": "Krankenhaus", "bibliothek": "Bibliothek"}
EMPTIED = {
    "organization": "",
    "street": "",
    "postcode": "",
    "phones": [],
    "email": "",
    "web": "",
    "since": "",
    "more_source_urls": [],
    "location_precision": LocationPrecision.GEMEINDE,
}
# The name of a house can be looked up; a protected one is named by what it is.
PROTECTED_NAMES = {"jugendhilfe": "Stationäre Jugendhilfe"}


def without_closed_lists(rows: Sequence[Mapping[str, Any]]) -> Rows:
    """Return the rows, those from closed lists reduced to type and place.

    Several of one type in one place are numbered in the order of their ids.
    """
    reduced = [
        {**row, **_by_place(row)} if _is_closed(row["source"]) else dict(row) for row in rows
    ]
    names = Counter(row["name"] for row in reduced if _is_closed(row["source"]))
    counters: Counter[str] = Counter()
    for row in sorted(reduced, key=lambda row: str(row["id"])):
        name = row["name"]
        if names[name] > 1 and _is_closed(row["source"]):
            counters[name] += 1
            row["name"] = f"{name} ({counters[name]})"
    return reduced


def _is_closed(source: str) -> bool:
    return all(part.startswith(CLOSED_LISTS) for part in source.split(" / "))


def _by_place(row: Mapping[str, Any]) -> dict[str, Any]:
    place = row["ortsteil"] or row["locality"]
    name = f"{TYPE_NAMES[row['type']]} in {place}"
    return {
        **EMPTIED,
        "name": name,
        "source_url": LIST_URLS.get(row["type"], ""),
        "geometry": None,
    }


def protected(rows: Sequence[Mapping[str, Any]]) -> Rows:
    """Return the rows, those of protected places without anything that would locate them.

    Of the source only the publisher stays: titles and addresses of articles name places.
    """
    return [dict(row) if _is_public(row) else _hidden(row) for row in rows]


def _is_public(row: Mapping[str, Any]) -> bool:
    return bool(row["location_class"] == LocationClass.PUBLIC)


def _hidden(row: Mapping[str, Any]) -> dict[str, Any]:
    publishers = dict.fromkeys(part.split(", ")[0] for part in row["source"].split(" / "))
    safe = without_location(row) | {
        "source": " / ".join(publishers),
        "more_source_urls": [],
        "geometry": None,
    }
    if row["type"] in PROTECTED_NAMES:
        safe["name"] = PROTECTED_NAMES[row["type"]]
    if row["location_class"] == LocationClass.DISTRICT:
        safe["location_precision"] = LocationPrecision.LANDKREIS
    else:
        safe["location_precision"] = LocationPrecision.GEMEINDE
    return safe


def with_notes(
    rows: Sequence[Mapping[str, Any]],
    raw_notes: Mapping[str, str],
    reviewed: Mapping[str, ReviewedNote],
) -> tuple[Rows, list[Finding]]:
    """Return the rows with the notes that somebody has read; new or changed ones are left out."""
    noted: Rows = []
    findings: list[Finding] = []
    for row in rows:
        raw, note = raw_notes.get(row["id"]), reviewed.get(row["id"])
        if raw is None or not needs_review(raw):
            noted.append(dict(row))
        elif note is None or note.mark != note_mark(raw):
            problem = "die Bemerkung ist neu oder geändert und noch nicht geprüft; sie fehlt"
            findings.append(Finding("facilities", row["id"], "note", "", problem))
            noted.append(dict(row))
        else:
            noted.append({**row, "note": note.text})
    return noted, findings


def placed(rows: Sequence[Mapping[str, Any]], labels: Mapping[str, shapely.Point]) -> Rows:
    """Return the rows; those known only by Gemeinde lie at its label, protected ones nowhere."""
    return [{**row, "geometry": _place(row, labels)} for row in rows]


def _place(row: Mapping[str, Any], labels: Mapping[str, shapely.Point]) -> shapely.Point | None:
    if not _is_public(row) or row["location_precision"] == LocationPrecision.LANDKREIS:
        return None
    if row["location_precision"] == LocationPrecision.GEMEINDE:
        return labels.get(row["gemeinde_key"])
    point = row["geometry"]
    return shapely.Point(point) if isinstance(point, list) else point
