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

ROUTES = [
    *api.ROUTES,
    *health.ROUTES,
    *directory.ROUTES,
    *meeting_calendar.ROUTES,
    *calendar.ROUTES,
    *case_files.ROUTES,
    *words.ROUTES,
    *assets.ROUTES,
]
