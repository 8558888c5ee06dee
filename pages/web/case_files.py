"""What the browser fetches around a case: it asks for no place finer than a cell of 1 km.

Open to professionals alone; nothing of an answer is kept, nothing of a question is logged.
"""

import functools
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from anyio import CapacityLimiter, to_thread
from pydantic import TypeAdapter, ValidationError
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from geo.district import District
from loaders.problems import DataProblem
from pages import address_book, context
from pages.i18n import GERMAN, speaking, text
from pages.print import resource_card
from pages.ui.near_case.data import ADDRESSES_URL, CARD_URL, PLACES_URL, PREFIX, WAYS_URL
from pages.ui.professional import case_addresses
from pages.web.body import NO_CACHE, UNSTORED, Body, answer
from pages.web.gate import GatedRoute
from pages.web.origin import allowed

log = logging.getLogger(__name__)

MOST_BYTES = 20_000
"""A question is a few hundred bytes."""

MOST_CARDS = 2
"""So many cards are made at once; the others wait."""

JSON, PDF = "application/json", "application/pdf"

T = TypeVar("T")
Answer = Callable[[Request], Awaitable[Response]]


def _german(make: Callable[[Request], Awaitable[Response]]) -> Answer:
    """Answer in German; data that is not available is said."""

    @functools.wraps(make)
    async def send(request: Request) -> Response:
        with speaking(GERMAN):
            try:
                return await make(request)
            except DataProblem:
                log.exception("data around a case not available")
                return PlainTextResponse(text("pro-card-broken"), 503, UNSTORED)

    return send


@functools.lru_cache(maxsize=2)
def _places(district: District) -> Body:
    return _body({"places": case_addresses.places(district)})


def _body(content: dict[str, Any]) -> Body:
    return Body.of(json.dumps(content, ensure_ascii=False).encode(), JSON)


async def places(request: Request) -> Response:
    """Send the names that are searched in the browser, with points."""
    body = await to_thread.run_sync(_places, context.district())
    return answer(request, body, NO_CACHE)


async def addresses(request: Request) -> Response:
    """Send all addresses of a Gemeinde: which one is looked for stays in the browser."""
    book = await to_thread.run_sync(address_book.book)
    found = book.by_gemeinde.get(request.path_params["key"]) if book else None
    if not found:
        return _unknown(request)
    return answer(request, await to_thread.run_sync(_body, {"addresses": found}), "no-store")


@functools.lru_cache(maxsize=1)
def _cards() -> CapacityLimiter:
    """Return what keeps cards from taking all threads; made once the event loop runs."""
    return CapacityLimiter(MOST_CARDS)


async def card(request: Request) -> Response:
    """Send the Ressourcenkarte around a cell as PDF; it is made for this answer and not kept."""
    return await _asked(request, resource_card.ASKED, resource_card.make, PDF, _cards())


async def minutes(request: Request) -> Response:
    """Send minutes along roads from the middle of a cell to every entry."""
    return await _asked(request, resource_card.WAYS, resource_card.minutes, JSON)


async def _asked(
    request: Request,
    model: TypeAdapter[T],
    make: Callable[[T], bytes],
    media_type: str,
    limiter: CapacityLimiter | None = None,
) -> Response:
    """Answer what a body asks.

    The body is told to nobody: what pydantic says of it would repeat it.
    """
    if not allowed(request.headers) or request.headers.get("content-type") != JSON:
        return PlainTextResponse(text("pro-card-refused"), 403, UNSTORED)
    raw = await _read(request)
    try:
        asked = await to_thread.run_sync(model.validate_json, raw)
    except ValidationError:
        return PlainTextResponse(text("pro-card-refused"), 400, UNSTORED)
    content = await to_thread.run_sync(make, asked, limiter=limiter)
    return Response(content, media_type=media_type, headers=UNSTORED)


async def _read(request: Request) -> bytes:
    """Return the body, empty if it is too long."""
    raw = b""
    async for part in request.stream():
        raw += part
        if len(raw) > MOST_BYTES:
            return b""
    return raw


def _unknown(_request: Request) -> Response:
    return PlainTextResponse(text("pro-card-unknown"), 404, UNSTORED)


ROUTES = [
    GatedRoute(PLACES_URL, _german(places)),
    GatedRoute(f"{ADDRESSES_URL}{{key}}.json", _german(addresses)),
    GatedRoute(CARD_URL, _german(card), methods=["POST"]),
    GatedRoute(WAYS_URL, _german(minutes), methods=["POST"]),
    Route(f"{PREFIX}{{rest:path}}", _unknown, methods=["GET", "POST"]),
]
