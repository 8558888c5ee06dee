"""Replacing files of a district as one, also if the process is killed; keeping what was there.

New files are written beside the old ones into a folder that gets its name `STAGED` when all of them
are on the disk. From then on they count: whoever comes next moves what is not moved yet. So no
reader that calls `finish` first ever sees old and new files together.
"""

import datetime as dt
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from loaders.files import sync_folder, write_atomic
from loaders.package import PACKAGE_FILE, read_resources
from loaders.problems import DataProblem

STAGED: Final = ".refresh"
UNFINISHED: Final = ".refresh.part"
KEPT: Final = ".replaced"
"""The folder of former states: each has all files of the data package as they were."""

MOST_KEPT: Final = 3
"""So many former states stay (own assumption): a delivery of outlines, one of inhabitants a year
and a way back from either."""

CLOSED: Final = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


def finish(folder: Path) -> bool:
    """Finish a replacement that was interrupted; tell whether there was one.

    Raises
    ------
    DataProblem
        There is one, and the folder cannot be written.
    """
    if not (folder / STAGED).exists():
        return False
    with _told(folder), _locked(folder):
        return _move(folder)


def replace(
    folder: Path, files: Mapping[str, bytes], basis: bytes, label: str, now: dt.datetime
) -> str:
    """Replace files of a district, all or none, and return the name of the state before.

    Parameters
    ----------
    files
        New content by file name, the data package among them.
    basis
        The data package that the new content was made from.
    label
        What is replaced, in letters and digits; becomes part of the name.

    Raises
    ------
    DataProblem
        The data is no longer what it was made from, or the folder cannot be written.
    """
    with _told(folder), _locked(folder):
        _move(folder)
        if (folder / PACKAGE_FILE).read_bytes() != basis:
            cause = "jemand hat die Daten inzwischen ersetzt; bitte noch einmal vergleichen."
            raise DataProblem(PACKAGE_FILE, "der Stand des Vergleichs", "", likely_cause=cause)
        name = _keep(folder, f"{now.astimezone(dt.UTC):%Y-%m-%dT%H%M%SZ}-{label}")
        _stage(folder, files)
        _move(folder)
        return name


def states(folder: Path) -> tuple[str, ...]:
    """Return the names of the former states, the newest first."""
    kept = folder / KEPT
    known = (path.name for path in kept.iterdir()) if kept.is_dir() else ()
    return tuple(sorted((name for name in known if not name.startswith(".")), reverse=True))


def tidy(folder: Path) -> tuple[str, ...]:
    """Delete all former states but the `MOST_KEPT` newest; return the names of those deleted.

    Raises
    ------
    DataProblem
        The folder cannot be written.
    """
    with _told(folder), _locked(folder):
        gone = states(folder)[MOST_KEPT:]
        for name in gone:
            hidden = folder / KEPT / f".{name}"
            (folder / KEPT / name).rename(hidden)
            shutil.rmtree(hidden)
    return gone


def _keep(folder: Path, name: str) -> str:
    """Copy all files of the data package into the folder of former states; return its name."""
    paths = [resource.path for resource in read_resources(folder / PACKAGE_FILE)]
    kept, part = folder / KEPT, folder / KEPT / f".{name}"
    chosen = next(one for one in _numbered(name) if not (kept / one).exists())
    for left in kept.glob(".*"):
        shutil.rmtree(left)
    for path in (*paths, PACKAGE_FILE):
        write_atomic(part / path, (folder / path).read_bytes())
    part.rename(kept / chosen)
    sync_folder(kept)
    sync_folder(folder)
    return chosen


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in range(2, 1000))


def _stage(folder: Path, files: Mapping[str, bytes]) -> None:
    part = folder / UNFINISHED
    shutil.rmtree(part, ignore_errors=True)
    try:
        for name, content in files.items():
            write_atomic(part / name, content)
    except OSError:
        shutil.rmtree(part, ignore_errors=True)
        raise
    part.rename(folder / STAGED)
    sync_folder(folder)


def _move(folder: Path) -> bool:
    """Move the staged files to their places, if there are any."""
    staged = folder / STAGED
    if not staged.exists():
        return False
    for path in sorted(staged.iterdir()):
        path.replace(folder / path.name)
    sync_folder(folder)
    staged.rmdir()
    return True


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Let one process at a time replace files; the lock ends with the process."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Say what to do if the folder cannot be written."""
    try:
        yield
    except OSError as error:
        if error.errno not in CLOSED:
            raise DataProblem(str(folder), "ein Ordner, der sich beschreiben lässt",
                              str(error.strerror)) from error  # fmt: skip
        cause = (
            "der Ordner der Daten ist schreibgeschützt, zum Beispiel Teil eines Abbilds. Bitte den"
            " ganzen Ordner „data“ dorthin kopieren, wo er sich beschreiben lässt, den Befehl mit"
            " FAMILIENWEGWEISER_DATA=<dieser Ordner> wiederholen und den Server mit derselben"
            " Angabe neu starten."
        )
        raise DataProblem(
            str(folder), "ein Ordner, der sich beschreiben lässt", str(error.strerror),
            likely_cause=cause,
        ) from error  # fmt: skip
