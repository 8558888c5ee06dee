"""The topic that must leave no trace on a shared device: places that protect people."""

import functools
from collections.abc import Collection, Sequence

from geo.district import District
from pages.context import offers
from pages.ui.state import Selection

FIRST_HITS = 3
"""A search is about protection if one of its first hits is."""


@functools.lru_cache(maxsize=4)
def protected_entries(district: District) -> frozenset[str]:
    """Return the ids of entries whose place needs protection."""
    kinds = {key for key, kind in district.taxonomy.types.items() if kind.protected}
    frame = offers()
    hidden = frame["type"].isin(kinds) | (frame["location_class"] != "public")
    return frozenset(str(key) for key in frame.index[hidden])


def is_sensitive(district: District, chosen: Selection, ids: Sequence[str], opened: str) -> bool:
    """Tell whether what the person sees is about protection from violence or the like."""
    protected = protected_entries(district)
    types: Collection[str] = chosen.filter.types
    asked = any(district.taxonomy.types[key].protected for key in types)
    found = bool(chosen.query.strip()) and not protected.isdisjoint(ids[:FIRST_HITS])
    return asked or found or opened in protected
