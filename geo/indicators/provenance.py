"""Where the figures of an indicator come from, as a district's data package says it."""

import dataclasses
from collections.abc import Iterable
from types import MappingProxyType

from geo.district import Resource
from geo.indicators.model import Catalogue


def with_sources(catalogue: Catalogue, resources: Iterable[Resource]) -> Catalogue:
    """Return the catalogue with source and licence of each indicator from its resources.

    Several resources give several titles, each once; a resource that the package lacks gives none.
    """
    package = {resource.name: resource for resource in resources}
    sourced = {}
    for key, indicator in catalogue.indicators.items():
        own = [package[name] for name in indicator.resources if name in package]
        sourced[key] = dataclasses.replace(
            indicator,
            source=_titles(pair for resource in own for pair in resource.sources),
            licence=_titles(pair for resource in own for pair in resource.licenses),
        )
    return dataclasses.replace(catalogue, indicators=MappingProxyType(sourced))


def _titles(pairs: Iterable[tuple[str, str]]) -> str:
    return "; ".join(dict.fromkeys(title for title, _ in pairs))
