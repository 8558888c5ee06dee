"""What a delivery would change: compared, not yet written."""

from collections.abc import Mapping
from dataclasses import dataclass

from loaders.refresh.delivery import Delivery
from loaders.refresh.shipped_files import Shipped


@dataclass(frozen=True)
class AreaChange:
    """A Gemeinde before and after; areas in km² as drawn, None where it does not exist.

    ``changed_share`` is the area that belongs to one of both outlines alone, as a share of the
    area before; ``notes`` are German words for what else changes.
    """

    key: str
    name: str
    before_km2: float | None
    after_km2: float | None
    changed_share: float | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Move:
    """An entry that lies in another area after the change than before; empty name: in none."""

    id: str
    name: str
    gemeinde_before: str
    gemeinde_after: str
    sozialraum_before: str
    sozialraum_after: str


@dataclass(frozen=True)
class PopulationChange:
    """Inhabitants of an area: at the date before, and new; ``share`` is the change, 0.01 is 1 %."""

    key: str
    name: str
    before: int | None
    after: int | None
    share: float | None


@dataclass(frozen=True)
class Plan:
    """What would be replaced.

    ``facts`` say what the delivery is, by their German names; ``obstacles`` are German sentences
    because of which nothing can be replaced, ``hints`` such that somebody should read; ``files``
    is empty where nothing changes.
    """

    shipped: Shipped
    delivery: Delivery
    label: str
    facts: Mapping[str, str]
    files: Mapping[str, bytes]
    obstacles: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    areas: tuple[AreaChange, ...] = ()
    moves: tuple[Move, ...] = ()
    population: tuple[PopulationChange, ...] = ()
