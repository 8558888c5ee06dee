"""The way to the database: SQLite (WAL, FULL) or PostgreSQL with PostGIS behind one interface."""

import os
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from loaders.problems import DataProblem

FILE: Final = "familienwegweiser.sqlite"
WAIT_S: Final = 20
"""How long a writer waits for another one."""
CONNECT_S: Final = 5
SQLITE: Final = "sqlite"
_LOCK: Final = 7_220_617
"""The number of the lock that writers on PostgreSQL take in turn."""

_FULL: Final = "der Datenträger ist voll oder defekt."
_LOCKED: Final = "ein anderes Programm hält die Datenbank fest."
_AWAY: Final = "der Datenbankserver ist nicht erreichbar."
_STATES: Final = (
    ("53100", _FULL),
    ("25006", "der Datenbankserver nimmt gerade keine Änderungen an (nur lesen)."),
    ("55P03", _LOCKED),
    ("57P", _AWAY),
    ("08", _AWAY),
)
"""Causes by how the SQLSTATE of PostgreSQL begins: its messages are in any language.

https://www.postgresql.org/docs/15/errcodes-appendix.html
"""
_CAUSES: Final = (
    ("full|no space|i/o error|file too large", _FULL),
    ("readonly|read-only|unable to open", "der Ordner oder die Datei ist schreibgeschützt."),
    ("not a database|malformed|corrupt", "die Datei ist beschädigt oder keine Datenbank."),
    ("locked|timeout", _LOCKED),
    ("connection|could not translate|refused", _AWAY),
    ("postgis|permission", "es fehlt PostGIS, oder die Rolle darf es nicht einrichten."),
)


def engine_of(address: str) -> Engine:
    """Return the engine for an SQLAlchemy URL.

    Parameters of statements never appear in messages: documents may hold what is protected.

    Raises
    ------
    DataProblem
        It is no address of SQLite or PostgreSQL.
    """
    url = _url(address)
    if url.get_backend_name() == SQLITE:
        return _sqlite(url)
    return create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        connect_args={"connect_timeout": CONNECT_S},
    )


def address_of(path: Path) -> str:
    """Return the address of an SQLite file, whatever letters its path has."""
    return URL.create(SQLITE, database=str(path)).render_as_string()


def _url(address: str) -> URL:
    expected = "eine Adresse wie sqlite:////pfad/datei.sqlite oder postgresql://…"
    try:
        url = make_url(address)
        backend = url.get_backend_name()
    except (ArgumentError, SQLAlchemyError) as error:
        raise DataProblem("FAMILIENWEGWEISER_DATABASE", expected, "etwas anderes") from error
    if backend in {"postgresql", "postgres"}:
        return url.set(drivername="postgresql+psycopg")
    if backend != SQLITE or not url.database or url.database == ":memory:":
        raise DataProblem("FAMILIENWEGWEISER_DATABASE", expected, backend)
    return url


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url, hide_parameters=True, connect_args={"timeout": WAIT_S})

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def read_only(path: Path) -> Engine:
    """Return an engine for an SQLite file in a folder that cannot be written.

    Without a log beside it the file is complete: it is read as one that never changes.
    """
    alone = not path.with_name(f"{path.name}-wal").exists()
    options = {"mode": "ro", "uri": "true", **({"immutable": "1"} if alone else {})}
    return _sqlite(URL.create(SQLITE, database=f"file:{quote(str(path))}", query=options))


def is_sqlite(engine: Engine) -> bool:
    """Tell whether the database is a file."""
    return engine.dialect.name == SQLITE


def file_of(engine: Engine) -> Path | None:
    """Return the file of an SQLite database, None for a server."""
    return Path(str(engine.url.database)) if is_sqlite(engine) else None


def may_hold_entries(address: str) -> bool:
    """Tell whether there may be a database at an address, whether or not it can be opened now.

    Raises
    ------
    DataProblem
        It is no address of SQLite or PostgreSQL.
    """
    path = file_of(engine_of(address))
    try:
        return path is None or bool(path.stat())
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True


def name_of(engine: Engine) -> str:
    """Return what the database is called in messages: never its password."""
    path = file_of(engine)
    return path.name.partition("?")[0] if path else f"PostgreSQL „{engine.url.database}“"


def write_ahead(engine: Engine) -> None:
    """Switch a file to write-ahead logging; it stays so."""
    deadline = time.monotonic() + WAIT_S
    while True:
        try:
            with engine.connect() as connection:
                raw: Any = connection.connection.driver_connection
                raw.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Read one consistent state.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    if not is_sqlite(engine):
        engine = engine.execution_options(isolation_level="REPEATABLE READ")
    with problems(engine), engine.begin() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Write all or nothing; writers take turns, so that changes are seen in their order.

    Raises
    ------
    DataProblem
        The database cannot be written; nothing of the change is stored.
    """
    with problems(engine), engine.execution_options(writing=True).begin() as connection:
        if not is_sqlite(engine):
            connection.execute(text(f"SET LOCAL lock_timeout = '{WAIT_S}s'"))
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
        yield connection


@contextmanager
def problems(engine: Engine) -> Iterator[None]:
    """Turn what a broken, full or closed database raises into a problem that names it."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        inner = error.orig if isinstance(error, DBAPIError) and error.orig else error
        found = str(inner).splitlines()[0][:160] if str(inner) else type(inner).__name__
        cause = _cause(str(getattr(inner, "sqlstate", None) or ""), found)
        expected = "eine Datenbank, die gelesen und beschrieben werden kann"
        raise DataProblem(name_of(engine), expected, found, likely_cause=cause) from error


def _cause(state: str, found: str) -> str:
    by_state = (said for sign, said in _STATES if state.startswith(sign))
    by_words = (said for sign, said in _CAUSES if re.search(sign, found, re.IGNORECASE))
    return next(by_state, next(by_words, ""))


def takes_changes(engine: Engine) -> bool:
    """Tell whether a database can be written now: its file, or its server.

    Raises
    ------
    DataProblem
        The server cannot be asked.
    """
    path = file_of(engine)
    if path:
        return not path.exists() or (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    with reading(engine) as connection:
        return connection.execute(text("SHOW transaction_read_only")).scalar() != "on"
