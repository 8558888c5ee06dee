"""Ways from the middle of a cell of 1 km: along the operator's roads where there are some."""

from dataclasses import dataclass, replace

import numpy as np

from geo.projection import GridCell
from geo.reachable import Limit, Reachable, Way, reachable
from geo.travel import Mode
from pages import context, ways
from pages.i18n import text
from pages.ui import near, wording
from pages.ui.professional import offers


@dataclass(frozen=True)
class Found:
    """What is near a cell, the nearest first, and the sentence about its ways.

    Along roads ``minutes`` is infinite where there is no way; ``metres`` is always a straight line.
    """

    near: Reachable
    note: str


def by_roads(cell: GridCell, mode: Mode) -> dict[str, float] | None:
    """Return minutes along roads from the middle of a cell by id, to a tenth of a minute.

    Entries without a way are left out. None if the operator has no network for the mode.
    """
    roads, known = ways.roads(), offers.places()
    if roads is None or mode not in roads.networks:
        return None
    centre = cell.centre(context.district().crs)
    points = np.where(known.located[:, np.newaxis], known.points, np.nan)
    minutes = roads.travel_times_min(np.array([[centre.x, centre.y]]), points, mode)[0]
    pairs = zip(known.ids, minutes.tolist(), strict=True)
    return {key: round(one, 1) for key, one in pairs if np.isfinite(one)}


def found(cell: GridCell, wanted: set[str], mode: Mode, limit: Limit) -> Found:
    """Return what is near the middle of a cell among the ids, as the browser finds it.

    The limit holds for the estimated ways; roads then give times and order (see ``roads.js``).
    """
    centre = cell.centre(context.district().crs)
    by_line = reachable(offers.places(), wanted, centre, (context.travel(), mode), limit)
    minutes = by_roads(cell, mode)
    if minutes is None:
        return Found(by_line, near.estimate_sentence(mode))
    timed = [Way(way.id, way.metres, minutes.get(way.id, float("inf"))) for way in by_line.placed]
    placed = tuple(sorted(timed, key=lambda way: way.minutes))
    return Found(replace(by_line, placed=placed), _roads_note(mode))


def _roads_note(mode: Mode) -> str:
    known = ways.roads()
    date = wording.date(known.networks[mode].as_of) if known else ""
    return text("pro-card-roads", date=date)


def time(way: Way, mode: Mode) -> str:
    """Return how long a way takes, or that none is known."""
    if not np.isfinite(way.minutes):
        return text("pro-case-no-way")
    return f"{wording.duration(way.minutes)} {near.mode_label(mode)}"
