"""Documents: checked by the rules of the shipped data, written in one way, compared by field."""

import json
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import geopandas as gpd
import shapely

from loaders.facilities import framed, placed_rows, strip_protected
from loaders.geojson import Box, Feature
from loaders.particulars import BLANK
from loaders.problems import DataProblem, Finding, Severity
from loaders.store.model import Difference, Document

NAME: Final = "Speicher"
LARGEST: Final = 200_000
"""Characters of one document; the largest shipped one has about 2,000."""
POINT: Final = ("lon", "lat")


class Rules(NamedTuple):
    """What a facility of a district must keep to: where it may lie, which types there are.

    ``areas`` are the keys of its areas with the Planregion that each belongs to (empty for none),
    ``planregionen`` are those of them that belong to one. ``lebenslagen`` are the keys of the
    situations of life.
    """

    box: Box
    types: Collection[str]
    planregionen: Mapping[str, str] = {}
    areas: Mapping[str, str] = {}
    lebenslagen: Collection[str] = frozenset()


def checked(documents: Iterable[Document], rules: Rules) -> tuple[list[Document], list[Finding]]:
    """Return the documents as the loader reads them, and findings for those it refuses.

    A protected place may carry a point here: it stays inside the store, see `facilities_of`.
    """
    known = [(document, unreadable(document)) for document in documents]
    good = [document for document, fault in known if fault is None]
    findings = [fault for _, fault in known if fault is not None]
    features, misplaced = _features(good)
    rows, refused = placed_rows(NAME, features, rules.box, rules.types)
    return rows, [*findings, *misplaced, *refused]


def facilities_of(
    documents: Iterable[Document], rules: Rules
) -> tuple[gpd.GeoDataFrame, list[Finding]]:
    """Return documents as `load_facilities` does a file: protected ones without any location."""
    features, misplaced = _features(documents)
    safe, _ = strip_protected(NAME, features)
    frame, findings = framed(NAME, safe, rules.box, rules.types)
    return frame, misplaced + findings


def _features(documents: Iterable[Document]) -> tuple[list[Feature], list[Finding]]:
    features: list[Feature] = []
    findings: list[Finding] = []
    for number, document in enumerate(documents, start=1):
        place: list[Any] = [document.get(name) for name in POINT]
        values = {name: value for name, value in document.items() if name not in POINT}
        if place == [None, None]:
            features.append(Feature(number, values, None))
        elif all(type(one) in (int, float) and abs(one) <= 180 for one in place):  # noqa: PLR2004 - degrees
            features.append(Feature(number, values, shapely.Point(place)))
        else:
            problem = "sind nicht beide Zahlen in Grad (WGS 84)"
            row = str(document.get("id", number))[:80]
            findings.append(Finding(NAME, row, "lon, lat", "", problem, Severity.ERROR))
    return features, findings


def unreadable(document: Document) -> Finding | None:
    """Return what keeps a document from being stored as text, None if nothing does."""
    row = str(document.get("id", ""))[:80]
    try:
        raw = canonical(document)
        raw.encode()
        problem = "" if all(map(readable, _texts(document))) else "enthält Steuerzeichen"
        if len(raw) > LARGEST:
            problem = "ist zu lang"
    except (TypeError, ValueError, RecursionError):
        problem = "lässt sich nicht als Text speichern"
    return Finding(NAME, row, "", "", problem, Severity.ERROR) if problem else None


def readable(text: str) -> bool:
    """Tell whether a text has no control characters but line breaks and tabs."""
    return text.isprintable() or all(
        letter in "\n\r\t" or unicodedata.category(letter) not in {"Cc", "Cs"} for letter in text
    )


def _texts(value: Any) -> list[str]:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        return [text for pair in value.items() for part in pair for text in _texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in _texts(part)]
    return [value] if isinstance(value, str) else []


def canonical(document: Document | None) -> str:
    """Return a document as JSON text that is the same for the same content."""
    options: Any = {"sort_keys": True, "ensure_ascii": False, "separators": (",", ":")}
    return json.dumps(document, allow_nan=False, **options)


def _refused(constant: str) -> None:
    raise ValueError(constant)


def parsed(text: str | None) -> Document | None:
    """Return a document from its text; None stays None.

    Raises
    ------
    DataProblem
        It is no document: the database was changed by hand.
    """
    if text is None:
        return None
    try:
        found = json.loads(text, parse_constant=_refused)
    except (ValueError, RecursionError):
        found = None
    if isinstance(found, dict):
        return found
    cause = "die Datenbank wurde von Hand geändert oder ist beschädigt."
    raise DataProblem(NAME, "ein Eintrag als JSON-Objekt", text[:40], likely_cause=cause)


def differences(before: Document | None, after: Document | None) -> tuple[Difference, ...]:
    """Return the fields that differ between two documents, in the order of the later one.

    A field that a document lacks, as one from before there was such a field, says nothing.
    """
    old, new = before or {}, after or {}
    names: Sequence[str] = [*new, *(name for name in old if name not in new)]
    return tuple(
        Difference(name, old.get(name), new.get(name))
        for name in names
        if _said(old, name) != _said(new, name)
    )


def _said(document: Document, name: str) -> Any:  # noqa: ANN401 - any JSON value
    found = document.get(name)
    return None if name in BLANK and found == BLANK[name] else found
