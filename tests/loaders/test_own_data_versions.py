"""Versions of own data: immutable, safe against crashes and against each other, withdrawable."""

import dataclasses
import datetime as dt
import errno
import shutil
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pandas as pd
import pytest

from geo.indicators.own import Change, merged
from loaders import versioned
from loaders.files import write_atomic
from loaders.own_data import active, keep, preview, stamp, versions, withdraw
from loaders.problems import DataProblem
from tests.deliveries import CATALOGUE, DEFINITION, GOOD, NAME, TODAY, filled, read

KEY = "03361"
NEXT_DAY = TODAY + dt.timedelta(days=1)


def quote(numerator: float, year: str = "2024") -> tuple[object, ...]:
    return ("quote", *GOOD[1:3], year, numerator, 50, "-x; synthetisch")


def add(store: Path, *rows: tuple[object, ...]) -> int:
    return keep(store, KEY, read(filled(rows)), TODAY).number


def test_a_version_keeps_the_file_its_values_and_where_they_are_from(tmp_path: Path) -> None:
    imported = read(filled([GOOD, quote(99)]))
    version = keep(tmp_path, KEY, imported, TODAY)
    folder = tmp_path / "own_data" / KEY / "1"
    assert {path.name for path in folder.iterdir()} == {
        "original.xlsx",
        "observations.csv",
        "definitions.toml",
        "provenance.toml",
    }
    assert (folder / "original.xlsx").read_bytes() == imported.original
    assert versions(tmp_path, KEY) == (version,)
    assert (version.file, version.imported) == (NAME, "2026-11-21")
    assert (version.rows, version.kept, version.refused) == (2, 1, 1)
    assert version.particulars.source == "Synthetische Statistik"


def test_the_newer_import_counts_until_it_is_withdrawn(tmp_path: Path) -> None:
    assert add(tmp_path, quote(1 / 3), quote(2, "2023")) == 1
    assert add(tmp_path, quote(7)) == 2
    found = active(tmp_path, KEY).observations.set_index("period")["numerator"]
    assert found.to_dict() == {"2024": 7.0, "2023": 2.0}
    assert withdraw(tmp_path, KEY, 2, NEXT_DAY).withdrawn == "2026-11-22"
    assert withdraw(tmp_path, KEY, 2, TODAY).withdrawn == "2026-11-22"
    found = active(tmp_path, KEY).observations.set_index("period")["numerator"]
    assert found.to_dict() == {"2024": 1 / 3, "2023": 2.0}
    assert len(versions(tmp_path, KEY)) == 2


def test_the_stamp_tells_another_version_under_the_same_number(tmp_path: Path) -> None:
    folder = tmp_path / "own_data" / KEY
    stamps = {stamp(tmp_path, KEY)}
    for numerator in (7, 8):
        add(tmp_path, quote(numerator))
        stamps.add(stamp(tmp_path, KEY))
        withdraw(tmp_path, KEY, 1, TODAY)
        stamps.add(stamp(tmp_path, KEY))
        (folder / "1.withdrawn").unlink()
        shutil.rmtree(folder / "1")
    (folder / "notiz.txt").write_text("von Hand", "utf-8")
    assert stamp(tmp_path, KEY) in stamps
    assert len(stamps) == 5


def test_a_definition_stays_as_long_as_values_need_it(tmp_path: Path) -> None:
    first = read(filled([("neu", *GOOD[1:])], [DEFINITION]))
    keep(tmp_path, KEY, first, TODAY)
    defined = active(tmp_path, KEY).indicators
    assert defined == first.definitions
    later = read(filled([("neu", *GOOD[1:])]), catalogue=merged(CATALOGUE, defined))
    assert later.kept == 1
    keep(tmp_path, KEY, later, TODAY)
    withdraw(tmp_path, KEY, 1, TODAY)
    assert active(tmp_path, KEY).indicators == first.definitions
    withdraw(tmp_path, KEY, 2, TODAY)
    assert active(tmp_path, KEY).indicators == ()


def test_without_versions_there_is_nothing(tmp_path: Path) -> None:
    assert versions(tmp_path, KEY) == ()
    found = active(tmp_path, KEY)
    assert found.indicators == ()
    assert found.observations.empty
    with pytest.raises(DataProblem, match="es gibt: keine"):
        withdraw(tmp_path, KEY, 1, TODAY)


def test_processes_that_import_at_once_get_numbers_of_their_own(tmp_path: Path) -> None:
    with ProcessPoolExecutor(4) as pool:
        numbers = list(pool.map(add, [tmp_path] * 8, [quote(n) for n in range(8)]))
    assert sorted(numbers) == list(range(1, 9))
    for version in versions(tmp_path, KEY):
        assert version.kept == 1


def test_a_crash_while_writing_leaves_the_versions_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(tmp_path, GOOD)
    (tmp_path / "own_data" / KEY / ".killed").mkdir()

    def full(path: Path, data: bytes) -> None:
        if path.name == "provenance.toml":
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        write_atomic(path, data)

    with monkeypatch.context() as patched:
        patched.setattr(versioned, "write_atomic", full)
        with pytest.raises(DataProblem, match="voll"):
            add(tmp_path, quote(9))
    assert [version.number for version in versions(tmp_path, KEY)] == [1]
    assert add(tmp_path, quote(9)) == 2


def test_a_version_that_somebody_changed_is_noticed(tmp_path: Path) -> None:
    add(tmp_path, GOOD)
    path = tmp_path / "own_data" / KEY / "1" / "observations.csv"
    path.write_text(path.read_text("utf-8").replace("5.0,", "6.0,"), "utf-8")
    with pytest.raises(DataProblem, match="eine geänderte"):
        active(tmp_path, KEY)


@pytest.mark.parametrize("name", ["definitions.toml", "provenance.toml", "observations.csv"])
def test_a_broken_version_is_a_problem(tmp_path: Path, name: str) -> None:
    add(tmp_path, GOOD)
    path = tmp_path / "own_data" / KEY / "1" / name
    path.unlink()
    with pytest.raises(DataProblem, match=f"own_data/{KEY}"):
        active(tmp_path, KEY)
    path.write_bytes(b"\xff[[")
    with pytest.raises(DataProblem):
        active(tmp_path, KEY)


def test_remarks_are_stored_harmless(tmp_path: Path) -> None:
    add(tmp_path, quote(1))
    stored = pd.read_csv(tmp_path / "own_data" / KEY / "1" / "observations.csv")
    assert list(stored["remark"]) == ["'-x; synthetisch"]


def test_the_preview_names_what_is_new_changed_and_unchanged(tmp_path: Path) -> None:
    add(tmp_path, quote(1, "2021"), quote(2, "2022"), quote(3, "2023"))
    imported = read(filled([quote(1, "2021"), quote(5, "2022"), quote(4, "2024")]))
    found = preview(active(tmp_path, KEY).observations, imported).set_index("period")
    assert found["change"].to_dict() == {
        "2021": Change.UNCHANGED,
        "2022": Change.CHANGED,
        "2024": Change.NEW,
    }
    assert found.at["2022", "old_numerator"] == 2
    other = dataclasses.replace(
        imported, observations=imported.observations.assign(basis="andere Quelle")
    )
    again = preview(active(tmp_path, KEY).observations, other).set_index("period")
    assert again.at["2021", "change"] == Change.CHANGED
