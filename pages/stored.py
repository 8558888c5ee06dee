"""The store behind the pages: opened once, asked at most once a second what is newest in it.

Where no store can be made the pages show the shipped data, and nothing can be edited. One that is
there and cannot be opened keeps everything closed: entries may be protected in it by now.
"""

import datetime as dt
import functools
import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

from loaders.meetings.hanging import of_committee
from loaders.problems import DataProblem
from loaders.store import Store, open_store
from loaders.store.engine import FILE, address_of, may_hold_entries
from loaders.store.history import revisions
from loaders.store.model import Hanging, nothing_hangs
from loaders.store.opening import CLOSED, READ_ONLY, SHIPPED, can_be_written

log = logging.getLogger(__name__)

ASKED_EVERY_S: Final = 1.0
OPENED_EVERY_S: Final = 30.0
"""How often a store that cannot be opened, or only be read, is tried again."""

State = tuple[str, int]
"""Which database and the number of its newest change of a district; -1 without a database."""

_held: ContextVar[dict[str, State] | None] = ContextVar("state", default=None)


class Watched:
    """A store that is opened at the first question, and what was newest when last asked."""

    def __init__(self, address: str, data: Path, hanging: Hanging = nothing_hangs) -> None:
        self.store: Store | None = None
        self.problem: DataProblem | None = None
        self._address, self._data, self._hanging = address, data, hanging
        self._revisions: Mapping[str, int] = {}
        self._seen: object = None
        self._again = 0.0
        self._anew = 0.0
        self._lock = threading.Lock()

    def state(self, district: str) -> State:
        """Return which state of a district is the newest."""
        return self._address, self.newest(district)

    def newest(self, district: str) -> int:
        """Return the number of the newest change of a district, -1 if there is no store.

        What this process wrote is always known. Whoever asks for what others wrote while another
        thread looks gets what was known before.
        """
        needed = self._again == 0 or self._behind()
        if self._due() and self._lock.acquire(blocking=needed):
            try:
                if self._due():
                    self._look()
            finally:
                self._lock.release()
        return self._revisions.get(district, -1)

    def _due(self) -> bool:
        return self._behind() or time.monotonic() >= self._again

    def _behind(self) -> bool:
        return self.store is not None and self.store.commits.newest is not self._seen

    def opened(self) -> Store | None:
        """Return the store, None where there is none and none can be made.

        Raises
        ------
        DataProblem
            There is one, and it cannot be opened now.
        """
        if self.store is None and self.problem and may_hold_entries(self._address):
            raise self.problem
        return self.store

    def _look(self) -> None:
        every = ASKED_EVERY_S
        try:
            if self.store is None or self._takes_changes_again(self.store):
                self.store = self._opened_anew()
            self._seen = self.store.commits.newest
            self._revisions = revisions(self.store)
            self.problem = None
        except DataProblem as problem:
            if str(problem) != str(self.problem):
                log.exception("store not available")
            self.problem = problem
            every = ASKED_EVERY_S if self.store else OPENED_EVERY_S
        self._again = time.monotonic() + every

    def _takes_changes_again(self, store: Store) -> bool:
        """Tell whether what could only be read can be written by now; asked now and then."""
        if store.editable or time.monotonic() < self._anew:
            return False
        self._anew = time.monotonic() + OPENED_EVERY_S
        return can_be_written(self._address)

    def _opened_anew(self) -> Store:
        made = open_store(self._address, self._data, dt.datetime.now(dt.UTC), self._hanging)
        if self.store:
            self.store.close()
        if not made.editable:
            log.warning("%s", READ_ONLY)
            self._anew = time.monotonic() + OPENED_EVERY_S
        return made

    @property
    def notice(self) -> str:
        """What the operator should know of the store, in German; empty if all is well."""
        if self.problem:
            known = str(self.problem)
            return known if self.store else f"{known} {self._without()}"
        return READ_ONLY if self.store and not self.store.editable else ""

    def _without(self) -> str:
        return CLOSED if may_hold_entries(self._address) else SHIPPED


@functools.lru_cache(maxsize=8)
def file_address(folder: Path) -> str:
    """Return the address of the embedded database in a folder."""
    return address_of((folder / FILE).absolute())


@functools.lru_cache(maxsize=8)
def watched(address: str, data: Path, folder: Path) -> Watched:
    """Return the store at an address, the same one for the whole process.

    ``folder`` is that of what else people write, such as the meetings of committees.
    """
    return Watched(address, data, functools.partial(of_committee, folder))


def state(district: str, known: Callable[[], Watched]) -> State:
    """Return which state of a district counts; within `one_state` always the same."""
    held = _held.get()
    if held is None:
        return known().state(district)
    if district not in held:
        held[district] = known().state(district)
    return held[district]


@contextmanager
def one_state() -> Iterator[None]:
    """Let all that is asked meanwhile be answered from one state, whatever others write."""
    token = _held.set({})
    try:
        yield
    finally:
        _held.reset(token)


class OneState:
    """ASGI middleware that answers each request from one state."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hold the state while a request is answered; a websocket lives longer than any state."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        with one_state():
            await self.app(scope, receive, send)
