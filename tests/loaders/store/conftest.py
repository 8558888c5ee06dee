"""Stores for the tests: the entries of Verden alone, on both databases, each test its own."""

import datetime as dt
import itertools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from loaders.store import Store, open_store
from tests.entries_stored import NOW
from tests.postgres import Server

SHIPPED = Path(__file__).parents[3] / "data"
Fresh = Callable[[], str]


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what a store needs of the data of one district."""
    folder = tmp_path_factory.mktemp("data")
    shutil.copytree(SHIPPED / "taxonomy", folder / "taxonomy")
    (folder / "rules").mkdir()
    shutil.copy(SHIPPED / "rules" / "permissions.toml", folder / "rules")
    (folder / "03361").mkdir()
    for name in ("district.toml", "facilities.geojson"):
        shutil.copy(SHIPPED / "03361" / name, folder / "03361" / name)
    return folder


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.remove()


def opened(address: str, data: Path, now: dt.datetime = NOW) -> Store:
    return open_store(address, data, now)


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def fresh(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, data: Path
) -> Fresh:
    """Return what makes addresses of new databases that hold what is shipped."""
    if request.param == "sqlite":
        folder = tmp_path_factory.mktemp("sqlite")
        template = folder / "seeded.sqlite"
        opened(f"sqlite:///{template}", data).close()
        numbers = itertools.count()

        def copied() -> str:
            path = folder / f"{next(numbers)}.sqlite"
            shutil.copy(template, path)
            return f"sqlite:///{path}"

        return copied
    server: Server = request.getfixturevalue("server")
    seeded = server.database()
    opened(server.url(seeded), data).close()
    return lambda: server.url(server.database(seeded))


@pytest.fixture(scope="session")
def empty(
    fresh: Fresh, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Fresh:
    """Return what makes addresses of databases without any table."""
    if fresh().startswith("sqlite"):
        folder = tmp_path_factory.mktemp("empty")
        numbers = itertools.count()
        return lambda: f"sqlite:///{folder / str(next(numbers)) / 'neu.sqlite'}"
    server: Server = request.getfixturevalue("server")
    return lambda: server.url(server.database())


@pytest.fixture
def store(fresh: Fresh, data: Path) -> Iterator[Store]:
    """Return a store that holds what is shipped."""
    made = opened(fresh(), data)
    yield made
    made.close()
