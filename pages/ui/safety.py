"""The topic that must leave no trace on a shared device: places that protect people."""

import functools
from collections.abc import Sequence

from geo.district import District
from geo.protection import contains_one, protected_types, protection_words
from pages.context import offers
from pages.ui.state import Selection

FIRST_HITS = 3
"""A search is about protection if one of its first hits is."""


@functools.lru_cache(maxsize=8)
def protected_entries(district: District) -> frozenset[str]:
    """Return the ids of entries whose place needs protection."""
    frame = offers()
    hidden = frame["type"].isin(protected_types(district)) | (frame["location_class"] != "public")
    return frozenset(str(key) for key in frame.index[hidden])


def is_sensitive(district: District, chosen: Selection, found: Sequence[str], opened: str) -> bool:
    """Tell whether what the person asks or sees is about protection from violence or the like.

    ``found`` is what the search finds before any filter: the question counts, not what is left of
    the answer.
    """
    if opened in protected_entries(district):
        return True
    if not protected_types(district).isdisjoint(chosen.filter.types):
        return True
    return asks_for_protection(district, chosen.query, found)


def asks_for_protection(district: District, query: str, found: Sequence[str]) -> bool:
    """Tell whether a search names protection or finds it first."""
    if not query.strip():
        return False
    named = contains_one(query, protection_words(district))
    return named or not protected_entries(district).isdisjoint(found[:FIRST_HITS])
