"""What can be chosen in the filters: label → key."""

import functools
from collections import Counter

from geo.district import District
from geo.facilities import published


def lebenslagen(district: District) -> dict[str, str]:
    """Return the Lebenslagen."""
    return {term.label: term.key for term in district.taxonomy.lebenslagen.values()}


def core_fields(district: District) -> dict[str, str]:
    """Return the core fields of professional support."""
    return {term.label: term.key for term in district.taxonomy.core_fields.values()}


def target_groups(district: District) -> dict[str, str]:
    """Return the target groups."""
    return {term.label: term.key for term in district.taxonomy.target_groups.values()}


@functools.lru_cache(maxsize=8)
def types(district: District) -> dict[str, str]:
    """Return the facility types that have entries, by plural label."""
    present = Counter(published(district.facilities)["type"])
    kinds = sorted(district.taxonomy.types.values(), key=lambda kind: kind.plural)
    return {kind.plural: kind.key for kind in kinds if present[kind.key]}
