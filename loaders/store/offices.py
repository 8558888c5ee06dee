"""What an office may say by its link: which fields, and how long, so that it is read to its end."""

from typing import Any, Final

from geo.model import LocationClass
from loaders.problems import Finding, Severity
from loaders.store.documents import canonical
from loaders.store.model import Document, Entry, Refused
from loaders.store.permits import VERIFIED

BY_LINK: Final = frozenset(
    {"name", "organization", "phones", "email", "web", "note", "opening_hours", "status"}
)
"""What an office may propose for every entry."""
PLACE: Final = frozenset({"street", "postcode", "locality"})
"""What it may propose besides where the place is public."""
USUAL: Final = 300
"""Characters of a field, and of a text inside the hours."""
LONGEST: Final = {"note": 600}
LONGEST_HOURS: Final = 5_000
"""Characters of the hours as they are stored."""
NAMES: Final = {
    "name": "Name", "organization": "Träger", "phones": "Telefon", "email": "E-Mail",
    "web": "Internet", "note": "Beschreibung", "opening_hours": "Öffnungszeiten",
    "street": "Straße", "postcode": "Postleitzahl", "locality": "Ort",
}  # fmt: skip


def allowed(current: Entry) -> frozenset[str]:
    """Return the fields of an entry that its office may propose to change."""
    is_open = (current.document or {}).get("location_class") == LocationClass.PUBLIC.value
    return BY_LINK | VERIFIED | (PLACE if is_open else frozenset())


def check_lengths(before: Document, after: Document) -> None:
    """Check fields that an office changed; what was longer before may stay as long.

    Raises
    ------
    Refused
        A field is too long; every one of them is named.
    """
    findings = [
        Finding("Vorschlag", str(after.get("id", "")), name, "", problem, Severity.ERROR)
        for name, label in NAMES.items()
        if (problem := _problem(name, label, before.get(name), after.get(name)))
    ]
    if findings:
        raise Refused(findings)


def _problem(name: str, label: str, before: Any, after: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return the German end of a sentence that begins with the field; empty if all is well."""
    if before == after:
        return ""
    most = LONGEST.get(name, USUAL)
    if not isinstance(after, dict):
        return _too_long(label, len(_text(after)), max(most, len(_text(before))))
    known = set(_inside(before))
    longest = max((len(one) for one in _inside(after) if one not in known), default=0)
    whole = [len(canonical(one or {})) for one in (before, after)]
    return _too_long(label, longest, most) or _too_long(
        label, whole[1], max(LONGEST_HOURS, whole[0])
    )


def _too_long(label: str, found: int, most: int) -> str:
    if found <= most:
        return ""
    return f"({label}) ist zu lang: {found} Zeichen, höchstens {most}"


def _text(value: Any) -> str:  # noqa: ANN401
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value or "")


def _inside(value: Any) -> list[str]:  # noqa: ANN401
    """Return all texts inside a value."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for part in value for text in _inside(part)]
    return [value] if isinstance(value, str) else []
