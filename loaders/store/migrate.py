"""Bringing a database to the tables this program knows; Alembic is loaded only if needed."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from loaders.problems import DataProblem
from loaders.store.engine import name_of, reading, writing
from loaders.store.tables import SCHEMA

FOLDER = Path(__file__).parent / "migrations"
_TABLE = "alembic_version"


def schema_of(connection: Connection) -> str:
    """Return the newest step a database has taken, empty for none."""
    if not inspect(connection).has_table(_TABLE):
        return ""
    return str(connection.execute(text(f"SELECT version_num FROM {_TABLE}")).scalar() or "")  # noqa: S608


def migrate(engine: Engine, target: str = SCHEMA) -> None:
    """Take the steps that are missing, all or none.

    Raises
    ------
    DataProblem
        The database cannot be written, or a newer program has made it.
    """
    with reading(engine) as connection:
        found = schema_of(connection)
    if found == target:
        return
    _check(engine, found)
    with writing(engine) as connection:
        if schema_of(connection) < target:
            _upgrade(connection, target)


def check_schema(engine: Engine) -> None:
    """Check that a database which cannot be written has the tables this program knows.

    Raises
    ------
    DataProblem
        It has others.
    """
    with reading(engine) as connection:
        found = schema_of(connection)
    if found != SCHEMA:
        raise DataProblem(name_of(engine), f"die Fassung {SCHEMA} der Tabellen", found or "keine")


def _check(engine: Engine, found: str) -> None:
    if found > SCHEMA:
        cause = "ein neueres Programm hat sie angelegt; bitte dieses Programm erneuern."
        expected = f"höchstens die Fassung {SCHEMA} der Tabellen"
        raise DataProblem(name_of(engine), expected, found, likely_cause=cause)


def _upgrade(connection: Connection, target: str) -> None:
    from alembic import command  # noqa: PLC0415 - needed once in the life of a database
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, target)
