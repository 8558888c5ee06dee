"""Calendars of committees to subscribe to; they open with the area for professionals alone."""

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response

from geo.meetings.model import Meeting
from geo.regions import descendants
from loaders.event_feed import MEDIA_TYPE
from loaders.meetings.calendars import calendar_bytes
from pages import clock
from pages.i18n import text
from pages.print.addresses import MEETING_CALENDAR, MEETING_CALENDARS
from pages.ui.professional.meetings_data import Gathered, gathered
from pages.web.body import UNSTORED, Body, answer
from pages.web.calendar import unknown
from pages.web.directory import guarded
from pages.web.gate import GatedRoute


def of_area(request: Request) -> Response:
    """Send the meetings of an area and of the areas inside it, of one committee or of all."""
    key, committee = request.path_params["area"], request.path_params.get("committee", "")
    found = gathered()
    if key not in found.district.areas.index or (committee and committee not in found.committees):
        return unknown(request)
    inside = {key, *descendants(found.district.areas, key)}
    shown = [
        one
        for one in found.kept.meetings
        if one.area in inside and committee in ("", one.committee)
    ]
    parts = [found.name(committee)] if committee else []
    name = text("pro-meetings-feed-name", what=", ".join([*parts, found.area(key)]))
    return _sent(request, found, shown, name, f"gremientermine-{key}")


def single(request: Request) -> Response:
    """Send one meeting."""
    found = gathered()
    meeting = found.meeting(request.path_params["key"])
    if meeting is None:
        return unknown(request)
    return _sent(request, found, [meeting], found.title(meeting), f"sitzung-{meeting.day}")


def _sent(
    request: Request, found: Gathered, shown: Sequence[Meeting], name: str, file: str
) -> Response:
    made = calendar_bytes(shown, name, found.title, clock.now().replace(microsecond=0))
    kept = {"Content-Disposition": f'attachment; filename="{file}.ics"'}
    return answer(request, Body.of(made, MEDIA_TYPE), UNSTORED["Cache-Control"], kept)


ROUTES = [
    GatedRoute(f"{MEETING_CALENDAR}{{key}}.ics", guarded(single)),
    GatedRoute(f"{MEETING_CALENDARS}{{area}}.ics", guarded(of_area)),
    GatedRoute(f"{MEETING_CALENDARS}{{area}}/{{committee}}.ics", guarded(of_area)),
]
