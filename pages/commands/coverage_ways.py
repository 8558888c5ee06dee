"""By which ways the command ``coverage`` counts: estimates, a network of roads, or a timetable."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.markup import escape

from geo.district import District
from geo.transit.model import Limits
from geo.transit.timetable import Departure, Window
from geo.travel import Basis, Mode
from loaders.gtfs import Delivery
from loaders.networks import check_fits
from pages import reach, timetables, ways
from pages.commands.console import out, refuse
from pages.commands.roads import about_roads, read_network_model

STEP_S = 600
YEARS = range(1980, 2101)
"""When the day of a timetable can be."""


@contextmanager
def along(
    place: District, mode: Mode, network: Path | None, gtfs: Path | None, when: tuple[str, str]
) -> Iterator[tuple[Basis, Departure | None]]:
    """Let ways be those of a file, if one is named; yield what they rest on and the departure.

    ``when`` are the day (ISO) and the window of departures as "7:00-9:00", for a timetable.

    Raises
    ------
    DataProblem
        The file is broken or of no use here.
    """
    if network and gtfs:
        refuse("Entweder ein Wegenetz (--network) oder ein Fahrplan (--gtfs).")
    if (mode is Mode.TRANSIT) != (gtfs is not None):
        refuse("Ein Fahrplan (--gtfs) und --mode transit gehören zusammen.")
    if gtfs:
        departure = Departure(day_of(when[0]), _window(when[1]))
        with timetables.using(gtfs):
            delivery = timetables.delivery(departure.date)
            out.print(escape(_about(delivery, timetables.LIMITS)))
            yield Basis.TIMETABLE, departure
    elif network:
        roads = read_network_model(network, place.crs)
        check_fits(network.name, roads.network, mode, place.crs)
        out.print(about_roads(roads, {"Bevölkerung": reach.demand().points}).strip())
        with ways.along(roads.model):
            yield Basis.ROADS, None
    else:
        yield Basis.ESTIMATED, None


def day_of(said: str) -> dt.date:
    """Return a day from an ISO date, or end the command."""
    try:
        day = dt.date.fromisoformat(said)
    except ValueError:
        day = dt.date.min
    if day.year not in YEARS:
        refuse(f"Der Fahrplan braucht einen Tag (--date), etwa 2026-11-24; gefunden: „{said[:40]}“")
    return day


def _window(said: str) -> Window:
    """Return departures every ten minutes from a text such as "7:00-9:00"."""
    try:
        first, last = (dt.datetime.strptime(part, "%H:%M") for part in said.split("-"))  # noqa: DTZ007 - a time of day
        seconds = [one.hour * 3600 + one.minute * 60 for one in (first, last)]
        return Window(seconds[0], seconds[1], STEP_S)
    except ValueError:
        refuse(f"Der Zeitraum der Abfahrten (--window) ist etwa 7:00-9:00; gefunden: „{said[:40]}“")


def _about(delivery: Delivery, limits: Limits) -> str:
    """Return where a timetable comes from, and the assumptions of the search."""
    source = delivery.source
    parts = [
        f"Fahrplan: {', '.join(source.agencies) or source.publisher or 'ohne Namen'}",
        f"gültig {source.valid_from or 'unbekannt'} bis {source.valid_to or 'unbekannt'}",
        f"{len(delivery.findings)} Hinweise zu ausgelassenen Zeilen",
        f"eigene Annahmen: höchstens {limits.walk_min:g} min zu Fuß zur Haltestelle",
        f"{limits.changes} Umstiege, {limits.longest_min:g} min insgesamt",
    ]
    return "; ".join(parts)
