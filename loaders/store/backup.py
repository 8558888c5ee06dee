"""Copies of the whole store: one SQLite file that both databases can be filled from.

From SQLite the copy is made by its own backup, from PostgreSQL by reading all tables in one state.
"""

import datetime as dt
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, Table, func, insert, select, update

from loaders.files import sync_folder
from loaders.problems import DataProblem
from loaders.store.base import Store
from loaders.store.engine import engine_of, file_of, problems, reading, writing
from loaders.store.migrate import migrate, schema_of
from loaders.store.outbox import NOT_OUT, MailState
from loaders.store.tables import (
    SCHEMA,
    account,
    account_change,
    change,
    entity,
    link,
    link_try,
    login,
    mail,
    proposal,
    shipped,
    snapshot,
    version,
)

TABLES: Final = (
    *(change, version, shipped, entity, snapshot, account, account_change, login),
    *(link, link_try, mail, proposal),
)
"""All tables, each after those it points to."""
PAGES, ROWS = 256, 1000
"""How much is copied between two words about the progress."""

Progress = Callable[[int, int], None]
"""Told what is done and what there is in all, in pages or rows."""


def backup(store: Store, target: Path, progress: Progress = lambda _done, _all: None) -> None:
    """Write a copy of the store, complete and consistent while others go on writing.

    The file is there whole or not at all; a former one is replaced.

    Raises
    ------
    DataProblem
        The store cannot be read.
    OSError
        The target cannot be written.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        path = file_of(store.engine)
        if path is None:
            _exported(store.engine, temporary, progress)
        else:
            with problems(store.engine):
                _copied(path, temporary, progress)
        with temporary.open("rb") as file:
            os.fsync(file.fileno())
        temporary.replace(target)
    finally:
        for left in temporary.parent.glob(f"{temporary.name}*"):
            left.unlink()
    sync_folder(target.parent)


def _copied(path: Path, target: Path, progress: Progress) -> None:
    """Copy a file by SQLite's backup; one database in one file, without a log beside it."""
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(
            copy, pages=PAGES, progress=lambda _, left, every: progress(every - left, every)
        )
        copy.execute("PRAGMA journal_mode = DELETE")


def _exported(source: Engine, target: Path, progress: Progress) -> None:
    engine = engine_of(f"sqlite:///{target}")
    try:
        migrate(engine)
        with reading(source) as known, writing(engine) as copy:
            _transfer(known, copy, progress)
    finally:
        engine.dispose()


def restore(
    address: str, source: Path, now: dt.datetime, progress: Progress = lambda _done, _all: None
) -> None:
    """Fill an empty database from a copy; one that holds anything is never overwritten.

    Logins and personal links from before ``now`` (aware) count no more, and no mail that waited is
    sent: what has ended, was used or went out since the copy was made would do so again.

    Raises
    ------
    DataProblem
        The copy is broken or from a newer program, or the database is not empty.
    """
    engine = engine_of(address)
    path = file_of(engine)
    try:
        with problems(engine):
            if path:
                path.parent.mkdir(parents=True, exist_ok=True)
            migrate(engine)
        with _opened(source) as copy, reading(copy) as known, writing(engine) as target:
            if target.execute(select(func.count()).select_from(change)).scalar():
                cause = "es gibt sie schon; bitte erst umbenennen oder eine andere nennen."
                place = path.name if path else str(engine.url.database)
                raise DataProblem(place, "eine leere Datenbank", "Einträge", likely_cause=cause)
            _transfer(known, target, progress)
            _end_what_may_be_over(target, now.astimezone(dt.UTC))
    finally:
        engine.dispose()


def _end_what_may_be_over(target: Connection, now: dt.datetime) -> None:
    target.execute(update(account).values(logins_after=now))
    open_links = update(link).where(link.c.used_at.is_(None), link.c.revoked_at.is_(None))
    target.execute(open_links.values(revoked_at=now))
    waiting = update(mail).where(mail.c.state.in_([one.value for one in NOT_OUT]))
    told = {"state": MailState.UNSURE.value, "problem": "aus einer Sicherung"}
    target.execute(waiting.values(**told))


@contextmanager
def _opened(source: Path) -> Iterator[Engine]:
    """Open a working copy of a backup with today's tables; the backup stays as it is."""
    if not source.is_file():
        raise DataProblem(source.name, "eine Sicherung", "keine Datei")
    with tempfile.TemporaryDirectory() as folder:
        working = Path(folder) / source.name
        working.write_bytes(source.read_bytes())
        engine = engine_of(f"sqlite:///{working}")
        try:
            _check(engine, source)
            migrate(engine)
            yield engine
        finally:
            engine.dispose()


def _check(engine: Engine, source: Path) -> None:
    with reading(engine) as connection:
        sound = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
        found = schema_of(connection)
    if sound != "ok" or not found or found > SCHEMA:
        expected = "eine Sicherung dieses Programms oder eines älteren"
        raise DataProblem(source.name, expected, f"Fassung {found or 'unbekannt'}, {sound}"[:160])


def _transfer(source: Connection, target: Connection, progress: Progress) -> None:
    """Copy all rows, table by table."""
    counts = [source.execute(select(func.count()).select_from(one)).scalar() for one in TABLES]
    done, whole = 0, sum(int(count or 0) for count in counts)
    for table in TABLES:
        for rows in _rows(source, table):
            target.execute(insert(table), rows)
            done += len(rows)
            progress(done, whole)


def _rows(source: Connection, table: Table) -> Iterator[list[dict[str, object]]]:
    found = source.execute(select(table).order_by(*table.primary_key)).mappings()
    for part in found.partitions(ROWS):
        yield [dict(row) for row in part]
