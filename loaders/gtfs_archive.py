"""Unpacking a GTFS delivery: a ZIP from somebody else, checked before anything is read from it."""

import datetime as dt
import shutil
import zipfile
import zlib
from collections.abc import Collection, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from loaders.problems import DataProblem

REQUIRED: Final = ("stops", "routes", "trips", "stop_times")
CALENDARS: Final = ("calendar", "calendar_dates")
OPTIONAL: Final = ("agency", "feed_info", "frequencies", "transfers")
MOST_UNPACKED: Final = 3_000_000_000
"""Bytes of the tables that are read."""
MOST_RATIO: Final = 200
RATIO_FROM: Final = 50_000_000
"""Bytes from which on a table that was packed more densely than ``MOST_RATIO`` is a trap."""
MOST_PARTS: Final = 1_000
ENCRYPTED: Final = 0x1
EXPECTED: Final = "eine lesbare ZIP-Datei mit einem Fahrplan (GTFS)"
BROKEN: Final = (
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What the reader of ZIP raises on damaged files."""


def unpack(path: Path, folder: Path, only: Collection[str] = ()) -> dt.date | None:
    """Write the tables of a delivery into a folder, as ``stops.txt`` and so on.

    ``only`` names the tables that are wanted, none means all. Whatever else is inside is left
    alone. No name from the archive becomes a path.

    Returns
    -------
    datetime.date | None
        The day on which the archive says the stop times were written, None if it does not.

    Raises
    ------
    DataProblem
        The file is missing, no ZIP, cut off, damaged, protected by a password, far too large when
        unpacked, or a table that every timetable has is missing.
    """
    if not path.is_file():
        raise DataProblem(path.name, "eine Datei in diesem Ordner", "keine Datei")
    if not zipfile.is_zipfile(path):
        raise _no_archive(path)
    try:
        with zipfile.ZipFile(path) as archive:
            parts = _tables(path.name, archive)
            for table, part in parts.items():
                if only and table not in only:
                    continue
                with archive.open(part) as source, (folder / f"{table}.txt").open("wb") as target:
                    shutil.copyfileobj(source, target)
    except BROKEN as error:
        cause = "ein abgebrochener Download oder eine beschädigte Datei."
        raise DataProblem(path.name, EXPECTED, likely_cause=cause) from error
    return _day(parts["stop_times"])


def _no_archive(path: Path) -> DataProblem:
    with path.open("rb") as file:
        begins = file.read(2)
    if begins == b"PK":
        cause = "ein abgebrochener Download; bitte erneut herunterladen."
        return DataProblem(path.name, EXPECTED, "ein ZIP ohne Ende", likely_cause=cause)
    return DataProblem(path.name, EXPECTED, "eine andere Art von Datei")


def _tables(name: str, archive: zipfile.ZipFile) -> Mapping[str, zipfile.ZipInfo]:
    """Return table → part of the archive, checked."""
    inside = archive.infolist()
    if len(inside) > MOST_PARTS:
        raise DataProblem(name, f"höchstens {MOST_PARTS} Dateien im ZIP", str(len(inside)))
    parts: dict[str, zipfile.ZipInfo] = {}
    for part in inside:
        place = PurePosixPath(part.filename)
        if place.suffix == ".txt" and place.stem in (*REQUIRED, *CALENDARS, *OPTIONAL):
            if place.stem in parts:
                expected = f"nur eine Tabelle {place.name}"
                raise DataProblem(name, expected, "mehrere", likely_cause="zwei Fahrpläne im ZIP.")
            parts[place.stem] = part
    _check_complete(name, parts)
    _check_sizes(name, parts)
    return parts


def _check_complete(name: str, parts: Mapping[str, zipfile.ZipInfo]) -> None:
    for table in REQUIRED:
        if table not in parts:
            raise DataProblem(name, f"die Tabelle {table}.txt im ZIP", "keine")
    if not any(table in parts for table in CALENDARS):
        expected = "die Tabelle calendar.txt oder calendar_dates.txt im ZIP"
        raise DataProblem(name, expected, "keine")


def _check_sizes(name: str, parts: Mapping[str, zipfile.ZipInfo]) -> None:
    """Refuse what says that it is too large; what says less than it is fails its checksum."""
    unpacked = sum(part.file_size for part in parts.values())
    if unpacked > MOST_UNPACKED:
        expected = f"Tabellen, die ausgepackt unter {MOST_UNPACKED // 1_000_000} MB bleiben"
        raise DataProblem(name, expected, f"{unpacked // 1_000_000} MB")
    for table, part in parts.items():
        if part.flag_bits & ENCRYPTED:
            raise DataProblem(name, "eine ZIP-Datei ohne Kennwort", f"{table}.txt mit Kennwort")
        if part.file_size > RATIO_FROM and part.file_size > MOST_RATIO * part.compress_size:
            found = f"{part.file_size // 1_000_000} MB aus {part.compress_size // 1000} kB"
            cause = "die Datei ist keine echte Tabelle."
            raise DataProblem(f"{name}/{table}.txt", "eine übliche Größe", found, None, "", cause)


def _day(part: zipfile.ZipInfo) -> dt.date | None:
    year, month, day = part.date_time[:3]
    if year <= 1980:  # noqa: PLR2004 - where ZIP begins to count: nobody set a date
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
