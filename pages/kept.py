"""Keeping what functions return, apart for each of something that may change in between."""

import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def kept_by(key: Callable[[], str], most: int | None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep what a function returns, at most so many results, for each ``key()`` apart."""

    def kept(function: Callable[P, T]) -> Callable[P, T]:
        @functools.lru_cache(most)
        def of(_key: str, /, *args: P.args, **kwargs: P.kwargs) -> T:
            return function(*args, **kwargs)

        @functools.wraps(function)
        def asked(*args: P.args, **kwargs: P.kwargs) -> T:
            return of(key(), *args, **kwargs)  # type: ignore[arg-type]

        asked.cache_clear = of.cache_clear  # type: ignore[attr-defined]
        return asked

    return kept
