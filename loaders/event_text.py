"""The texts of an event in a calendar file, without signs that cannot be seen."""

from typing import Final

import icalendar

ENTRY: Final = "X-WEGWEISER-EINTRAG"
GEMEINDE: Final = "X-WEGWEISER-GEMEINDE"


def text(part: icalendar.Component, name: str) -> str:
    """Return a property as text; empty if it is not there once."""
    found = texts(part, name)
    return found[0] if len(found) == 1 else ""


def texts(part: icalendar.Component, name: str) -> list[str]:
    """Return what a property says each time it is there."""
    found = part.get(name, [])
    return [_shown(str(one)) for one in (found if isinstance(found, list) else [found])]


def categories(part: icalendar.Event) -> list[str]:
    """Return the categories that are not empty, each on one line."""
    known = part.categories if "CATEGORIES" in part else []
    lines = (" ".join(str(name).split()) for name in known)
    shown = ("".join(filter(str.isprintable, line)) for line in lines)
    return [name for name in shown if name]


def _shown(said: str) -> str:
    lines = said.replace("\r\n", "\n").strip()
    return "".join(sign for sign in lines if sign == "\n" or sign.isprintable())
