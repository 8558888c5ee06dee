"""What a person sees when something fails that nobody expected; the log has the details."""

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse

from pages.i18n import GERMAN, LANGUAGES, speaking, text
from pages.web.headers import security_headers

ANSWERED_IN = (GERMAN, LANGUAGES["en"])
"""A route that failed knows no language."""


async def server_error(request: Request, _error: Exception) -> PlainTextResponse:
    """Answer a request whose route failed.

    Starlette sends this answer past every middleware, so it brings the headers itself.
    """
    headers = dict(security_headers(request.headers.get("host", "")))
    lines = []
    for language in ANSWERED_IN:
        with speaking(language):
            lines.append(text("error-sorry"))
    return PlainTextResponse("\n".join(lines), 500, headers=headers)


def script_error(_error: Exception) -> bool:
    """Show a box in the language of the page in place of Streamlit's English one."""
    st.error(f"**{text('error-sorry')}** {text('error-again')}", icon=":material/error:")
    return True
