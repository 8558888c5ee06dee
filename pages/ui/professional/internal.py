"""What an entry says among professionals and planners: Träger, who pays, rooms, roles, quality."""

from typing import Any, Final

from geo.publish import INTERNAL
from pages import context
from pages.i18n import GERMAN, speaking, text
from pages.ui import wording
from pages.ui.map import Row
from pages.ui.professional import offers

FIELDS: Final = tuple(name for name in INTERNAL if name != "service_capacity")
ICON: Final = {
    "legal_status": "account_balance",
    "funding": "payments",
    "staff_roles": "badge",
    "quality": "verified",
}
PARTS: Final = {
    "funding": ("landkreis", "kommune", "ownMeans", "thirdParty", "rooms"),
    "quality": ("measures", "externalEvaluation"),
}


def rows(facility_id: str) -> list[Row]:
    """Return what is said of an entry for professionals alone, nothing if others ask.

    What is not known is named in a line of its own: unknown is not no.
    """
    if not context.open_to_professionals() or facility_id not in offers.offers().index:
        return []
    entry = offers.offers().loc[facility_id]
    if entry["location_class"] != "public":
        return []
    with speaking(GERMAN):
        said = {name: _said(name, entry[name]) for name in FIELDS}
        known = [_row(name, words, ICON[name]) for name, words in said.items() if words]
        missing = ", ".join(text(f"pro-internal-{_m(name)}") for name in FIELDS if not said[name])
        return [*known, *([_row("unknown", missing, "help")] if missing else [])]


def _m(name: str) -> str:
    return name.replace("_", "-")


def _row(name: str, said: str, icon: str) -> Row:
    label = text("pro-internal-label", what=text(f"pro-internal-{_m(name)}"))
    return {"name": name, "label": label, "text": said, "icon": icon, "foreign": True}


def _said(name: str, stored: Any) -> str:  # noqa: ANN401 - any JSON value
    if not stored:
        return ""
    if name == "legal_status":
        return text(f"pro-edit-legal-status-{stored}")
    if name == "staff_roles":
        return ", ".join(stored)
    parts = [one for one in PARTS[name] if one in stored]
    lines = [text(f"pro-internal-{name}-{one.lower()}", said=_part(one, stored)) for one in parts]
    return "\n".join([*lines, wording.evidence(stored["asOf"], stored["source"])])


def _part(name: str, stored: dict[str, str]) -> str:
    said = stored[name]
    return text(f"access-{said}") if name == "externalEvaluation" else said
