"""Taking over shipped entries: new and changed ones, but never over what somebody edited here."""

import datetime as dt
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, insert, select

from loaders.facilities import placed_rows, strip_protected
from loaders.files import sha256
from loaders.geojson import read_geojson
from loaders.package import REVISION_DIGITS
from loaders.records import FacilityRow, columns
from loaders.store.base import (
    Store,
    add_shipped,
    add_version,
    begin_change,
    current_entry,
    newest_shipped,
    of,
)
from loaders.store.documents import canonical
from loaders.store.engine import reading, writing
from loaders.store.model import FACILITY, Action, Change, Document, Entry, Why
from loaders.store.tables import change, entity, shipped, version

FILE: Final = "facilities.geojson"
ACTOR: Final = "auslieferung"


def deliver(store: Store, district: str, folder: Path, now: dt.datetime) -> Change | None:
    """Take over the facilities shipped in ``folder``; return the change, None if all is known.

    An entry that nobody edited follows the delivery, one that was edited stays as it is: then the
    shipped document is kept beside it (see `loaders.store.history.deviations`).

    Raises
    ------
    DataProblem
        The shipped file is broken, or the database cannot be written.
    """
    source = _source(folder, store.rules_of(district).types)
    with reading(store.engine) as connection:
        if _last(connection, district) == source:
            return None
    new = _documents(store, district, folder)
    why = Why(ACTOR, f"Auslieferung {source.rpartition(' ')[2]}", source)
    with writing(store.engine) as connection:
        if _last(connection, district) == source:
            return None
        made = begin_change(connection, district, Action.DELIVERY, why, now)
        if made_first(connection, district):
            _add_all(connection, made, new)
        else:
            _merge(connection, made, new)
    return made


def made_first(connection: Connection, district: str) -> bool:
    """Tell whether a district has no entry yet."""
    known = select(entity.c.entity_id).where(of(entity, district=district, kind=FACILITY))
    return connection.execute(known.limit(1)).one_or_none() is None


def _source(folder: Path, types: object) -> str:
    """Return what names a delivery: other content, types or columns make another one."""
    content = (folder / FILE).read_bytes() if (folder / FILE).exists() else b""
    parts = (sha256(content), *sorted(map(str, types)), *columns(FacilityRow))  # type: ignore[call-overload]
    return f"{folder.name}/{FILE} {sha256('/'.join(parts).encode())[:REVISION_DIGITS]}"


def _last(connection: Connection, district: str) -> str | None:
    delivered = of(change, district=district, action=Action.DELIVERY.value)
    newest = select(change.c.source).where(delivered).order_by(change.c.id.desc()).limit(1)
    return connection.execute(newest).scalar()


def _documents(store: Store, district: str, folder: Path) -> dict[str, Document]:
    rules = store.rules_of(district)
    features, _ = strip_protected(FILE, read_geojson(folder / FILE, rules.box))
    rows, _ = placed_rows(FILE, features, rules.box, rules.types)
    return {row["id"]: row for row in rows}


def _add_all(connection: Connection, made: Change, new: dict[str, Document]) -> None:
    """Add the first entries of a district at once."""
    known = [
        {"district": made.district, "kind": FACILITY, "entity_id": key, "change_id": made.id}
        for key in new
    ]
    texts = [{"document": canonical(document)} for document in new.values()]
    places = [
        {"position": number, "lon": document["lon"], "lat": document["lat"]}
        for number, document in enumerate(new.values(), start=1)
    ]
    first = {"number": 1}
    for table, parts in ((version, texts), (shipped, texts), (entity, places)):
        rows = [{**one, **part, **first} for one, part in zip(known, parts, strict=True)]
        names = set(table.c.keys())
        rows = [{name: row[name] for name in row if name in names} for row in rows]
        if rows:
            connection.execute(insert(table), rows)


def _merge(connection: Connection, made: Change, new: dict[str, Document]) -> None:
    """Compare what was shipped, what is shipped now, and what is stored."""
    old = newest_shipped(connection, made.district)
    for key in [*new, *(key for key in old if key not in new)]:
        document = new.get(key)
        if old.get(key) == document:
            continue
        add_shipped(connection, made, key, document)
        current: Entry = current_entry(connection, made.district, key)
        if current.document == old.get(key) and not current.merged_into:
            add_version(connection, made, current, document)
