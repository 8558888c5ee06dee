"""Tables come about step by step; data of an older step stays; a newer one is left alone."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import insert, text

from loaders.problems import DataProblem
from loaders.store import history, open_store
from loaders.store.engine import engine_of, is_sqlite, reading, writing
from loaders.store.migrate import FOLDER, migrate, schema_of
from loaders.store.tables import METADATA, SCHEMA, change, entity, version
from tests.entries_stored import DISTRICT, NOW


def test_the_newest_step_is_the_one_the_program_knows() -> None:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_heads() == [SCHEMA]


@pytest.mark.filterwarnings("ignore:Did not recognize type .geometry.")
def test_the_steps_make_the_tables_the_program_knows(fresh: Callable[[], str]) -> None:
    engine = engine_of(fresh())
    with reading(engine) as connection:
        context = MigrationContext.configure(connection)
        found = [str(one) for one in compare_metadata(context, METADATA)]
    engine.dispose()
    others = ("spatial_ref_sys", "entity_place", "'entity', Column('place'")
    assert [one for one in found if not any(other in one for other in others)] == []


def test_data_of_the_step_before_stays(empty: Callable[[], str], data: Path) -> None:
    address = empty()
    engine = engine_of(address)
    if is_sqlite(engine):
        Path(str(engine.url.database)).parent.mkdir()
    migrate(engine, "0001")
    known = {"district": DISTRICT, "kind": "facility", "entity_id": "alt", "number": 1}
    about = {"actor": "redaktion", "action": "edit", "reason": "a", "source": "b"}
    with writing(engine) as connection:
        connection.execute(insert(change).values(id=1, district=DISTRICT, at=NOW, **about))
        connection.execute(insert(version).values(**known, change_id=1, document=None))
        connection.execute(insert(entity).values(**known, position=1, lon=9.2, lat=52.9))
    engine.dispose()
    store = open_store(address, data, NOW)
    (step,) = history.steps(store, DISTRICT, "alt")
    assert (step.change.at, step.change.why.actor) == (NOW, "redaktion")
    assert len(history.entries(store, DISTRICT)) == 52
    if not is_sqlite(store.engine):
        with reading(store.engine) as connection:
            placed = text("SELECT ST_X(place) FROM entity WHERE entity_id = 'alt'")
            assert connection.execute(placed).scalar() == 9.2
    store.close()


def test_a_database_of_a_newer_program_is_left_alone(fresh: Callable[[], str], data: Path) -> None:
    address = fresh()
    engine = engine_of(address)
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DataProblem, match="ein neueres Programm hat sie angelegt"):
        open_store(address, data, NOW)
    with reading(engine) as connection:
        assert schema_of(connection) == "9999"
    engine.dispose()


def test_many_first_starts_at_once_make_one_store(empty: Callable[[], str], data: Path) -> None:
    address = empty()
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(lambda _: open_store(address, data, NOW), range(4)))
    assert [history.revisions(store) for store in stores] == [{DISTRICT: 1}] * 4
    assert len(history.entries(stores[0], DISTRICT)) == 52
    for store in stores:
        store.close()
