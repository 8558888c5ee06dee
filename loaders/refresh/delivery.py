"""A delivery as it arrived: its content, its hash, and the rule that it must have a known one."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from loaders.files import MEGABYTE, sha256
from loaders.problems import DataProblem
from loaders.received.content import content_of
from loaders.web_client import Bounds, ask, is_address

MOST_BYTES: Final = 400 * MEGABYTE
"""A VG250 of all Germany takes less than 200 MB."""

BOUNDS: Final = Bounds(most_bytes=MOST_BYTES, whole_s=1800)
_HASH: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Delivery:
    """Name, content and SHA-256 of a delivered file."""

    name: str
    content: bytes
    sha256: str


def received(said: str, expected: str = "") -> Delivery:
    """Return a file, or what is found at an address of the web.

    Parameters
    ----------
    said
        A path, or an address that begins with http:// or https://.
    expected
        The SHA-256 that the file must have, 64 hex digits; empty if none is known.

    Raises
    ------
    DataProblem
        The file cannot be read, is too large, or has another hash.
    """
    wanted = expected.strip().lower().removeprefix("sha256:")
    if wanted and not _HASH.fullmatch(wanted):
        raise DataProblem("--sha256", "64 Ziffern und Buchstaben von a bis f", wanted[:80])
    if is_address(said):
        answer = ask(said, BOUNDS)
        name, content = Path(said.split("?", maxsplit=1)[0]).name[:120] or "Antwort", answer.content
    else:
        name = Path(said).name[:120]
        content = content_of(Path(said), name, MOST_BYTES, "eine andere Datei.")
    found = sha256(content)
    if wanted and found != wanted:
        cause = "unvollständig geladen, eine andere Ausgabe oder verändert; nichts wurde gelesen."
        raise DataProblem(name, f"die Prüfsumme {wanted}", found, likely_cause=cause)
    return Delivery(name, content, found)
