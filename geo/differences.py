"""What differs between the facilities of two moments: new ones, changed ones, ended ones."""

from collections.abc import Collection
from dataclasses import dataclass

import geopandas as gpd

IGNORED = (
    "type_label", "symbol", "group", "area", "gemeinde", "sozialraum_key", "planregion_key",
    "as_of", "location_class", "location_precision", "visibility", "no_reminders",
)  # fmt: skip
"""Columns that follow from others, say how openly an entry is shown, or how it is looked after."""


@dataclass(frozen=True)
class Differences:
    """The ids of entries that came, and that went, and what changed of the others, by id."""

    new: tuple[str, ...]
    changed: dict[str, tuple[str, ...]]
    ended: tuple[str, ...]


def differences(
    then: gpd.GeoDataFrame, now: gpd.GeoDataFrame, ignored: Collection[str] = IGNORED
) -> Differences:
    """Return what differs between two frames of facilities by id; columns of one alone say nothing.

    Both have to be protected alike: what one of them hides would be told as a change.
    """
    both = [key for key in now.index if key in then.index]
    old, new = then.loc[both], now.loc[both]
    columns = [name for name in new.columns if name in old.columns and name not in ignored]
    changed: dict[str, tuple[str, ...]] = {}
    for name in columns:
        pairs = zip(both, old[name], new[name], strict=True)
        for key in (key for key, before, after in pairs if not _same(before, after)):
            changed[str(key)] = (*changed.get(str(key), ()), str(name))
    return Differences(
        tuple(str(key) for key in now.index if key not in then.index),
        {str(key): changed[str(key)] for key in both if str(key) in changed},
        tuple(str(key) for key in then.index if key not in now.index),
    )


def _same(before: object, after: object) -> bool:
    """Tell whether two values are the same; what is missing is, however it is written."""
    return before == after or (_missing(before) and _missing(after))


def _missing(value: object) -> bool:
    return value is None or value != value or value in ("", [], {})  # noqa: PLR0124 - NaN
