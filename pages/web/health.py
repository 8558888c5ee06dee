"""``GET /health``: whether the service can do its work, for monitors and proxies."""

import logging
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from loaders.problems import DataProblem
from pages import context
from pages.counts import counts
from pages.web.body import UNSTORED

log = logging.getLogger(__name__)

STORE_LIMITED = (
    "Der Speicher ist nicht zu öffnen oder nur lesbar: Bearbeiten ist abgeschaltet, siehe Protokoll"
)


def health(_request: Request) -> JSONResponse:
    """Answer 200 with version, revision and counts, or 503 if the data cannot be loaded."""
    known: dict[str, Any] = {"version": context.version(), "district": context.district_key()}
    try:
        place = context.district()
    except DataProblem:
        log.exception("data not available")
        content = {"status": "fehler", **known, "message": "Daten nicht lesbar, siehe Protokoll"}
        return JSONResponse(content, 503, UNSTORED)
    notice = context.store().notice
    content = {
        "status": "ok",
        **known,
        "data_revision": place.revision,
        "counts": counts(place),
        "store": "ok" if not notice else "eingeschränkt",
        **({"message": STORE_LIMITED} if notice else {}),
    }
    return JSONResponse(content, headers=UNSTORED)


ROUTES = [Route("/health", health)]
