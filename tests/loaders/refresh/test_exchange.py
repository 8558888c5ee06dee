"""Replacing files as one: killed at every step, closed, disturbed, taken back."""

import datetime as dt
import os
import signal
import sys
from pathlib import Path

import pytest

from loaders.build.manifest import content_marks, package_bytes
from loaders.problems import DataProblem
from loaders.refresh import exchange
from loaders.refresh.shipped_files import problems, read_shipped
from loaders.shipped import load_district
from tests import vg250
from tests.disks import closed, small_disk

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
WATCHED = frozenset({"open", "os.rename", "os.mkdir", "os.rmdir", "os.remove", "shutil.rmtree"})
"""What a process tells before it changes something on the disk, and before it opens a file."""

LAST_COPY = 16
"""So many files are copied by renaming before the first one is replaced, and some more."""

CHANGED = ("flags.csv", "gemeinden.geojson", "population.csv")


def renewed(folder: Path, mark: bytes = b"\n") -> dict[str, bytes]:
    """Return some files of a folder with another blank at their end, and a package that fits."""
    shipped = read_shipped(folder)
    files = {name: (folder / name).read_bytes() + mark for name in CHANGED}
    for one in shipped.package["resources"]:
        if one["path"] in files:
            one.update(content_marks(files[one["path"]]))
    return files | {"datapackage.json": package_bytes(shipped.package)}


def replaced(folder: Path, files: dict[str, bytes]) -> str:
    basis = (folder / "datapackage.json").read_bytes()
    return exchange.replace(folder, files, basis, "probe", NOW)


def killed(
    folder: Path, files: dict[str, bytes], step: int, watched: frozenset[str] = WATCHED
) -> bool:
    """Replace files in a child that is killed before a step; tell whether it came so far."""
    child = os.fork()
    if child == 0:
        steps = iter(range(1, 10_000))

        def watch(event: str, _: object) -> None:
            if event in watched and next(steps) == step:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch)
        replaced(folder, files)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def test_killed_at_every_step_all_files_are_old_or_all_are_new(verden: Path) -> None:
    old, new = vg250.contents(verden), renewed(verden)
    step, seen = 1, []
    while killed(verden, new, step):
        exchange.finish(verden)
        now = vg250.contents(verden)
        seen.append(now == old | new)
        assert now in (old, old | new), f"mixed after step {step}"
        assert problems(verden) == ()
        if seen[-1]:
            replaced(verden, {name: old[name] for name in new})
            assert vg250.contents(verden) == old
        step += 1
    assert vg250.contents(verden) == old | new
    assert step > 40
    assert seen == sorted(seen), "old until a certain step, new from then on"
    assert seen[0] is False
    assert seen[-1] is True
    assert not list((verden / exchange.KEPT).glob(".*"))


def test_a_start_after_a_kill_finishes_first(verden: Path) -> None:
    old, new = vg250.contents(verden), renewed(verden)
    step, moving = LAST_COPY, frozenset({"os.rename"})
    while killed(verden, new, step, moving) and vg250.contents(verden) in (old, old | new):
        exchange.finish(verden)
        replaced(verden, {name: old[name] for name in new})
        step += 1
    assert vg250.contents(verden) not in (old, old | new), "killed between two files"
    load_district(verden, verden.parent / "taxonomy")
    assert vg250.contents(verden) == old | new
    assert not (verden / exchange.STAGED).exists()


def test_the_way_back_and_forth(verden: Path) -> None:
    old, new = vg250.contents(verden), renewed(verden)
    first = replaced(verden, new)
    assert first == "2026-11-22T120000Z-probe"
    second = replaced(verden, read_shipped(verden).former(first))
    assert vg250.contents(verden) == old
    assert second == f"{first}-2"
    assert set(exchange.states(verden)) == {first, second}
    replaced(verden, read_shipped(verden).former(second))
    assert vg250.contents(verden) == old | new
    assert read_shipped(verden).former(second) == {}


def test_the_last_former_states_stay_and_older_ones_go(verden: Path) -> None:
    old, marks = vg250.contents(verden), range(1, exchange.MOST_KEPT + 3)
    names = [replaced(verden, renewed(verden, b"\n" * mark)) for mark in marks]
    (verden / exchange.KEPT / ".unterbrochen").mkdir()
    assert exchange.tidy(verden) == tuple(reversed(names[:2]))
    assert exchange.states(verden) == tuple(reversed(names[2:]))
    assert exchange.tidy(verden) == ()
    assert read_shipped(verden).former(names[2])["flags.csv"].startswith(old["flags.csv"])


def test_a_former_state_that_was_changed_or_is_unknown_is_refused(verden: Path) -> None:
    name = replaced(verden, renewed(verden))
    with pytest.raises(DataProblem, match="„gestern“; es gibt: 2026-11-22"):
        read_shipped(verden).former("gestern")
    with pytest.raises(DataProblem, match=r"„\.\./\.\.“"):
        read_shipped(verden).former("../..")
    (verden / exchange.KEPT / name / "flags.csv").write_bytes(b"x")
    with pytest.raises(DataProblem, match="nach dem Bau der Daten geändert"):
        read_shipped(verden).former(name)


def test_what_was_compared_with_something_else_is_not_replaced(verden: Path) -> None:
    files, basis = renewed(verden), (verden / "datapackage.json").read_bytes()
    replaced(verden, renewed(verden, b"\n\n"))
    before = vg250.contents(verden)
    with pytest.raises(DataProblem, match="bitte noch einmal vergleichen"):
        exchange.replace(verden, files, basis, "probe", NOW)
    assert vg250.contents(verden) == before


def test_a_closed_folder_says_what_to_do(verden: Path) -> None:
    files, before = renewed(verden), vg250.contents(verden)
    with closed(verden), pytest.raises(DataProblem) as problem:
        replaced(verden, files)
    assert "FAMILIENWEGWEISER_DATA" in str(problem.value)
    assert "schreibgeschützt" in str(problem.value)
    assert vg250.contents(verden) == before
    with closed(verden):
        load_district(verden, verden.parent / "taxonomy")


def test_a_full_disk_changes_nothing(verden: Path, tmp_path: Path) -> None:
    files = renewed(verden) | {"flags.csv": b"x" * 3_000_000}
    with small_disk(tmp_path / "klein", kilobytes=2000):
        folder = tmp_path / "klein" / "03361"
        folder.mkdir()
        for name, content in vg250.contents(verden).items():
            (folder / name).write_bytes(content)
        with pytest.raises(DataProblem, match="ein Ordner, der sich beschreiben lässt"):
            replaced(folder, files)
        assert vg250.contents(folder) == vg250.contents(verden)
        assert not (folder / exchange.STAGED).exists()
        assert not (folder / exchange.UNFINISHED).exists()
        load_district(folder, verden.parent / "taxonomy")
