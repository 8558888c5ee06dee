"""Words that lead to places that protect people, and whether a text contains one."""

import functools
from collections.abc import Iterable

from geo.district import District
from geo.search import words

SHORTEST_PART = 5
"""A shorter word of protection counts only as a whole word."""


@functools.lru_cache(maxsize=8)
def protected_types(district: District) -> frozenset[str]:
    """Return the keys of the types whose places protect people."""
    types = district.taxonomy.types
    return frozenset(key for key, kind in types.items() if kind.protected)


@functools.lru_cache(maxsize=8)
def protection_words(district: District) -> frozenset[str]:
    """Return the everyday words (folded) that lead first to a place of protection."""
    wanted = {f"type:{key}" for key in protected_types(district)}
    spoken = district.taxonomy.everyday_words
    return folded(word for word, targets in spoken.items() if targets[0] in wanted)


def telling_words(district: District, names: Iterable[str]) -> frozenset[str]:
    """Return the words (folded) that tell of protection, of its types or one of some names."""
    kinds = (district.taxonomy.types[key] for key in protected_types(district))
    types = (name for kind in kinds for name in (kind.label, kind.plural))
    return protection_words(district) | folded((*types, *names))


def folded(texts: Iterable[str]) -> frozenset[str]:
    """Return texts in the form that `contains_one` looks for; empty ones are left out."""
    return frozenset(filter(None, (" ".join(words(text)) for text in texts)))


def contains_one(text: str, wanted: Iterable[str]) -> bool:
    """Tell whether a text contains one of some folded words, a short one as a whole word."""
    found = words(text)
    whole, single = " ".join(found), set(found)
    return any(word in (whole if len(word) >= SHORTEST_PART else single) for word in wanted)
