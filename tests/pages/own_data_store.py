"""A store of own data for tests of screens, apart from any other."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pages import context, figures
from pages.ui.planning import indicators_entry, indicators_missing

CACHES = (
    figures._figures,
    figures._own_indicators,
    indicators_entry._coverage,
    indicators_entry._body,
    indicators_missing._series,
)
"""What a process keeps by the names in its store: here two stores have the same names."""


@contextmanager
def own_store(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let the screens read another store."""
    monkeypatch.setattr(context, "STORE", path)
    forget()
    yield path
    forget()


def forget() -> None:
    """Forget all figures."""
    for cache in CACHES:
        cache.cache_clear()
