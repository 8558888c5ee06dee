"""The bytes of a file that somebody delivered."""

from pathlib import Path

from loaders.files import MEGABYTE
from loaders.problems import DataProblem


def content_of(file: Path | bytes, name: str, most_bytes: int, cause: str = "") -> bytes:
    """Return the bytes of a file that is neither empty nor larger than ``most_bytes``.

    ``cause`` is why a file may be larger.

    Raises
    ------
    DataProblem
        The file is too large, empty or cannot be read.
    """
    try:
        size = len(file) if isinstance(file, bytes) else file.stat().st_size
        if size > most_bytes:
            expected = f"eine Datei von höchstens {most_bytes // MEGABYTE} MB"
            found = f"{size / MEGABYTE:.1f} MB".replace(".", ",")
            raise DataProblem(name, expected, found, likely_cause=cause)
        raw = file if isinstance(file, bytes) else file.read_bytes()
    except OSError as error:
        raise DataProblem(name, "eine lesbare Datei", str(error.strerror)) from error
    if not raw.strip():
        raise DataProblem(name, "eine Datei mit Inhalt", "eine leere Datei")
    return raw
