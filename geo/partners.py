"""Which partners of an entry may be named: entries that are shown with their place, and names.

A partner is the id of another entry, or the name of an institution. Working together tells where
somebody is: a place of protection is the partner of nobody outside of the store.
"""

import re
from collections.abc import Callable, Collection
from typing import Final

import geopandas as gpd
import pandas as pd

from geo.district import District
from geo.model import LocationClass
from geo.protection import contains_one, folded, protected_types, telling_words
from geo.search import words

IS_KEY: Final = re.compile(r"[a-z][a-z0-9]*([-_:/][A-Za-z0-9]+)+")
"""How ids look; an entry that ended must not stay as its bare id."""


def partners_shown(
    district: District, frame: gpd.GeoDataFrame, names: Collection[str] = ()
) -> pd.Series:
    """Return the partners of each entry of a published frame that may be named, by today's ids.

    An entry counts that is in the frame, with its place public and of a type that is not protected;
    an entry merged into another one leads there. A name counts that tells of no place of
    protection, by ``names`` neither, and is not that of an entry missing in the frame. The entry
    itself is no partner.
    """
    stated: pd.Series = frame["partners"]
    if not stated.map(bool).any():
        return stated
    may_be_named = nameable(district, frame, names)

    def shown(own: str, partners: list[str]) -> list[str]:
        now = dict.fromkeys(district.merged.get(one, one) for one in partners)
        return [one for one in now if one != own and may_be_named(one)]

    pairs = zip(frame.index, stated, strict=True)
    return pd.Series([shown(str(key), list(said)) for key, said in pairs], frame.index)


def nameable(
    district: District, frame: gpd.GeoDataFrame, names: Collection[str] = ()
) -> Callable[[str], bool]:
    """Return what tells whether a partner, by its id of today, may be named beside a frame.

    ``names`` are more that places of protection have or had.
    """
    entries = district.facilities
    hidden = is_hidden(district, entries)
    seen = frozenset(frame.index[~is_hidden(district, frame)])
    telling = telling_words(district, (*entries.loc[hidden, "name"], *names))
    missing = folded(entries.loc[~entries.index.isin(list(seen)), "name"])

    def may_be_named(partner: str) -> bool:
        if partner in seen:
            return True
        is_entry = partner in entries.index or IS_KEY.fullmatch(partner)
        is_missing = " ".join(words(partner)) in missing
        return not is_entry and not is_missing and not contains_one(partner, telling)

    return may_be_named


def is_hidden(district: District, frame: gpd.GeoDataFrame) -> pd.Series:
    """Return which entries are nobody's partner outside of the store."""
    found: pd.Series = frame["location_class"] != LocationClass.PUBLIC.value
    found |= frame["type"].isin(protected_types(district))
    return found
