"""What a person sees when something fails that nobody expected; the log has the details."""

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse

from pages.web.headers import security_headers

SORRY = "Hier ist etwas schiefgegangen. Bitte laden Sie die Seite neu."


async def server_error(request: Request, _error: Exception) -> PlainTextResponse:
    """Answer a request whose route failed.

    Starlette sends this answer past every middleware, so it brings the headers itself.
    """
    headers = dict(security_headers(request.headers.get("host", "")))
    return PlainTextResponse(SORRY, 500, headers=headers)


def script_error(_error: Exception) -> bool:
    """Show a German box in place of Streamlit's English one."""
    st.error(
        f"**{SORRY}** Wenn es wieder geschieht, sagen Sie bitte der Stelle Bescheid, die diesen "
        "Wegweiser betreibt.",
        icon=":material/error:",
    )
    return True
