"""Versions that are never changed again: each is a folder under a number that is given once."""

import errno
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from loaders.files import sync_folder, write_atomic


def add(folder: Path, files: Mapping[str, bytes], taken: Callable[[], Iterable[int]]) -> int:
    """Write files beside the versions and move them into place under the next free number.

    ``taken`` returns the numbers that were ever given. Two at once get two numbers; a crash leaves
    nothing but a hidden folder that nobody reads.
    """
    folder.mkdir(parents=True, exist_ok=True)
    temporary = Path(tempfile.mkdtemp(prefix=".", dir=folder))
    try:
        for name, content in files.items():
            write_atomic(temporary / name, content)
        number = max(taken(), default=0) + 1
        while not _moved(temporary, folder / str(number)):
            number += 1
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    sync_folder(folder)
    return number


def _moved(temporary: Path, target: Path) -> bool:
    """Move a folder; tell whether its new place was free."""
    try:
        temporary.rename(target)
    except OSError as error:
        if error.errno in {errno.ENOTEMPTY, errno.EEXIST}:
            return False
        raise
    return True
