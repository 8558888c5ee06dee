"""The topic that must leave no trace on a shared device: places that protect people."""

import functools
from collections.abc import Sequence

from geo.district import District
from geo.search import fold, words
from pages.context import offers
from pages.ui.state import Selection

SHORTEST_PART = 5
"""A shorter word of protection counts only as a whole word."""

FIRST_HITS = 3
"""A search is about protection if one of its first hits is."""


@functools.lru_cache(maxsize=8)
def protected_entries(district: District) -> frozenset[str]:
    """Return the ids of entries whose place needs protection."""
    frame = offers()
    hidden = frame["type"].isin(_protected_types(district)) | (frame["location_class"] != "public")
    return frozenset(str(key) for key in frame.index[hidden])


def is_sensitive(district: District, chosen: Selection, found: Sequence[str], opened: str) -> bool:
    """Tell whether what the person asks or sees is about protection from violence or the like.

    ``found`` is what the search finds before any filter: the question counts, not what is left of
    the answer.
    """
    if opened in protected_entries(district):
        return True
    if not _protected_types(district).isdisjoint(chosen.filter.types):
        return True
    return asks_for_protection(district, chosen.query, found)


def asks_for_protection(district: District, query: str, found: Sequence[str]) -> bool:
    """Tell whether a search names protection or finds it first."""
    if not query.strip():
        return False
    folded, single = fold(query), set(words(query))
    named = any(
        word in (folded if len(word) >= SHORTEST_PART else single)
        for word in _protection_words(district)
    )
    return named or not protected_entries(district).isdisjoint(found[:FIRST_HITS])


@functools.lru_cache(maxsize=8)
def _protected_types(district: District) -> frozenset[str]:
    types = district.taxonomy.types
    return frozenset(key for key, kind in types.items() if kind.protected)


@functools.lru_cache(maxsize=8)
def _protection_words(district: District) -> tuple[str, ...]:
    """Return the everyday words (folded) that lead first to a place of protection."""
    wanted = {f"type:{key}" for key in _protected_types(district)}
    spoken = district.taxonomy.everyday_words
    return tuple(fold(word) for word, targets in spoken.items() if targets[0] in wanted)
