"""How to reach a coordinating role: by its own contact, its entry, a town hall, or the district."""

from dataclasses import dataclass
from typing import cast

import geopandas as gpd

from geo.coordinators import Post
from geo.district import District
from geo.model import Level
from geo.publish import PublicFacility
from geo.regions import gemeinden_of
from pages.context import offers

TOWN_HALL = "kommunalverwaltung"


@dataclass(frozen=True)
class Contact:
    """A published office; empty where nothing is known. ``general``: it is not the role's own."""

    office: str
    street: str = ""
    postcode: str = ""
    locality: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""
    web: str = ""
    source: str = ""
    as_of: str = ""
    general: bool = False

    @property
    def address(self) -> str:
        """Street, postcode and town on one line; empty parts are left out."""
        parts = (self.street, f"{self.postcode} {self.locality}".strip())
        return ", ".join(part for part in parts if part)


UNKNOWN = Contact("", general=True)
"""Nobody knows whom to ask."""


def contacts(place: District, post: Post) -> tuple[Contact, ...]:
    """Return the published offices of a post, the district's own where there is no other.

    Where the Gemeinden have a role and none of their town halls is known, the office is empty.
    """
    role = post.role
    if role.phone or role.email:
        office = role.office or role.title
        own = Contact(office, phones=(role.phone,), email=role.email, web=role.web)
        return (own,)
    found = offers().loc[offers().index.isin(role.entries)]
    if found.empty and role.level is Level.GEMEINDE:
        found = _town_halls(place, post.area)
    general = not role.entries
    rows = (cast("PublicFacility", row) for row in found.itertuples())
    last = UNKNOWN if role.level is Level.GEMEINDE else district_office(place)
    return tuple(_entry(row, general=general) for row in rows) or (last,)


def _town_halls(place: District, key: str) -> gpd.GeoDataFrame:
    frame = offers()
    inside = gemeinden_of(place.areas, key)
    return frame[(frame["type"] == TOWN_HALL) & frame["gemeinde_key"].isin(inside)]


def _entry(row: PublicFacility, *, general: bool) -> Contact:
    """Return the contact of a public entry."""
    return Contact(
        office=str(row.name),
        street=str(row.street),
        postcode=str(row.postcode),
        locality=str(row.locality),
        phones=tuple(map(str, row.phones)),
        email=str(row.email),
        web=str(row.web),
        source=str(row.source),
        as_of=str(row.as_of),
        general=general,
    )


def district_office(place: District) -> Contact:
    """Return the office of the district: it answers where a role has no contact of its own."""
    office = place.office
    return Contact(
        office=office.name,
        street=office.street,
        postcode=office.postcode,
        locality=office.locality,
        phones=(office.phone,) if office.phone else (),
        email=office.email,
        source=office.source,
        as_of=office.as_of,
        general=True,
    )
