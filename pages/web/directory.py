"""The guide without Streamlit: plain pages and papers below ``/verzeichnis/``, sitemap, robots.

German stands there, each other language in its folder.
"""

import functools
import logging
from collections.abc import Callable
from html import escape

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from loaders.problems import DataProblem
from pages import clock, context
from pages.i18n import GERMAN, LANGUAGES, Language, current, speaking, text
from pages.kept import once
from pages.print import offline, pdf, poster, register
from pages.print.addresses import area_pdf, booklet, prefix
from pages.print.addresses import poster as poster_pdf
from pages.print.site import INDEX, Place, Site
from pages.web.assets import FOLDERS, asset_url
from pages.web.body import NO_CACHE, Body, answer
from pages.web.site import origin_of, public_root

log = logging.getLogger(__name__)

HTML = "text/html; charset=utf-8"
XML = "application/xml"
POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
"""Stricter than the app's: a plain page needs its stylesheet and nothing else."""


@once(2 * len(LANGUAGES))
def _site(_language: Language, _revision: str, root: str) -> Site:
    place = Place(style=asset_url("/assets/", "directory.css"), policy=POLICY, root=root)
    return Site(context.district(), context.offers(), place)


@functools.lru_cache(maxsize=1024)
def _page(path: str, language: Language, revision: str, root: str, _day: str) -> Body:
    return Body.of(_site(language, revision, root).pages[path]().encode(), HTML)


@once(96)
def _area_pdf(key: str, _language: Language, _revision: str, _day: str) -> Body:
    today = clock.today()
    found = register.area(context.district(), context.offers(), key, today)
    return Body.of(pdf.make(found, today), pdf.MEDIA_TYPE)


@once(24)
def _booklet(key: str, ending: str, _language: Language, _revision: str, _day: str) -> Body:
    today = clock.today()
    found = register.booklet(context.district(), context.offers(), key, today)
    if ending == "html":
        return Body.of(offline.make(found).encode(), offline.MEDIA_TYPE)
    return Body.of(pdf.make(found, today), pdf.MEDIA_TYPE)


def guarded(
    make: Callable[[Request], Response], language: Language = GERMAN
) -> Callable[[Request], Response]:
    """Answer in a language, also when the data is broken."""

    @functools.wraps(make)
    def send(request: Request) -> Response:
        with speaking(language):
            try:
                return make(request)
            except DataProblem:
                log.exception("directory not available")
                return PlainTextResponse(text("page-broken"), 503, {"Cache-Control": "no-store"})

    return send


def _unknown() -> Response:
    return PlainTextResponse(text("page-unknown", address=prefix(current())), 404)


def _named(request: Request, body: Body, name: str, disposition: str = "inline") -> Response:
    stem, _, ending = name.rpartition(".")
    spoken = name if current() == GERMAN else f"{stem}-{current().code}.{ending}"
    kept = {"Content-Disposition": f'{disposition}; filename="{spoken}"'}
    return answer(request, body, NO_CACHE, kept)


def page(request: Request) -> Response:
    """Send a plain page."""
    path = request.path_params["path"] or INDEX
    today = clock.today().isoformat()
    revision, root = context.district().revision, public_root()
    if path not in _site(current(), revision, root).pages:
        return _unknown()
    return answer(request, _page(path, current(), revision, root, today))


def area_paper(request: Request) -> Response:
    """Send the PDF of an area."""
    key, place = request.path_params["key"], context.district()
    if key not in place.areas.index:
        return _unknown()
    body = _area_pdf(key, current(), place.revision, clock.today().isoformat())
    return _named(request, body, f"wegweiser-{key}.pdf")


@once(48)
def _poster(key: str, _language: Language, _revision: str, origin: str, _day: str) -> Body:
    made = poster.make(context.district(), context.offers(), key, origin, clock.today())
    return Body.of(made, pdf.MEDIA_TYPE)


def poster_paper(request: Request) -> Response:
    """Send the notice of an area to hang up."""
    key, place = request.path_params["key"], context.district()
    if key not in place.areas.index or not origin_of(request):
        return _unknown()
    day = clock.today().isoformat()
    body = _poster(key, current(), place.revision, origin_of(request), day)
    return _named(request, body, f"aushang-{key}.pdf")


def booklet_paper(request: Request) -> Response:
    """Send the booklet of a Planregion as PDF or as one HTML file."""
    key, ending, place = (
        request.path_params["key"],
        request.path_params["ending"],
        context.district(),
    )
    if key not in register.planregionen(place) or ending not in {"pdf", "html"}:
        return _unknown()
    body = _booklet(key, ending, current(), place.revision, clock.today().isoformat())
    disposition = "attachment" if ending == "html" else "inline"
    return _named(request, body, f"heft-planregion-{key}.{ending}", disposition)


def sitemap(request: Request) -> Response:
    """Send the addresses of all plain pages; each page names itself in the other languages."""
    site = _site(GERMAN, context.district().revision, public_root())
    starts = [f"{origin_of(request)}{prefix(language)}" for language in LANGUAGES.values()]
    paths = ["" if path == INDEX else path for path in site.pages]
    found = (escape(f"{start}{path}") for start in starts for path in paths)
    places = "".join(f"<url><loc>{address}</loc></url>" for address in found)
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    content = f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="{space}">{places}</urlset>'
    return answer(request, Body.of(content.encode(), XML))


def robots(request: Request) -> Response:
    """Send the rules for search engines and where the sitemap is."""
    rules = FOLDERS["/assets/"].body("robots.txt")
    content = rules.content.decode() if rules else ""
    content += f"\nSitemap: {origin_of(request)}/sitemap.xml\n"
    return answer(request, Body.of(content.encode(), "text/plain; charset=utf-8"))


def to_index(_request: Request) -> Response:
    """Lead to the index."""
    return RedirectResponse(prefix(current()), 308)


def _routes(language: Language) -> list[Route]:
    start = prefix(language)
    makers = {
        start.rstrip("/"): to_index,
        f"{start}{area_pdf('{key}')}": area_paper,
        f"{start}{booklet('{key}', '{ending}')}": booklet_paper,
        f"{start}{poster_pdf('{key}')}": poster_paper,
        f"{start}{{path:path}}": page,
    }
    return [Route(path, guarded(make, language)) for path, make in makers.items()]


ROUTES = [
    *(
        route
        for language in LANGUAGES.values()
        if language != GERMAN
        for route in _routes(language)
    ),
    *_routes(GERMAN),
    Route("/sitemap.xml", guarded(sitemap)),
    Route("/robots.txt", robots),
]
