"""Who the family centres work with, as far as entries say it: relations, lines, counts.

It rests on a published frame (`geo.publish`) alone: `geo.partners` has left out there who may not
be named. Who names nobody is unknown, never without partners.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import geopandas as gpd
import numpy as np
import shapely

from geo.district import District
from geo.family_centres import CENTRE_TYPE
from geo.model import LocationClass, Status
from geo.partners import is_hidden
from geo.protection import contains_one
from geo.search import words
from geo.whereabouts import Whereabouts


@dataclass(frozen=True)
class PartnerKind:
    """A kind of partner: types of entries, and folded words in names of those without an entry."""

    key: str
    label: str
    types: frozenset[str]
    words: frozenset[str]


class Drawn(StrEnum):
    """Whether a relation has a line, and if not, why.

    ``EXACT``: both places are known. ``VAGUE``: at least one end stands for the main town of its
    Gemeinde. ``TEXT``: the partner has no entry. ``ENDED``: it exists no more, or not yet.
    ``MOBILE``: one of them has no fixed place. ``UNPLACED``: of one of them no point is known.
    ``SAME``: both stand at the same point.
    """

    EXACT = "exact"
    VAGUE = "vague"
    TEXT = "text"
    ENDED = "ended"
    MOBILE = "mobile"
    UNPLACED = "unplaced"
    SAME = "same"


LINES: Final = (Drawn.EXACT, Drawn.VAGUE)
"""The relations that have a line."""


@dataclass(frozen=True)
class Relation:
    """A family centre and one of its partners; two centres are one relation.

    ``partner`` is the id of its entry, empty if it has none; ``name`` is what it is called;
    ``kind`` is the key of a `PartnerKind`, empty if none fits; ``said_by`` are the ids of the
    entries that say so: the centre, the partner, or both.
    """

    centre: str
    partner: str
    name: str
    kind: str
    said_by: tuple[str, ...]
    drawn: Drawn

    def touches(self, entry: str) -> bool:
        """Tell whether an entry is one of the two."""
        return entry in (self.centre, self.partner)

    @property
    def key(self) -> str:
        """What is the same for the partner of several centres."""
        return self.partner or _folded(self.name)


def centres(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the existing family centres of a published frame whose place is public."""
    return frame[
        (frame["type"] == CENTRE_TYPE)
        & (frame["status"] == Status.ACTIVE.value)
        & (frame["location_class"] == LocationClass.PUBLIC.value)
    ]


def relations(
    district: District,
    frame: gpd.GeoDataFrame,
    places: Whereabouts,
    kinds: Sequence[PartnerKind],
) -> tuple[Relation, ...]:
    """Return who works with whom, by the order of the centres in a published frame.

    ``places`` are of the same frame. An entry that names a centre counts as its partner, too, but
    for a place of protection. The same name in another spelling of capitals and umlauts is the
    same partner; if it is that of exactly one entry, the partner is this entry.
    """
    own = frozenset(map(str, centres(frame).index))
    order = {str(key): number for number, key in enumerate(frame.index)}
    said: dict[tuple[str, str, str], dict[str, str]] = {}
    open_ones = frame[~is_hidden(district, frame)]
    by_name = _by_name(open_ones)
    named = open_ones["partners"]
    for entry, partners in zip(map(str, named.index), named, strict=True):
        for partner in (by_name.get(_folded(one), one) for one in partners):
            if partner == entry:
                continue
            if entry not in own and partner not in own:
                continue
            centre, other = (entry, partner) if entry in own else (partner, entry)
            pair = (centre, other, "") if other in order else (centre, "", _folded(other))
            turned = (other, centre, "")
            said.setdefault(turned if turned in said else pair, {})[entry] = other
    found = []
    for (centre, partner, _), by in said.items():
        name = str(frame.at[partner, "name"]) if partner else next(iter(by.values()))
        kind = kind_of(kinds, name, str(frame.at[partner, "type"]) if partner else "")
        drawn = _drawn(frame, places, centre, partner)
        found.append(Relation(centre, partner, name, kind, tuple(by), drawn))
    return tuple(sorted(found, key=lambda one: order[one.centre]))


def _by_name(frame: gpd.GeoDataFrame) -> dict[str, str]:
    """Return the id of each entry by its folded name, where no other one has it."""
    folded = frame["name"].map(_folded)
    once = ~folded.duplicated(keep=False) & (folded != "")
    return dict(zip(folded[once], map(str, frame.index[once]), strict=True))


def _folded(name: str) -> str:
    return " ".join(words(name))


def kind_of(kinds: Sequence[PartnerKind], name: str, of_type: str = "") -> str:
    """Return the key of the kind of a partner, empty if none fits.

    ``of_type`` is the type of its entry; without one its name decides.
    """
    fitting = [one for one in kinds if not of_type or of_type in one.types]
    named = [one for one in fitting if contains_one(name, one.words)]
    last = fitting[-1:] if of_type else []
    return next((one.key for one in [*named, *last]), "")


def _drawn(frame: gpd.GeoDataFrame, places: Whereabouts, centre: str, partner: str) -> Drawn:
    if not partner:
        return Drawn.TEXT
    at = [frame.index.get_loc(one) for one in (centre, partner)]
    both = frame.iloc[at]
    if (both["status"] != Status.ACTIVE.value).any():
        return Drawn.ENDED
    if both["mobile"].astype(bool).any():
        return Drawn.MOBILE
    ends = places.points[at]
    if (both["location_class"] != LocationClass.PUBLIC.value).any() or np.isnan(ends).any():
        return Drawn.UNPLACED
    if (ends[0] == ends[1]).all():
        return Drawn.SAME
    return Drawn.EXACT if places.located[at].all() else Drawn.VAGUE


def lines(known: Iterable[Relation], places: Whereabouts, crs: str) -> gpd.GeoSeries:
    """Return the lines from centre to partner in the district's ``crs``, those that are drawn."""
    at = {key: number for number, key in enumerate(places.ids)}
    drawn = [one for one in known if one.drawn in LINES]
    ends = [places.points[[at[one.centre], at[one.partner]]] for one in drawn]
    return gpd.GeoSeries([shapely.LineString(pair) for pair in ends], crs=crs)


@dataclass(frozen=True)
class Counts:
    """How many of the existing centres name partners, and how many only a partner names."""

    centres: int
    naming: int
    named: int


def counts(own: Iterable[str], known: Iterable[Relation]) -> Counts:
    """Return the counts for some centres."""
    own, known = frozenset(own), tuple(known)
    naming = own & {by for one in known for by in one.said_by}
    touched = own & {end for one in known for end in (one.centre, one.partner)}
    return Counts(len(own), len(naming), len(touched - naming))


def shared(known: Iterable[Relation]) -> dict[str, tuple[Relation, ...]]:
    """Return the partners of several centres with their relations, the most first."""
    found: dict[str, list[Relation]] = {}
    for one in known:
        found.setdefault(one.key, []).append(one)
    several = ((key, tuple(ones)) for key, ones in found.items() if len(ones) > 1)
    return dict(sorted(several, key=lambda pair: -len(pair[1])))
