"""The register as tagged PDF (PDF/UA-1), set by Typst.

What entries say is handed over as JSON, never as markup. Fonts are those inside Typst, so that
every machine sets the same pages: Libertinus Serif, and DejaVu Sans Mono for Arabic.
"""

import dataclasses
import datetime as dt
import functools
import json
import threading
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import typst

from pages.i18n import current, templates
from pages.print.languages import remarks
from pages.print.model import Register
from pages.print.register import guidance

TEMPLATE = Path(__file__).parent / "templates" / "register.typ"
MEDIA_TYPE = "application/pdf"
WITHOUT_GLYPH = "□"
_KNOWN = (
    (0x0020, 0x007E),
    (0x00A0, 0x04FF),
    (0x060C, 0x060C),
    (0x061B, 0x061B),
    (0x061F, 0x061F),
    (0x0621, 0x063A),
    (0x0640, 0x064A),
    (0x0660, 0x066C),
    (0x1E00, 0x1EFF),
    (0x2010, 0x2027),
    (0x202F, 0x2040),
    (0x20AC, 0x20AC),
    (0x2190, 0x22FF),
    (0x25A0, 0x25FF),
)
"""Letters and signs that the fonts have; PDF/UA refuses a page with a letter that has no shape."""

_JOINED = ((0x064B, 0x0652), (0x200F, 0x200F), (0x2066, 0x2069))
"""Signs without a width of their own that stay: Arabic vowels, and what keeps directions apart."""

_ONE_AT_A_TIME = threading.Lock()


def make(register: Register, day: dt.date) -> bytes:
    """Return the register as PDF in the current language, the same bytes for the same register.

    Raises
    ------
    typst.TypstError
        The template is broken; no entry can bring that about.
    """
    return compiled(TEMPLATE, _data(register), day)


def compiled(template: Path, values: Mapping[str, object], day: dt.date) -> bytes:
    """Return what a template makes of values and the current language as PDF/UA-1.

    Raises
    ------
    typst.TypstError
        The template is broken.
    """
    language = current()
    spoken = {
        "code": language.code,
        "lang": language.cldr.language,
        "region": language.cldr.territory,
        "direction": language.direction,
    }
    content = printable({**values, "language": spoken})
    with _ONE_AT_A_TIME:
        return typst.compile(
            template,
            format="pdf",
            ignore_system_fonts=True,
            sys_inputs={"content": json.dumps(content, ensure_ascii=False)},
            pdf_standards=["ua-1"],
            timestamp=dt.datetime.combine(day, dt.time(), tzinfo=dt.UTC),
        )


def _data(register: Register) -> dict[str, object]:
    return {
        **dataclasses.asdict(register),
        "publisher": register.contact[0].text,
        "guidance": guidance(),
        "remarks": remarks(),
        "words": templates(current().code, "paper"),
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
    category = unicodedata.category(letter)
    if category == "Cf" or category.startswith("M"):
        return letter if _is_among(_JOINED, letter) else ""
    known = _is_among(_KNOWN, letter) and category not in {"Cn", "Cc"}
    return letter if known else WITHOUT_GLYPH


def _is_among(ranges: tuple[tuple[int, int], ...], letter: str) -> bool:
    return any(first <= ord(letter) <= last for first, last in ranges)
