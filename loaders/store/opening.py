"""Opening the store: made, brought up to date and filled from the shipped data if need be."""

import datetime as dt
import logging
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from geo.permissions import Permissions
from loaders.config import read_config
from loaders.facilities import around
from loaders.permissions import FILE as PERMISSIONS_FILE
from loaders.permissions import read_permissions
from loaders.problems import DataProblem
from loaders.shipped import CONFIG_FILE
from loaders.store.areas import areas, in_planregion
from loaders.store.base import Store, any_of_kind
from loaders.store.deliveries import DELIVERED, deliver
from loaders.store.documents import Rules
from loaders.store.engine import (
    engine_of,
    file_of,
    may_hold_entries,
    problems,
    read_only,
    reading,
    takes_changes,
    write_ahead,
)
from loaders.store.migrate import check_schema, migrate
from loaders.store.model import FACILITY, Hanging, nothing_hangs
from loaders.taxonomy import load_taxonomy

log = logging.getLogger(__name__)

READ_ONLY: Final = "Der Speicher kann nur gelesen werden; Bearbeiten ist abgeschaltet."
SHIPPED: Final = "Gezeigt werden die ausgelieferten Daten; Bearbeiten ist abgeschaltet."
CLOSED: Final = (
    "Bis der Speicher wieder zu öffnen ist, wird nichts gezeigt: "
    "Einträge könnten darin geändert oder geschützt sein."
)


def open_store(
    address: str, data: Path, now: dt.datetime, hanging: Hanging = nothing_hangs
) -> Store:
    """Open the database at an SQLAlchemy URL for the districts whose data is in ``data``.

    A new database gets its tables and the shipped entries, an older one what is new. Two
    processes may open it at once. What cannot be written is opened for reading alone. ``hanging``
    tells what outside of the database points to an entry, see `Store`.

    Raises
    ------
    DataProblem
        The database is not there and cannot be made, is broken, or belongs to a newer program.
    """
    engine = engine_of(address)
    path = file_of(engine)
    if not takes_changes(engine):
        return _opened_for_reading(read_only(path) if path else engine, data)
    store = Store(engine, _rules(data), _permissions(data), hanging=hanging)
    try:
        _prepare(engine, path)
        for district in store.rules:
            _take_over(store, district, data / district, now)
    except DataProblem:
        store.close()
        raise
    return store


def can_be_written(address: str) -> bool:
    """Tell whether there is a database at an address that takes changes now: asked anew.

    Raises
    ------
    DataProblem
        The server cannot be asked.
    """
    if not may_hold_entries(address):
        return False
    engine = engine_of(address)
    try:
        return takes_changes(engine)
    finally:
        engine.dispose()


def _opened_for_reading(engine: Engine, data: Path) -> Store:
    store = Store(engine, _rules(data), _permissions(data), editable=False)
    try:
        check_schema(engine)
    except DataProblem:
        store.close()
        raise
    return store


def _prepare(engine: Engine, path: Path | None) -> None:
    with problems(engine):
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_ahead(engine)
        migrate(engine)


def _rules(data: Path) -> dict[str, Rules]:
    """Return the rules of every district whose description can be read."""
    terms = load_taxonomy(data / "taxonomy")
    rules = {}
    for path in sorted(data.glob(f"*/{CONFIG_FILE}")):
        try:
            config = read_config(path)
            box = around(config.bbox_wgs84)
            known = areas(path.parent, box)
        except DataProblem:
            log.exception("district %s is left out of the store", path.parent.name)
            continue
        rules[path.parent.name] = Rules(
            box,
            frozenset(terms.types),
            in_planregion(known),
            known,
            frozenset(terms.lebenslagen),
        )
    return rules


def _permissions(data: Path) -> Permissions:
    return read_permissions(data / "rules" / PERMISSIONS_FILE)[0]


def _take_over(store: Store, district: str, folder: Path, now: dt.datetime) -> None:
    """Take over a delivery; a broken one, or a full disk, leaves the entries as they are."""
    for what in DELIVERED:
        try:
            deliver(store, district, folder, now, what)
        except DataProblem as problem:
            if problem.file == store.name and _is_empty(store, district):
                raise
            log.exception("delivery of %s is not taken over: %s", district, what.file)


def _is_empty(store: Store, district: str) -> bool:
    with reading(store.engine) as connection:
        return not any_of_kind(connection, district, FACILITY)
