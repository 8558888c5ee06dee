"""Who works with whom, as the entries say it now, and which part of it somebody looks at."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass

import geopandas as gpd

from geo import partner_network
from geo.district import District
from geo.partner_network import PartnerKind, Relation
from geo.regions import gemeinden_of
from geo.whereabouts import Whereabouts
from loaders.partner_kinds import read_partner_kinds
from pages import context
from pages.i18n import text
from pages.ui.professional import offers


@dataclass(frozen=True)
class Chosen:
    """What is looked at: one centre, the centres of one area, kinds; what is empty asks nothing."""

    centre: str = ""
    area: str = ""
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Network:
    """Entries as professionals may see them, where they are, the centres and the relations."""

    frame: gpd.GeoDataFrame
    places: Whereabouts
    centres: gpd.GeoDataFrame
    relations: tuple[Relation, ...]

    def part(self, place: District, chosen: Chosen) -> "Network":
        """Return the centres that are looked at, with their relations of the chosen kinds."""
        wanted = self.centres
        if chosen.centre in wanted.index:
            wanted = wanted.loc[[chosen.centre]]
        if chosen.area in place.areas.index:
            wanted = wanted[wanted["gemeinde_key"].isin(gemeinden_of(place.areas, chosen.area))]
        own = set(map(str, wanted.index))
        found = tuple(
            one
            for one in self.relations
            if not own.isdisjoint((one.centre, one.partner))
            and (not chosen.kinds or one.kind in chosen.kinds)
        )
        return Network(self.frame, self.places, wanted, found)


@functools.cache
def kinds() -> tuple[PartnerKind, ...]:
    """Return the kinds of partners, read once per process."""
    path = context.DATA / "taxonomy" / "partner_kinds.toml"
    return read_partner_kinds(path, context.shipped().taxonomy.types)


@context.by_district()
def network() -> Network:
    """Return the relations of all centres."""
    frame, places = offers.offers(), offers.places()
    found = partner_network.relations(context.district(), frame, places, kinds())
    return Network(frame, places, partner_network.centres(frame), found)


def kind_labels() -> Mapping[str, str]:
    """Return what the kinds are called by key; the empty one is that of the others."""
    return {one.key: one.label for one in kinds()} | {"": text("pro-partners-kind-other")}


def kind_of(known: Network, one: Relation) -> str:
    """Return what the kind of a partner is called: what fits none goes by the type of its entry."""
    if not one.kind and one.partner:
        return str(known.frame.at[one.partner, "type_label"])
    return kind_labels()[one.kind]
