"""The register as tagged PDF (PDF/UA-1), set by Typst.

What entries say is handed over as JSON, never as markup. Fonts are those inside Typst, so that
every machine sets the same pages.
"""

import dataclasses
import datetime as dt
import functools
import json
import threading
import unicodedata
from pathlib import Path

import typst

from pages.print import wordings
from pages.print.model import Register

TEMPLATE = Path(__file__).parent / "templates" / "register.typ"
MEDIA_TYPE = "application/pdf"
WITHOUT_GLYPH = "□"
_KNOWN = (
    (0x0020, 0x007E),
    (0x00A0, 0x04FF),
    (0x1E00, 0x1EFF),
    (0x2010, 0x2027),
    (0x2030, 0x2040),
    (0x20AC, 0x20AC),
    (0x2190, 0x22FF),
    (0x25A0, 0x25FF),
)
"""Letters and signs that the fonts have; PDF/UA refuses a page with a letter that has no shape."""

_ONE_AT_A_TIME = threading.Lock()


def make(register: Register, day: dt.date) -> bytes:
    """Return the register as PDF, the same bytes for the same register and day.

    Raises
    ------
    typst.TypstError
        The template is broken; no entry can bring that about.
    """
    data = printable(_data(register))
    midnight = dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC)
    with _ONE_AT_A_TIME:
        return typst.compile(
            TEMPLATE,
            format="pdf",
            ignore_system_fonts=True,
            sys_inputs={"register": json.dumps(data, ensure_ascii=False)},
            pdf_standards=["ua-1"],
            timestamp=midnight,
        )


def _data(register: Register) -> dict[str, object]:
    return {
        **dataclasses.asdict(register),
        "publisher": register.contact[0].text,
        "guidance": wordings.GUIDANCE,
        "members_text": wordings.MEMBERS,
        "sources_text": wordings.SOURCES,
        "imprint_text": wordings.IMPRINT,
    }


def printable(value: object) -> object:
    """Return JSON-like data whose texts hold only letters that the fonts can show."""
    if isinstance(value, str):
        return "".join(map(_shown, unicodedata.normalize("NFC", value)))
    if isinstance(value, dict):
        return {key: printable(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [printable(part) for part in value]
    return value


@functools.lru_cache(maxsize=4096)
def _shown(letter: str) -> str:
    code, category = ord(letter), unicodedata.category(letter)
    if category == "Cf" or category.startswith("M"):
        return ""
    known = any(first <= code <= last for first, last in _KNOWN) and category not in {"Cn", "Cc"}
    return letter if known else WITHOUT_GLYPH
