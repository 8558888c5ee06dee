"""The one gate of addresses that are for professionals alone."""

from typing import Final

from starlette.routing import Match, Route
from starlette.types import Scope

from pages import context

UNSTORED: Final = {"Cache-Control": "no-store"}
"""Nobody between keeps what is not public."""


class GatedRoute(Route):
    """A route that is not there unless the operator opened the area for professionals."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Return whether this route answers, and what it adds to the request."""
        return super().matches(scope) if context.open_to_professionals() else (Match.NONE, {})
