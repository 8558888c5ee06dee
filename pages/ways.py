"""By which ways coverage is measured: estimates, the operator's roads, the operator's timetable.

A network that the command ``network`` has made is used for its mode where it lies in the store as
``networks/<district>/<mode>.parquet``. Timetables are in `pages.timetables`.
"""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from geo.network.travel import RoadModel
from geo.transit.timetable import Departure
from geo.travel import INDIVIDUAL, Basis, Mode, TravelModel
from loaders.networks import check_fits, read_network_file
from pages import context, timetables

FOLDER = "networks"
_own: ContextVar[tuple[int, TravelModel] | None] = ContextVar("ways", default=None)
_numbers = itertools.count(1)


@contextmanager
def along(model: TravelModel) -> Iterator[None]:
    """Let ways of the model's basis be those of this model for a while."""
    token = _own.set((next(_numbers), model))
    try:
        yield
    finally:
        _own.reset(token)


def key() -> str:
    """Return by what results that rest on ways are kept apart."""
    own = _own.get()
    return f"{timetables.key()}/{own[0]}" if own else timetables.key()


def model(basis: Basis, departure: Departure | None = None) -> TravelModel:
    """Return what knows the ways of a basis; by timetable for people who set out at some time.

    Raises
    ------
    DataProblem
        The timetable is broken, or knows nothing of that day.
    ValueError
        There is none.
    """
    if departure:
        return timetables.model(departure)
    own = _own.get()
    if own and own[1].basis is basis:
        return own[1]
    found = {Basis.ESTIMATED: context.travel(), Basis.ROADS: roads()}.get(basis)
    if found is None:
        raise ValueError(f"no ways by {basis}")
    return found


def bases(mode: Mode) -> tuple[Basis, ...]:
    """Return what ways of a mode can rest on, the best first."""
    known = roads()
    with_roads = known is not None and mode in known.networks
    return (Basis.ROADS, Basis.ESTIMATED) if with_roads else (Basis.ESTIMATED,)


@context.by_district()
def roads() -> RoadModel | None:
    """Return the road networks of the store, None without any.

    Raises
    ------
    DataProblem
        A network is broken, of another mode than its name says, or in another CRS.
    """
    folder = context.STORE / FOLDER / context.district_key()
    paths = {mode: folder / f"{mode.value}.parquet" for mode in INDIVIDUAL}
    networks = {mode: read_network_file(path) for mode, path in paths.items() if path.exists()}
    for mode, network in networks.items():
        check_fits(paths[mode].name, network, mode, context.district().crs)
    walk_kmh = context.travel().assumptions[Mode.WALK].speed_kmh.value
    return RoadModel(networks, walk_kmh) if networks else None
