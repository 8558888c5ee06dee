"""The sites that the operator lets show the embedded view in a frame."""

import os
import re

FRAME_VARIABLE = "FAMILIENWEGWEISER_FRAME_HOSTS"

_ORIGIN = re.compile(r"https?://(\*\.)?[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[0-9]{1,5})?")


def origins(text: str) -> tuple[str, ...]:
    """Return the origins in a text, such as ``https://www.gemeinde.de``; anything else is left out.

    What is left out could otherwise add directives to the security policy.
    """
    return tuple(name for name in text.split() if _ORIGIN.fullmatch(name))


FRAME_HOSTS = origins(os.environ.get(FRAME_VARIABLE, ""))
"""The sites that may show the embedded view; the page "Einbetten" names them."""
