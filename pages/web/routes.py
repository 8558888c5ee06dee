"""The routes beside the screens, in the order in which they are asked."""

from pages.web import (
    api,
    assets,
    calendar,
    case_files,
    directory,
    health,
    meeting_calendar,
    words,
)
from pages.web.gate import gated

_ALL = [
    *api.ROUTES,
    *health.ROUTES,
    *directory.ROUTES,
    *meeting_calendar.ROUTES,
    *calendar.ROUTES,
    *case_files.ROUTES,
    *words.ROUTES,
    *assets.ROUTES,
]

ROUTES = [gated(route) for route in _ALL]
"""All of them, each open to whom `pages.accounts.needs` opens it."""
