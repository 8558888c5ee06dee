"""Which stored partners a file cannot name: exports leave them out, their absence says nothing."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from typing import Final

import geopandas as gpd

from geo.district import District
from geo.facilities import published
from geo.model import LocationClass, Visibility
from geo.partners import nameable
from loaders.store import Entry

Unnamed = Callable[[str], bool]
"""Tells whether a stored partner is one that no public export names."""

TOLD_BY: Final = {
    "name": "",
    "type": "",
    "location_class": LocationClass.PUBLIC.value,
    "visibility": Visibility.PUBLIC.value,
}
"""What it takes to tell, and what holds if an entry does not say it."""


def unnamed(district: District, entries: Iterable[Entry], merged: Mapping[str, str]) -> Unnamed:
    """Return what tells of partners by the entries as they are in the store.

    Unnamed are protected and ended entries, those for professionals alone, and texts that lead to
    them. ``merged`` are the ids of entries merged into others, with the ids of those.
    """
    known = {one.entity_id: one.document for one in entries if one.document}
    columns = {
        name: [one.get(name) or usual for one in known.values()] for name, usual in TOLD_BY.items()
    }
    frame = gpd.GeoDataFrame(columns, index=list(known), dtype=object)
    stored = dataclasses.replace(district, facilities=frame, merged=merged)
    may_be_named = nameable(stored, published(frame))
    return lambda partner: not may_be_named(merged.get(partner, partner))
