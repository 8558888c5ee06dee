"""A store of own data for tests of screens, apart from any other, and of any district."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pages import context, reach

VERDEN = "03361"
"""The district without Planregionen."""


@contextmanager
def own_store(path: Path, district: str = context.DEFAULT_DISTRICT) -> Iterator[Path]:
    """Let screens and commands show a district with the own data of another store.

    Figures are kept by what the store holds, all that is computed from them by the figures: only
    what the process has read of the district before is read again.
    """
    changed = district != context.district_key()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(context.DISTRICT_VARIABLE, district)
        patch.setenv(context.STORE_VARIABLE, str(path))
        patch.setattr(context, "STORE", path)
        if changed:
            forget()
        yield path
    if changed:
        forget()


def forget() -> None:
    """Read everything again that the process keeps."""
    for known in (*vars(context).values(), *vars(reach).values()):
        if hasattr(known, "cache_clear"):
            known.cache_clear()
