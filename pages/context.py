"""What the whole process shares: the district it shows and the search index over it."""

import functools
import os
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

import geopandas as gpd

from geo.coordinators import Role
from geo.district import District
from geo.events import event_places
from geo.facilities import published
from geo.model import LocationClass, Status
from geo.publish import protect, public_facilities
from geo.search import SearchIndex, build_index, fold
from geo.travel import StraightLineModel
from geo.whereabouts import Whereabouts, whereabouts
from loaders.area_statements import AreaStatement
from loaders.events import Agenda, EventFolders
from loaders.glossary import Glossary, read_glossary
from loaders.milestones import Milestone, read_milestones
from loaders.roles import read_roles
from loaders.shipped import load_district
from loaders.statements import Statement, read_statements
from loaders.store import area_notes
from loaders.store.district import entered, with_stored
from loaders.travel import read_travel
from pages import i18n, stored
from pages.accounts import acting
from pages.i18n import GERMAN, LANGUAGES
from pages.i18n.terms import translated
from pages.kept import P, T, kept_by, lasting

ROOT = Path(__file__).resolve().parent.parent

DATA_VARIABLE = "FAMILIENWEGWEISER_DATA"
DISTRICT_VARIABLE = "FAMILIENWEGWEISER_DISTRICT"
STORE_VARIABLE = "FAMILIENWEGWEISER_STORE"
DATABASE_VARIABLE = "FAMILIENWEGWEISER_DATABASE"
PROFESSIONALS_VARIABLE = "FAMILIENWEGWEISER_PROFESSIONALS"
TRUSTED_NETWORK = "trusted-network"
DEFAULT_DISTRICT = "12069"

DATA = Path(os.environ.get(DATA_VARIABLE) or ROOT / "data")
"""The folder of shipped data; the operator may keep an own one elsewhere."""

STORE = Path(os.environ.get(STORE_VARIABLE) or ROOT / "var")
"""The folder of what people write; outside of the program's own files if the operator says so."""

FEEDBACK = STORE / "feedback.sqlite"
EVENTS = "events"
"""The folder of calendar files, beside a district's data and in the store."""

_shown: ContextVar[str] = ContextVar("district", default="")


def open_to_professionals() -> bool:
    """Tell whether pages for professionals are open to who is here; without one, to anybody."""
    return acting.is_open(otherwise=os.environ.get(PROFESSIONALS_VARIABLE) == TRUSTED_NETWORK)


def district_key() -> str:
    """Return the key of the district that is shown, else of the one the operator chose."""
    return _shown.get() or os.environ.get(DISTRICT_VARIABLE) or DEFAULT_DISTRICT


def district_keys() -> tuple[str, ...]:
    """Return the keys of the districts that there is data of."""
    return tuple(sorted(path.parent.name for path in DATA.glob("*/district.toml")))


@contextmanager
def showing(key: str) -> Iterator[None]:
    """Let everything be about another district for a while."""
    token = _shown.set(key)
    try:
        yield
    finally:
        _shown.reset(token)


def database() -> str:
    """Return the address of the database: the operator's choice, else a file in the store."""
    return os.environ.get(DATABASE_VARIABLE) or stored.file_address(STORE)


def store() -> stored.Watched:
    """Return the store of what people write, and what is known of it."""
    return stored.watched(database(), DATA, STORE)


def data_state() -> tuple[str, stored.State]:
    """Return the district that is shown, and which state of its entries counts."""
    key = district_key()
    return key, stored.state(key, store)


def by_district(most: int | None = None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep what a function returns for each district apart, until one of its entries changes."""
    return kept_by(district_key, most, data_state)


def by_shipped(most: int | None = None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep the same for good: for what follows from shipped files alone, never from entries."""
    return kept_by(district_key, most, lasting)


def district() -> District:
    """Return the district with its data as it is now, and terms in the current language.

    Raises
    ------
    DataProblem
        A shipped file is missing or broken.
    """
    return _district(i18n.current().code)


@by_district()
def _district(code: str) -> District:
    if code == GERMAN.code:
        place, known = shipped(), store().opened()
        return with_stored(place, known) if known else place
    with i18n.speaking(LANGUAGES[code]):
        return translated(_district(GERMAN.code))


@by_shipped()
def shipped() -> District:
    """Return the district as it is shipped, in German."""
    return load_district(DATA / district_key(), DATA / "taxonomy")


def offers() -> gpd.GeoDataFrame:
    """Return the public facilities as they may be shown, in WGS 84, in the order of a plain list.

    Existing ones first, those of one area before those of the whole district, then by type and
    name, with types in the current language.
    """
    return _offers(i18n.current().code)


@by_district()
def _offers(code: str) -> gpd.GeoDataFrame:
    if code != GERMAN.code:
        labels = {key: kind.label for key, kind in _district(code).taxonomy.types.items()}
        frame = _offers(GERMAN.code)
        return frame.assign(type_label=frame["type"].map(labels))
    place = _district(code)
    return in_order(place, public_facilities(place))


def in_order(place: District, frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return entries in the order of a plain list."""
    order = frame.assign(
        absent=frame["status"] != Status.ACTIVE.value,
        everywhere=frame["area"] == "",
        rank=frame["type"].map(list(place.taxonomy.types).index),
        folded=frame["name"].map(fold),
    ).sort_values(["absent", "everywhere", "rank", "folded"], kind="stable")
    return frame.loc[order.index]


def search_index() -> SearchIndex:
    """Return the index over what the public may find; equal hits by name, protected ones last."""
    return _search_index(i18n.current().code)


@by_district()
def _search_index(code: str) -> SearchIndex:
    place = _district(code)
    frame = protect(published(place.facilities))
    hidden = frame["location_class"] != LocationClass.PUBLIC.value
    ordered = frame.assign(hidden=hidden).sort_values(["hidden", "name"]).drop(columns="hidden")
    return build_index(ordered, place)


@by_district()
def offer_places() -> Whereabouts:
    """Return where the public facilities are, as far as that may be shown."""
    return whereabouts(_district(GERMAN.code), _offers(GERMAN.code))


@functools.cache
def travel() -> StraightLineModel:
    """Return the estimate of travel times, read once per process."""
    return read_travel(DATA / "rules" / "travel.toml")


@functools.cache
def glossary() -> Glossary:
    """Return the glossary, read once per process."""
    return read_glossary(DATA / "glossary.toml")


@by_shipped()
def statements() -> tuple[Statement, ...]:
    """Return what documents say about the district's family centres."""
    return read_statements(DATA / district_key() / "family_centre_statements.toml")


@by_district()
def area_statements(*, professional: bool = False) -> tuple[AreaStatement, ...]:
    """Return what is said about areas; with ``professional`` what is for those alone, too."""
    return area_notes.statements(store().opened(), DATA / district_key(), professional=professional)


@by_shipped()
def milestones() -> tuple[Milestone, ...]:
    """Return the events that the district's time series may be read with."""
    return read_milestones(DATA / district_key() / "milestones.toml")


@by_shipped()
def roles() -> tuple[Role, ...]:
    """Return who coordinates what in the district, those for professionals alone included."""
    return read_roles(DATA / district_key(), _district(GERMAN.code).taxonomy.lebenslagen)


def agenda() -> Agenda:
    """Return the events as the calendar files and the store have them now."""
    return _event_folders().current()


@by_district()
def _event_folders() -> EventFolders:
    key, places = district_key(), event_places(_district(GERMAN.code))
    folders = (DATA / key / EVENTS, STORE / EVENTS)
    return EventFolders(folders, places, entered(store().store, key, places))


@functools.cache
def version() -> str:
    """Return the version of the product as `pyproject.toml` names it."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def warm_up() -> None:
    """Load what every visitor needs, before the first one comes."""
    district()
    offers()
    search_index()
    offer_places()
    travel()
    glossary()
    agenda()
