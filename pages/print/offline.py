"""The booklet as one HTML file that needs no internet: styles and map inside, no script."""

import base64
import hashlib

from markupsafe import Markup

from pages.print.html import STYLE, render
from pages.print.languages import remarks
from pages.print.model import Register
from pages.print.register import guidance

MEDIA_TYPE = "text/html; charset=utf-8"


def make(register: Register) -> str:
    """Return the register as HTML; its own policy forbids every request and every script."""
    style = STYLE.read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return render(
        "offline.html",
        register=register,
        guidance=guidance(),
        remarks=remarks(),
        style=Markup(style),  # noqa: S704 - our own file
        svg=Markup(register.picture.svg),  # noqa: S704 - escapes its texts itself
        policy=f"default-src 'none'; style-src 'sha256-{digest}'",
    )
