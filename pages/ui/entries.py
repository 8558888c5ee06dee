"""An entry of the guide as the detail pane shows it: values and words, no layout."""

from urllib.parse import urlencode

from geo.district import District
from geo.model import Level, LocationClass, LocationPrecision, Status
from geo.publish import PublicFacility
from geo.regions import area_of
from pages import clock
from pages.i18n import text
from pages.ui import access, characteristics, event_lists, hours, wording
from pages.ui.map import Action, Badge, Detail, Row
from pages.ui.menu import screen

ROUTE_SERVICE = "https://www.openstreetmap.org/directions"
FIRST_HELP = {"frauenhaus": "Schutz vor Gewalt"}
"""Where the place itself is not shown: type of facility → topic of the link to call at once."""


def detail(district: District, facility: PublicFacility) -> Detail:
    """Return the detail pane of a facility (a row of the published frame, named tuple)."""
    kind = district.taxonomy.types[facility.type]
    return {
        "title": facility.name,
        "subtitle": kind.label,
        "badges": [
            *_badges(facility, protected=kind.protected),
            *hours.badges(facility, clock.today()),
        ],
        "rows": [row for row in _rows(district, facility) if row["text"]],
        "notes": _notes(district, facility),
        "actions": _actions(district, facility),
    }


def _badges(facility: PublicFacility, *, protected: bool) -> list[Badge]:
    badges: list[Badge] = []
    if facility.status != Status.ACTIVE:
        badges.append({"text": wording.status(facility.status), "kind": "warning"})
    if facility.mobile:
        badges.append({"text": text("entry-mobile"), "kind": "info"})
    if facility.outside_district:
        badges.append({"text": text("entry-outside"), "kind": "info"})
    if protected or facility.location_class != LocationClass.PUBLIC:
        badges.append({"text": text("entry-protected"), "kind": "neutral"})
    return badges


def _rows(district: District, facility: PublicFacility) -> list[Row]:
    kind = district.taxonomy.types[facility.type]
    rows = [
        _row("type", kind.description, "info"),
        _row("address", address(district, facility), "location_on"),
        *(_row("phone", phone, "call", f"tel:{dial(phone)}") for phone in facility.phones),
        _row("email", facility.email, "mail", f"mailto:{facility.email}"),
        _row("web", facility.web, "language", web_address(facility.web)),
        *hours.rows(facility, clock.now(), hours.holidays(district, clock.now())),
        _foreign(_row("organization", facility.organization, "corporate_fare")),
        _row("area", area_line(district, facility.gemeinde_key), "map"),
    ]
    rows[-1:-1] = event_lists.rows(facility)
    rows[1:1] = first_help(district, facility.type)
    services = [service.label for service in district.taxonomy.services_of(facility.type)]
    if services:
        rows.append(_row("services", ", ".join(services), "checklist"))
    rows += characteristics.rows(district, facility)
    rows += access.rows(facility)
    rows.append(_row("as-of", wording.as_of(facility.as_of), "event"))
    source = _row("source", facility.source, "menu_book", web_address(facility.source_url))
    rows.append(_foreign(source))
    return rows


def first_help(district: District, type_key: str) -> list[Row]:
    """Return whom to call at once where a place itself is not shown."""
    return [
        _row("first-help", link.title, "sos", link.url)
        for link in district.links
        if link.topic == FIRST_HELP.get(type_key)
    ]


def _row(name: str, said: str, icon: str, href: str = "") -> Row:
    return {
        "name": name,
        "label": text(f"entry-{name}"),
        "text": said,
        "icon": icon,
        "href": href if said else "",
    }


def _foreign(row: Row) -> Row:
    """Mark a row whose words are those of the source."""
    row["foreign"] = True
    return row


def address(district: District, facility: PublicFacility) -> str:
    """Return street and town, or as much of the place as is published."""
    gemeinde = facility.gemeinde_key
    town = facility.locality or (
        str(district.areas.at[gemeinde, "name"]) if gemeinde in district.areas.index else ""
    )
    if facility.ortsteil and facility.ortsteil != town:
        town = text("entry-ortsteil", town=town, name=facility.ortsteil)
    lines = [facility.street, f"{facility.postcode} {town}".strip()]
    return "\n".join(line for line in lines if line)


def area_line(district: District, gemeinde_key: str) -> str:
    """Return Gemeinde, Sozialraum and Planregion of a place in one line."""
    areas = district.areas
    sozialraum = area_of(areas, gemeinde_key, Level.SOZIALRAUM)
    if not sozialraum:
        return ""
    line = f"{district.level_name(Level.SOZIALRAUM).singular} {areas.at[sozialraum, 'name']}"
    planregion = area_of(areas, gemeinde_key, Level.PLANREGION)
    if not planregion:
        return line
    status = str(district.membership.at[sozialraum, "planregion_status"])
    return f"{line} · {areas.at[planregion, 'name']} ({text(f'entry-status-{status}')})"


def place_note(facility: PublicFacility) -> str:
    """Return what is not known, or not published, about the place; empty if nothing."""
    if facility.location_class != LocationClass.PUBLIC:
        return text("entry-address-protected")
    return wording.location_note(facility.location_precision, facility.street)


def _notes(district: District, facility: PublicFacility) -> list[str]:
    notes = [place_note(facility)]
    if district.taxonomy.services_of(facility.type):
        notes.append(text("entry-services-note"))
    notes.append(facility.note)
    return [note for note in notes if note]


def _actions(district: District, facility: PublicFacility) -> list[Action]:
    actions: list[Action] = []
    if facility.location_class == LocationClass.PUBLIC:
        actions.append({"label": text("entry-mark"), "kind": "mark", "href": facility.Index})
        actions.append({"label": text("entry-copy-link"), "kind": "share", "icon": "link"})
    route = route_link(district, facility)
    if route:
        actions.append(
            {"label": text("entry-route"), "kind": "link", "icon": "directions", "href": route}
        )
    wrong: Action = {"label": text("entry-wrong"), "kind": "link", "icon": "edit"}
    public = facility.location_class == LocationClass.PUBLIC
    named = {"eintrag": str(facility.Index)} if public else {}
    actions.append({**wrong, "href": screen("tell_us.py").address(named)})
    return actions


def route_link(district: District, facility: PublicFacility) -> str:
    """Return a link that plans the way: to the point of a known address, else to its text."""
    if facility.geometry is not None and facility.location_precision == LocationPrecision.ADDRESS:
        goal = f"{facility.geometry.y:.5f},{facility.geometry.x:.5f}"
    elif facility.street:
        goal = address(district, facility).replace("\n", ", ")
    else:
        return ""
    return f"{ROUTE_SERVICE}?{urlencode({'to': goal}, safe=',')}"


def web_address(said: str) -> str:
    """Return the first web address in a text with its scheme, empty if there is none."""
    first = said.split(maxsplit=1)[0].rstrip(";,") if said.strip() else ""
    if first.startswith(("http://", "https://")):
        return first
    return f"https://{first}" if "." in first and "/" not in first.split(".")[0] else ""


def dial(phone: str) -> str:
    """Return the digits of a phone number as a link wants them."""
    return "".join(char for char in phone if char.isdigit() or char == "+")
