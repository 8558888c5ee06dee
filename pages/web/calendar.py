"""Calendars to subscribe to: the events of an area, and one event."""

import functools
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from geo.events import is_for
from geo.regions import gemeinden_of
from loaders.event_feed import MEDIA_TYPE, calendar_bytes
from loaders.events import Agenda
from pages import context
from pages.i18n import BY_NAME, GERMAN, PARAMETER, Language, current, text
from pages.print.addresses import CALENDARS
from pages.ui import event_places
from pages.web.body import NO_CACHE, Body, answer
from pages.web.directory import guarded


@functools.lru_cache(maxsize=1)
def _kept(_known: Agenda) -> dict[tuple[str, Language], Body]:
    """Return where the calendars of areas are kept until the events change."""
    return {}


def _area(known: Agenda, key: str) -> Body:
    kept, name = _kept(known), (key, current())
    if name not in kept:
        kept[name] = _made(known, key)
    return kept[name]


def _made(known: Agenda, key: str) -> Body:
    place = context.district()
    inside = gemeinden_of(place.areas, key)
    everywhere = key == place.key
    ids = [one.id for one in known.events.values() if everywhere or is_for(one, inside)]
    return _body(known, ids, text("events-calendar-name", place=str(place.areas.at[key, "name"])))


def _body(known: Agenda, ids: list[str], name: str) -> Body:
    place = functools.partial(event_places.place, context.district())
    return Body.of(calendar_bytes(known, ids, name, place), MEDIA_TYPE)


def area(request: Request) -> Response:
    """Send the calendar of an area."""
    key = request.path_params["key"]
    if key not in context.district().areas.index:
        return unknown(request)
    kept = {"Content-Disposition": f'inline; filename="termine-{key}.ics"'}
    return answer(request, _area(context.agenda(), key), NO_CACHE, kept)


def single(request: Request) -> Response:
    """Send one event with all its times."""
    key, known = request.path_params["key"], context.agenda()
    if key not in known.events:
        return unknown(request)
    kept = {"Content-Disposition": f'attachment; filename="termin-{key}.ics"'}
    return answer(request, _body(known, [key], known.events[key].title), NO_CACHE, kept)


def unknown(_request: Request) -> Response:
    """Say that there is no such calendar."""
    return PlainTextResponse(text("events-unknown-calendar"), 404)


def _spoken(make: Callable[[Request], Response]) -> Callable[[Request], Response]:
    """Answer in the language that the address names."""

    @functools.wraps(make)
    def send(request: Request) -> Response:
        language = BY_NAME.get(request.query_params.get(PARAMETER, ""), GERMAN)
        return guarded(make, language)(request)

    return send


ROUTES = [
    Route(f"{CALENDARS}termin/{{key}}.ics", _spoken(single)),
    Route(f"{CALENDARS}{{key}}.ics", _spoken(area)),
    Route(f"{CALENDARS}{{rest:path}}", _spoken(unknown)),
]
