"""Keeping what functions return, apart for each of something that may change in between."""

import functools
import threading
from collections.abc import Callable, Hashable
from typing import Any, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

STATES = 2
"""Of how many states results are kept: one that is still being shown, and the newest."""


def lasting() -> tuple[str, Hashable]:
    """Return the one state of what does not change while the server runs."""
    return "", None


class _Once(Generic[T]):
    """What the first who asks makes; who asks meanwhile waits instead of making it again."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: list[T] = []
        self._lock = threading.RLock()

    def value(self) -> T:
        """Return it; what goes wrong is raised, and tried again by who asks next."""
        if not self._made:
            with self._lock:
                if not self._made:
                    self._made.append(self._make())
        return self._made[0]


def once(most: int | None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep what a function returns, at most so many results; what is asked twice is made once.

    Who asks for what is just being made waits for it; what goes wrong is tried again.
    """

    def kept(function: Callable[P, T]) -> Callable[P, T]:
        lock = threading.Lock()

        def holder(*args: P.args, **kwargs: P.kwargs) -> _Once[T]:
            return _Once(lambda: function(*args, **kwargs))

        held: Any = functools.lru_cache(most)(holder)

        @functools.wraps(function)
        def asked(*args: P.args, **kwargs: P.kwargs) -> T:
            with lock:
                found: _Once[T] = held(*args, **kwargs)
            return found.value()

        asked.cache_clear = held.cache_clear  # type: ignore[attr-defined]
        return asked

    return kept


def kept_by(
    key: Callable[[], str],
    most: int | None,
    state: Callable[[], tuple[str, Hashable]],
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep what a function returns, at most so many results, for each ``key()`` apart.

    ``state`` says of what the results are, and which state of it: results of former states are
    forgotten. What follows from entries names `pages.context.data_state`, all else `lasting`.
    """

    def kept(function: Callable[P, T]) -> Callable[P, T]:
        known: dict[tuple[str, Hashable], Callable[..., T]] = {}
        lock = threading.Lock()

        def new() -> Callable[..., T]:
            @once(most)
            def of(_key: str, /, *args: P.args, **kwargs: P.kwargs) -> T:
                return function(*args, **kwargs)

            return of

        @functools.wraps(function)
        def asked(*args: P.args, **kwargs: P.kwargs) -> T:
            now = state()
            of = known.get(now)
            if of is None:
                with lock:
                    of = known.setdefault(now, new())
                    former = [other for other in known if other[0] == now[0]]
                    for other in former[:-STATES]:
                        del known[other]
            return of(key(), *args, **kwargs)

        asked.cache_clear = known.clear  # type: ignore[attr-defined]
        return asked

    return kept
