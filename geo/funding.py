"""What share of the cost of an offer the Landkreis pays, by the zone of planning it stands in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Zone(StrEnum):
    """The zones of Brandenburg's regional planning that the funding distinguishes."""

    VERFLECHTUNGSRAUM = "verflechtungsraum"
    ENTWICKLUNGSRAUM = "entwicklungsraum"


@dataclass(frozen=True)
class FundingRule:
    """A decision how much of the cost of facilities of a type the Landkreis pays.

    ``shares`` (0-1) by zone. ``zones`` tells the zone of each Sozialraum by key, as far as
    ``zones_source`` does. Dates are a day, a month or a year (ISO), ``valid_to`` empty if no end
    is known.
    """

    key: str
    district: str
    type: str
    shares: Mapping[Zone, float]
    zones: Mapping[str, Zone]
    source: str
    quote: str
    decided_by: str
    valid_from: str
    valid_to: str = ""
    source_url: str = ""
    note: str = ""
    zones_source: str = ""


class Funding(NamedTuple):
    """What the Landkreis pays of a cost, in euro: at least and at most; equal if it is known."""

    least_eur: float
    most_eur: float


def funded(rule: FundingRule, cost_eur: float, zone: Zone | None) -> Funding:
    """Return what the Landkreis pays of a cost; the rest is for Kommune, Träger and others.

    Where the zone is not known the amount lies between what the zones would get. The rule says
    "grundsätzlich": exceptions and additional staff (larger places) are not computed.

    Raises
    ------
    ValueError
        The cost is negative.
    """
    if not cost_eur >= 0:
        raise ValueError(f"a cost is not below 0: {cost_eur}")
    amounts = [cost_eur * share for of, share in rule.shares.items() if zone in (None, of)]
    return Funding(min(amounts), max(amounts))


def without_zone(rule: FundingRule, sozialraum_keys: Iterable[str]) -> tuple[str, ...]:
    """Return the Sozialräume of which no source tells the zone, in their order."""
    return tuple(key for key in sozialraum_keys if key not in rule.zones)
