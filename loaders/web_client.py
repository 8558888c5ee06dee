"""The one way by which the program asks other servers: bounded, and never where nobody said so.

Only commands of the operator ask; no screen does. An answer may not lead to another server.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, NamedTuple

import httpx2

from loaders.files import MEGABYTE
from loaders.problems import DataProblem

SCHEMES: Final = frozenset({"http", "https"})
OK: Final = 200
MOST_REDIRECTS: Final = 3
LONGEST_ADDRESS: Final = 2_000
HEADERS: Final = {"Accept-Encoding": "identity", "User-Agent": "Familienwegweiser"}
"""Packed answers are refused: a small one can unpack to any size."""


@dataclass(frozen=True)
class Bounds:
    """What one question may take: bytes of the answer, seconds for each step and for all of it."""

    most_bytes: int = 20 * MEGABYTE
    step_s: float = 20
    whole_s: float = 120


class Answer(NamedTuple):
    """The content of an answer, its media type, and the address that gave it in the end."""

    content: bytes
    media_type: str
    address: str


def is_address(said: str) -> bool:
    """Tell whether a text is an address of the web and not the name of a file."""
    return said.casefold().startswith(("http://", "https://"))


def same_server(one: str, other: str) -> bool:
    """Tell whether two addresses are of one server: scheme, host and port."""
    try:
        first, second = httpx2.URL(one), httpx2.URL(other)
    except (httpx2.InvalidURL, TypeError, ValueError):
        return False
    return (first.scheme, first.host, first.port) == (second.scheme, second.host, second.port)


def shown(address: str) -> str:
    """Return host and path of an address for messages: without words that may be secret."""
    url = _checked(address)
    return f"{url.host}{url.path}"[:120]


def ask(address: str, bounds: Bounds = Bounds()) -> Answer:
    """Return what a server answers to GET.

    Parameters
    ----------
    address
        Begins with http:// or https://, and carries no user or password.

    Raises
    ------
    DataProblem
        The address is none, nobody answers in time, the answer is an error, packed, or larger
        than ``bounds``, or it leads to another server.
    """
    until, url = time.monotonic() + bounds.whole_s, _checked(address)
    with (
        _told(shown(address)),
        httpx2.Client(timeout=bounds.step_s, headers=HEADERS) as client,
    ):
        for _ in range(MOST_REDIRECTS + 1):
            with client.stream("GET", url) as response:
                if not response.is_redirect:
                    return _answer(response, shown(address), bounds, until)
                url = _next(url, response)
    raise DataProblem(shown(address), "eine Antwort", "immer neue Weiterleitungen")


def _checked(address: str) -> httpx2.URL:
    expected = "eine Adresse mit http:// oder https://, ohne Namen und Kennwort"
    try:
        url = httpx2.URL(address[: LONGEST_ADDRESS + 1])
    except (httpx2.InvalidURL, ValueError) as error:
        raise DataProblem("Adresse", expected, address[:80]) from error
    if url.scheme not in SCHEMES or not url.host or url.userinfo or len(address) > LONGEST_ADDRESS:
        raise DataProblem("Adresse", expected, f"{url.scheme}://{url.host}"[:80])
    return url


def _next(url: httpx2.URL, response: httpx2.Response) -> httpx2.URL:
    """Return where a redirect leads, if that is the same server: http may become https."""
    found = url.join(response.headers.get("location", ""))
    safe = found.scheme == url.scheme or (url.scheme, found.scheme) == ("http", "https")
    if (found.host, found.port) != (url.host, url.port) or not safe:
        expected = "eine Antwort desselben Servers"
        cause = "eine Weiterleitung; bitte die Adresse nehmen, zu der sie führt."
        raise DataProblem(shown(str(url)), expected, _server(found), likely_cause=cause)
    return _checked(str(found))


def _server(url: httpx2.URL) -> str:
    port = f":{url.port}" if url.port else ""
    return f"{url.scheme}://{url.host}{port}"[:80]


def _answer(response: httpx2.Response, name: str, bounds: Bounds, until: float) -> Answer:
    if response.status_code != OK:
        raise DataProblem(name, "eine Antwort mit Daten", f"Fehler {response.status_code}")
    if response.headers.get("content-encoding", "identity") != "identity":
        raise DataProblem(name, "eine ungepackte Antwort", "eine gepackte")
    content = bytearray()
    for chunk in response.iter_raw():
        content += chunk
        if len(content) > bounds.most_bytes:
            expected = f"eine Antwort von höchstens {bounds.most_bytes // MEGABYTE} MB"
            raise DataProblem(name, expected, "mehr")
        if time.monotonic() > until:
            raise DataProblem(name, f"eine Antwort in {bounds.whole_s:.0f} Sekunden", "keine")
    return Answer(bytes(content), response.headers.get("content-type", ""), str(response.url))


@contextmanager
def _told(name: str) -> Iterator[None]:
    try:
        yield
    except httpx2.TimeoutException as error:
        raise DataProblem(name, "eine Antwort", "keine, die Zeit ist um") from error
    except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, OSError) as error:
        cause = "der Server ist nicht erreichbar oder bricht ab; bitte später noch einmal."
        raise DataProblem(name, "eine Antwort", type(error).__name__, likely_cause=cause) from error
