"""What an indicator is: a numerator over a denominator, with what one has to know to read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class DataArea(StrEnum):
    """The eight data areas of a Sozialraumprofil, in the order of the district's concept."""

    WORK = "beschaeftigung"
    FINANCES = "finanzen"
    CHILDREN = "kinder_jugendliche"
    CHILD_HEALTH = "gesundheit_kinder"
    DISABILITY_CARE = "behinderung_pflege"
    LIVELIHOOD = "lebensunterhalt"
    LEISURE_EDUCATION = "freizeit_bildung"
    POPULATION = "bevoelkerung"


class Side(StrEnum):
    """Whether a high value points to need or to resources; most figures do neither."""

    NEED = "bedarf"
    RESOURCE = "ressource"
    NEITHER = ""


class Polarity(StrEnum):
    """Whether more is better for people; only where that is beyond dispute."""

    MORE_IS_BETTER = "mehr_ist_besser"
    LESS_IS_BETTER = "weniger_ist_besser"
    NEUTRAL = "neutral"


@dataclass(frozen=True)
class Indicator:
    """One indicator.

    Its value is ``factor × numerator ÷ denominator + offset``; a plain count has no denominator
    (``denominator`` is empty) and its value is the numerator. ``premise`` says when a comparison is
    fair, ``limitation`` what it does not say. ``resources`` name data resources of the package;
    ``context`` is the district's own series of the same subject, if there is one (see
    `geo.indicators.context`).
    """

    key: str
    label: str
    data_area: DataArea
    unit: str
    numerator: str
    denominator: str
    description: str
    premise: str
    limitation: str
    factor: float = 1.0
    offset: float = 0.0
    digits: int = 1
    polarity: Polarity = Polarity.NEUTRAL
    side: Side = Side.NEITHER
    lebenslagen: tuple[str, ...] = ()
    resources: tuple[str, ...] = ()
    source: str = ""
    licence: str = ""
    unit_one: str = ""
    """The unit of a single one, where it is another word ("1 Bahnhof")."""
    context: str = ""
    people: bool = False
    """Whether the numerator counts people; figures of the district's own are then protected."""
    protected: bool = False
    """Whether small counts of people are suppressed (see `geo.indicators.confidentiality`)."""

    @property
    def is_count(self) -> bool:
        """Tell whether it is a plain count."""
        return not self.denominator


@dataclass(frozen=True)
class Catalogue:
    """All indicators by key, and the German names of the data areas in their order.

    ``context`` names the series of the whole district that belong to a data area.
    """

    indicators: Mapping[str, Indicator]
    data_areas: Mapping[DataArea, str]
    context: Mapping[DataArea, tuple[str, ...]] = field(default_factory=dict)

    def of_area(self, area: DataArea) -> tuple[Indicator, ...]:
        """Return the indicators of a data area in the order of the catalogue."""
        return tuple(one for one in self.indicators.values() if one.data_area == area)

    @property
    def ordered(self) -> tuple[Indicator, ...]:
        """All indicators by data area."""
        return tuple(one for area in self.data_areas for one in self.of_area(area))


EMPTY = Catalogue(MappingProxyType({}), MappingProxyType({}))
