"""The district without Planregionen in the same process, with a store of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pages import context, figures
from pages.ui.planning import (
    compare_pairs,
    compare_pattern,
    compare_similar,
    newest_values,
    trend,
    trend_view,
)

KEY = "03361"
CACHED = (
    context._district,
    context._offers,
    context._search_index,
    context.offer_places,
    context.statements,
    context.milestones,
    context.roles,
    figures._figures,
    newest_values._rows,
    compare_pairs.related,
    compare_similar.like,
    compare_pattern.pattern,
    trend.with_series,
    trend_view._found,
)


@contextmanager
def verden(store: Path) -> Iterator[Path]:
    """Show the other district; what the process has read of the first one is read again."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(context.DISTRICT_VARIABLE, KEY)
        patch.setattr(context, "STORE", store)
        _forget()
        yield store
    _forget()


def _forget() -> None:
    for cached in CACHED:
        cached.cache_clear()
