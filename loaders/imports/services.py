"""Lists of facilities from services: WFS 2.0 and OGC API Features, page by page, bounded.

What comes is one GeoJSON file, read and checked like any that a person delivers.
"""

import hashlib
import io
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit
from xml.etree.ElementTree import ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from loaders.imports.geojson_reader import parsed
from loaders.imports.model import MOST_BYTES, MOST_ROWS
from loaders.problems import DataProblem
from loaders.web_client import Answer, Bounds, ask, same_server, shown

PAGE: Final = 1_000
"""Features of one page, as the services are asked for them."""

ITEMS: Final = re.compile(r"/collections/[^/]+/items/?")
FEWER: Final = "der Dienst nennt mehr Objekte, als er liefert."
Ask = Callable[[str, Bounds], Answer]


@dataclass(frozen=True)
class Limits:
    """What a whole import from a service may take."""

    pages: int = 200
    most_bytes: int = MOST_BYTES
    seconds: float = 300


class Fetched(NamedTuple):
    """A file as it came from a service, and what it is called: host and path."""

    content: bytes
    name: str


@dataclass
class _Pages:
    """The pages so far: features, the CRS they name, and what tells a page that came before."""

    name: str
    limits: Limits
    until: float
    features: list[Any] = field(default_factory=list)
    crs: Any = None
    size: int = 0
    seen: set[str] = field(default_factory=set)

    def add(self, answer: Answer) -> Any:  # noqa: ANN401 - any JSON object
        """Add a page and return it."""
        self.size += len(answer.content)
        document, _ = parsed(self.name, answer.content)
        found = document.get("features") if isinstance(document, dict) else None
        if not isinstance(found, list):
            cause = "eine Seite für Menschen oder ein anderer Dienst."
            raise DataProblem(self.name, "eine GeoJSON-Antwort", "keine", likely_cause=cause)
        if len(self.seen) and document.get("crs") != self.crs:
            raise DataProblem(self.name, "ein Koordinatensystem für alle Seiten", "mehrere")
        digest = hashlib.sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()
        if found and digest in self.seen:
            cause = "der Dienst beachtet die Angabe der Seite nicht; bitte als Datei herunterladen."
            raise DataProblem(self.name, "eine neue Seite", "dieselbe", likely_cause=cause)
        self.seen.add(digest)
        self.crs = document.get("crs")
        self.features += found
        self._check()
        return document

    def _check(self) -> None:
        if len(self.seen) > self.limits.pages or len(self.features) > MOST_ROWS:
            expected = f"höchstens {self.limits.pages} Seiten und {MOST_ROWS} Objekte"
            raise DataProblem(self.name, expected, "mehr", likely_cause="endlose Verweise.")
        if time.monotonic() > self.until:
            expected = f"alle Seiten in {self.limits.seconds:.0f} Sekunden"
            raise DataProblem(self.name, expected, "mehr")

    def bounds(self) -> Bounds:
        """Return what the next page may take."""
        left = max(self.until - time.monotonic(), 1.0)
        return Bounds(max(self.limits.most_bytes - self.size, 1), min(20.0, left), left)

    def file(self) -> Fetched:
        """Return all pages as one GeoJSON file."""
        whole = {"type": "FeatureCollection", "features": self.features}
        if self.crs is not None:
            whole["crs"] = self.crs
        return Fetched(json.dumps(whole, ensure_ascii=False).encode(), self.name)


def fetch(address: str, limits: Limits = Limits(), asked: Ask = ask) -> Fetched:
    """Return what a service has: all pages of a WFS or an OGC API Features, else one file.

    Parameters
    ----------
    address
        Of a WFS with its ``typeNames``, of the ``items`` of a collection, or of a file.

    Raises
    ------
    DataProblem
        Nobody answers, the pages do not end, come twice, lead to another server, or take more than
        ``limits``.
    """
    pages = _Pages(shown(address), limits, time.monotonic() + limits.seconds)
    query = {name.casefold(): value for name, value in parse_qsl(urlsplit(address).query)}
    if query.get("service", "").casefold() == "wfs":
        return _wfs(address, query, pages, asked)
    if ITEMS.search(urlsplit(address).path):
        return _collection(with_query(address, {"limit": str(PAGE), "f": "json"}), pages, asked)
    return Fetched(asked(address, pages.bounds()).content, pages.name)


def _wfs(address: str, query: dict[str, str], pages: _Pages, asked: Ask) -> Fetched:
    """Ask a WFS 2.0 with ``startIndex`` and ``count`` until all are there.

    A server may give less than it is asked for; how many there are it says in `numberMatched`.
    Where it names no number, or the page is full, only the next one can be the end.
    """
    if not (query.get("typenames") or query.get("typename")):
        expected = "eine Adresse mit typeNames=… (der Ebene, die gelesen werden soll)"
        raise DataProblem(pages.name, expected)
    fixed = {
        "service": "WFS", "version": "2.0.0", "request": "GetFeature",
        "outputFormat": "application/json",
    }  # fmt: skip
    while True:
        before = len(pages.features)
        paged = {**fixed, "count": str(PAGE), "startIndex": str(before)}
        answer = asked(with_query(address, paged), pages.bounds())
        if not before and answer.content.lstrip()[:1] == b"<":
            return _gml(answer, pages.name)
        matched = _count(pages.add(answer).get("numberMatched"))
        found = len(pages.features)
        full, more = found - before >= PAGE, matched is None or found < matched
        if found > before and (full or more):
            continue
        if matched is None or found >= matched:
            return pages.file()
        raise DataProblem(pages.name, f"{matched} Objekte", str(found), likely_cause=FEWER)


def _count(said: Any) -> int | None:  # noqa: ANN401 - any JSON value
    """Return a number of objects, None if it is none ("unknown")."""
    if isinstance(said, str) and said.isascii() and said.isdigit():
        return int(said[:12])
    return said if type(said) is int and said >= 0 else None


def _gml(answer: Answer, name: str) -> Fetched:
    """Return an answer in GML, if it is surely whole: its pages are not put together here."""
    said = _counts(answer.content)
    if said is None:
        return Fetched(answer.content, name)
    matched, returned = (_count(said.get(key)) for key in ("numberMatched", "numberReturned"))
    if matched is None or returned is None or returned < matched or returned >= PAGE:
        cause = "ein Dienst ohne GeoJSON; bitte die ganze Antwort (GML) als Datei speichern."
        whole = "alle" if matched is None else str(matched)
        found = "unbekannt, wie viele es gibt" if matched is None else f"{returned} von {matched}"
        raise DataProblem(name, f"{whole} Objekte in einer Antwort", found, likely_cause=cause)
    return Fetched(answer.content, name)


def _counts(content: bytes) -> dict[str, str] | None:
    """Return what a collection says of its size, None for a report of an error and broken XML."""
    try:
        begins = ElementTree.iterparse(io.BytesIO(content), ("start",), forbid_dtd=True)
        _, root = next(begins)
    except (DefusedXmlException, LookupError, ParseError, StopIteration, ValueError):
        return None
    return None if root.tag.endswith("ExceptionReport") else dict(root.attrib)


def _collection(address: str, pages: _Pages, asked: Ask) -> Fetched:
    """Follow the links to the next page (``rel=next``), on the same server alone."""
    seen: set[str] = set()
    page: dict[str, Any] = {}
    while address:
        if address in seen:
            raise DataProblem(pages.name, "einen Verweis auf die nächste Seite", "auf eine frühere")
        seen.add(address)
        answer = asked(address, pages.bounds())
        page = pages.add(answer)
        following = _following(page, answer.address, pages.name)
        if following and not same_server(answer.address, following):
            found = (urlsplit(following).hostname or following)[:80]
            raise DataProblem(pages.name, "weitere Seiten auf demselben Server", found)
        address = following
    matched = _count(page.get("numberMatched"))
    if matched is not None and matched > len(pages.features):
        found = str(len(pages.features))
        raise DataProblem(pages.name, f"{matched} Objekte", found, likely_cause=FEWER)
    return pages.file()


def _following(document: dict[str, Any], address: str, name: str) -> str:
    links = document.get("links")
    for one in links if isinstance(links, list) else []:
        if isinstance(one, dict) and one.get("rel") == "next" and isinstance(one.get("href"), str):
            try:
                found = str(urljoin(address, one["href"]))
                urlsplit(found)
            except ValueError as error:
                expected = "einen lesbaren Verweis auf die nächste Seite"
                raise DataProblem(name, expected, one["href"][:80]) from error
            return found
    return ""


def with_query(address: str, values: dict[str, str]) -> str:
    """Return an address with these values in its query, in place of those it has."""
    parts = urlsplit(address)
    names = {name.casefold() for name in values}
    kept = [pair for pair in parse_qsl(parts.query) if pair[0].casefold() not in names]
    return urlunsplit(parts._replace(query=urlencode([*kept, *values.items()]), fragment=""))
