"""One entry on paper: the rows of the screen that concern the entry itself."""

from geo.district import District
from geo.model import LocationClass
from geo.publish import PublicFacility
from pages import clock
from pages.i18n import text
from pages.print.model import Item, Line
from pages.ui import access, entries, hours
from pages.ui.map import Row
from pages.web.opendata import published_area

LONGEST_NAME = 200
LONGEST_TEXT = 1000
LONGEST_LINK = 2000
SCHEMES = ("https://", "http://", "mailto:", "tel:")
NOT_PRINTED = {"type", "services", "area"}
"""Rows of the screen that speak of the type or the area; paper says that once."""
ONLY_TODAY = {"hours", "holiday", "week", "events"}
"""Rows of the screen that hold for this moment or week; paper has the ordinary week."""
OF_DATA = {"first-help", "address"}
"""Rows of the screen whose words are the data's, besides those that say so."""
OF_PROTECTED = {"first-help", "phone", "as-of", "source"}


def item(district: District, facility: PublicFacility, number: int, mark: str) -> Item:
    """Return an entry as it is printed; a protected one with phone and published area only."""
    detail = entries.detail(district, facility)
    hidden = facility.location_class != LocationClass.PUBLIC
    return Item(
        number=number,
        id=facility.Index,
        name=one_line(facility.name, LONGEST_NAME),
        kind=detail["subtitle"],
        badges=tuple(badge["text"] for badge in detail["badges"]),
        lines=protected_lines(district, facility) if hidden else lines(facility, detail["rows"]),
        remark=entries.place_note(facility),
        note="" if hidden else one_line(facility.note),
        mark=mark,
    )


def lines(
    facility: PublicFacility, rows: list[Row], left_out: set[str] = NOT_PRINTED
) -> tuple[Line, ...]:
    """Return the rows that say something lasting about this entry."""
    lasting = [row for row in rows if row["name"] not in left_out | ONLY_TODAY]
    known = [row for row in lasting if row["text"] != access.ask()]
    return tuple(line(row) for row in [*known, *hours.regular_rows(facility, clock.today())])


def protected_lines(district: District, facility: PublicFacility) -> tuple[Line, ...]:
    """Return what may be said of a protected place: the published area and whom to call."""
    rows = entries.detail(district, facility)["rows"]
    outside = bool(facility.outside_district)
    place = published_area(district, facility.gemeinde_key, outside=outside)["name"]
    return (
        Line(text("entry-area"), place, foreign=not outside),
        *(line(row) for row in rows if row["name"] in OF_PROTECTED),
    )


def line(row: Row) -> Line:
    """Return a row of the screen on one line, its link only if it is one to follow."""
    said = one_line(row["text"].replace("\n", ", "))
    foreign = row.get("foreign", False) or row["name"] in OF_DATA
    return Line(row["label"], said, safe(row.get("href", "")), foreign)


def safe(href: str) -> str:
    """Return the link if it leads to a web page, a mailbox or a phone, else nothing."""
    known = href.startswith(SCHEMES) and len(href) <= LONGEST_LINK
    return href if known and not any(char.isspace() for char in href) else ""


def one_line(said: str, longest: int = LONGEST_TEXT) -> str:
    """Return foreign text on one line, cut where it would fill a page."""
    joined = " ".join(said.split())
    return joined if len(joined) <= longest else f"{joined[: longest - 1]}…"
