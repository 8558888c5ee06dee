"""The code lists of the model: levels, protection, precision, status."""

from enum import StrEnum


class Level(StrEnum):
    """Level of area, from large to small."""

    LANDKREIS = "landkreis"
    PLANREGION = "planregion"
    SOZIALRAUM = "sozialraum"
    GEMEINDE = "gemeinde"


class LocationClass(StrEnum):
    """How exactly a place may be published.

    They stand in order, from the one that shows most. Anything but ``PUBLIC`` has no coordinate,
    street or postcode outside the store.
    """

    PUBLIC = "public"
    MUNICIPALITY = "municipality"
    DISTRICT = "district"

    @property
    def strictness(self) -> int:
        """How little of the place is shown, 0 (all of it) to 2 (the district alone)."""
        return list(LocationClass).index(self)


def stricter(one: LocationClass, other: LocationClass) -> LocationClass:
    """Return the class of two that shows less of the place."""
    return max(one, other, key=lambda kind: kind.strictness)


class Visibility(StrEnum):
    """Who may see an entry at all."""

    PUBLIC = "public"
    PROFESSIONAL = "professional"


class LocationPrecision(StrEnum):
    """How exactly the source gives the place, from a house number to the whole district."""

    ADDRESS = "address"
    STREET = "street"
    PLACE = "place"
    GEMEINDE = "gemeinde"
    LANDKREIS = "landkreis"


class Status(StrEnum):
    """Whether the source says that the facility exists, is planned, or has ended."""

    ACTIVE = "active"
    PLANNED = "planned"
    HISTORIC = "historic"


class LegalStatus(StrEnum):
    """What kind of body a Träger is (HSDS ``legal_status``).

    ``MUNICIPAL`` is a Stadt, Gemeinde or Amt, ``GOVERNMENT`` Landkreis, Land or Bund, ``NONPROFIT``
    a freier Träger (association, welfare organisation, church), ``COMMERCIAL`` a business.
    """

    MUNICIPAL = "municipal"
    GOVERNMENT = "government"
    NONPROFIT = "nonprofit"
    COMMERCIAL = "commercial"


class PlanregionStatus(StrEnum):
    """How well the membership of a Sozialraum in a Planregion is evidenced."""

    BELEGT = "belegt"
    WAHRSCHEINLICH = "wahrscheinlich"
    ANGENOMMEN = "angenommen"
