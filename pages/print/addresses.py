"""Where papers, plain pages and calendars stand, seen from the server's root or the folder."""

import hashlib
import re
from urllib.parse import urlencode

from pages.i18n import GERMAN, Language, address_query
from pages.ui.menu import screen

PREFIX = "/verzeichnis/"
"""Where the German pages begin, and the folders of the other languages."""

CALENDARS = "/kalender/"
"""Where calendars to subscribe to stand."""

MEETING_CALENDARS = f"{CALENDARS}gremien/"
"""Where the calendars of committees stand: of an area, of a committee there, of one meeting."""

MEETING_CALENDAR = f"{MEETING_CALENDARS}sitzung/"

_PLAIN = re.compile(r"[A-Za-z0-9_-]{1,80}")


def folder(language: Language) -> str:
    """Return the folder of a language's pages, seen from the German ones."""
    return "" if language == GERMAN else f"{language.code}/"


def prefix(language: Language) -> str:
    """Return where the pages and papers of a language begin, from the root of the server."""
    return f"{PREFIX}{folder(language)}"


def entry_page(facility_id: str) -> str:
    """Return the page of an entry; an id that is no good file name becomes a hash."""
    name = facility_id
    if not _PLAIN.fullmatch(facility_id):
        name = hashlib.sha256(facility_id.encode()).hexdigest()[:16]
    return f"eintrag/{name}.html"


def area_page(key: str) -> str:
    """Return the page of an area."""
    return f"gebiet/{key}.html"


def topic_page(key: str) -> str:
    """Return the page of a Lebenslage."""
    return f"thema/{key}.html"


def group_page(key: str) -> str:
    """Return the page of a group of types."""
    return f"art/{key}.html"


def area_pdf(key: str) -> str:
    """Return the PDF of an area."""
    return f"gebiet/{key}.pdf"


def poster(key: str) -> str:
    """Return the notice of an area to hang up."""
    return f"aushang/{key}.pdf"


def booklet(key: str, ending: str) -> str:
    """Return the booklet of a Planregion, ``pdf`` or ``html``."""
    return f"heft/{key}.{ending}"


def area_calendar(key: str) -> str:
    """Return the calendar of an area in the current language, from the root of the server."""
    return _calendar(key)


def event_calendar(event_id: str) -> str:
    """Return the calendar of one event in the current language, from the root of the server."""
    return _calendar(f"termin/{event_id}")


def _calendar(name: str) -> str:
    query = urlencode(address_query())
    return f"{CALENDARS}{name}.ics{query and '?'}{query}"


def entry_in_app(facility_id: str) -> str:
    """Return where the app shows an entry, from the root of the server."""
    return screen("guide.py").address({"eintrag": facility_id})


def area_in_app(label: str) -> str:
    """Return where the app lists the entries of an area, from the root of the server."""
    return screen("guide.py").address({"wo": label})
