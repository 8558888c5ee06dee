"""What received rows are checked against: the district, its box, the operator's addresses."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import shapely

from geo.district import District
from geo.model import Level
from geo.regions import at_level
from loaders.addresses import AddressBook
from loaders.geojson import Box
from loaders.imports.values import Known


@dataclass(frozen=True, eq=False)
class Area:
    """What rows are checked against: the district, and the box its facilities may lie in.

    Addresses of the ``book`` give a place to rows that have none.
    """

    district: District
    box: Box
    book: AddressBook | None = None

    def point_of(self, entry: Mapping[str, Any]) -> shapely.Point | None:
        """Return the place (WGS 84) of the address of an entry, if it is known exactly once."""
        if self.book is None or not entry.get("street"):
            return None
        where = {name: str(entry.get(name, "")) for name in ("gemeinde_key", "postcode")}
        found = self.book.point_of(entry["street"], **where)
        return shapely.Point(found) if found else None

    @property
    def known(self) -> Known:
        """The types, Gemeinden and postcodes that rows are read against."""
        names = at_level(self.district.areas, Level.GEMEINDE)["name"]
        postcodes = self.district.facilities["postcode"]
        return Known(
            self.district.taxonomy.types,
            {str(key): str(name) for key, name in names.items()},
            frozenset(str(one)[:2] for one in postcodes if one),
        )
