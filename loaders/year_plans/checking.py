"""Whether a file from people is a PDF to be read and nothing else, found out in another process."""

import io
import pickle
import sys
from collections.abc import Iterator
from typing import Any, Final

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from loaders.files import MEGABYTE
from loaders.problems import DataProblem
from loaders.received.apart import Limits, TooMuch, bound, run
from loaders.received.content import content_of

MOST_BYTES: Final = 10 * MEGABYTE
MOST_PAGES: Final = 200
MOST_OBJECTS: Final = 500_000
HEAD: Final = 1024
"""The mark of a PDF stands within its first bytes."""

LIMITS: Final = Limits(memory=1_000_000_000, computing=30, waiting=90)
CODE: Final = "from loaders.year_plans import checking; checking.answer()"

ACTIVE_KEYS: Final = frozenset(
    {"/JS", "/JavaScript", "/EmbeddedFiles", "/EF", "/XFA", "/RichMediaContent"}
)
ACTIVE_ACTIONS: Final = frozenset(
    {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/Rendition", "/GoToE"}
)
ACTIVE_KINDS: Final = frozenset({"/FileAttachment", "/RichMedia", "/Movie", "/Sound", "/3D"})

EXPECTED: Final = "ein PDF zum Lesen, ohne Kennwort, Programme und Anhänge"
REASONS: Final = {
    "broken": "eine beschädigte Datei, oder kein PDF",
    "locked": "ein Kennwort; bitte ohne Kennwort speichern",
    "empty": "keine Seite",
    "long": f"mehr als {MOST_PAGES} Seiten",
    "active": "Programme, Formulare, Medien oder angehängte Dateien; bitte neu als PDF drucken",
    "heavy": "eine Datei, die sich nicht in vertretbarer Zeit lesen lässt",
}


def check(raw: bytes, name: str, limits: Limits = LIMITS) -> int:
    """Return how many pages a PDF has that is safe to hand on.

    Raises
    ------
    DataProblem
        It is too large, no PDF, broken, locked, empty, too long, or holds more than pages: scripts,
        forms, media, attached files.
    """
    cause = "eingescannte Seiten in hoher Auflösung; bitte kleiner speichern."
    content = content_of(raw, name, MOST_BYTES, cause)
    if b"%PDF-" not in content[:HEAD]:
        raise DataProblem(name, EXPECTED, "eine andere Art von Datei")
    try:
        found = pickle.loads(run(CODE, pickle.dumps((limits, content)), limits))  # noqa: S301 - our own process
    except TooMuch as error:
        raise DataProblem(name, EXPECTED, REASONS["heavy"]) from error
    if isinstance(found, str):
        raise DataProblem(name, EXPECTED, REASONS[found])
    return int(found)


def answer() -> None:
    """Read the task from standard input within its limits, and write what was found."""
    limits, raw = pickle.load(sys.stdin.buffer)  # noqa: S301 - our own process
    bound(limits)
    sys.stdout.buffer.write(pickle.dumps(found_in(raw)))


def found_in(raw: bytes) -> int | str:
    """Return how many pages a PDF has, or the reason (a key of `REASONS`) why it is refused."""
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted:
            return "locked"
        pages = len(reader.pages)
        if any(_is_active(one) for one in _dictionaries(reader)):
            return "active"
    except (PyPdfError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return "broken"
    except OverflowError:
        return "heavy"
    if not pages:
        return "empty"
    return "long" if pages > MOST_PAGES else pages


def _dictionaries(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Yield every dictionary that a document leads to, each once."""
    seen: set[tuple[int, int]] = set()
    left: list[Any] = [reader.trailer]
    counted = 0
    while left:
        one = left.pop()
        if isinstance(one, IndirectObject):
            key = (one.idnum, one.generation)
            if key in seen:
                continue
            seen.add(key)
            one = one.get_object()
        counted += 1
        if counted > MOST_OBJECTS:
            raise OverflowError
        if isinstance(one, DictionaryObject):
            yield one
            left += [dict.__getitem__(one, key) for key in one]
        elif isinstance(one, ArrayObject):
            left += list.__iter__(one)


def _is_active(one: DictionaryObject) -> bool:
    if not ACTIVE_KEYS.isdisjoint(one):
        return True
    kinds = {str(one.get(key)) for key in ("/S", "/Subtype")}
    return not kinds.isdisjoint(ACTIVE_ACTIONS | ACTIVE_KINDS)
