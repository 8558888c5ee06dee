"""The versions of own data: each import is a folder that is never changed again.

Two imports at once get two numbers; a crash leaves nothing but a hidden folder that nobody reads.
A version is withdrawn by a marker beside its folder; nothing is deleted.
"""

import dataclasses
import datetime as dt
import io
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

import pandas as pd
import tomli_w
from pydantic import TypeAdapter, ValidationError

from geo.indicators.model import Indicator
from geo.indicators.own import overlay
from loaders import versioned
from loaders.files import sha256, write_atomic
from loaders.own_data.model import KEPT_COLUMNS, Import, Particulars
from loaders.problems import DataProblem
from loaders.received.workbook import ZIP
from loaders.spreadsheets import harmless

FOLDER: Final = "own_data"
OBSERVATIONS, DEFINITIONS = "observations.csv", "definitions.toml"
PROVENANCE: Final = "provenance.toml"
MARKER: Final = "{}.withdrawn"
TEXT_COLUMNS: Final = ("indicator", "area_key", "period", "basis", "remark")


@dataclass(frozen=True)
class Version:
    """One import: when, from which file, how much; ``withdrawn`` is a day or empty."""

    number: int
    imported: str
    file: str
    sha256: str
    sha256_observations: str
    rows: int
    kept: int
    refused: int
    empty: int
    particulars: Particulars
    withdrawn: str = ""


class OwnData(NamedTuple):
    """What counts now: observations (see `geo.indicators.values`) and the indicators defined."""

    observations: pd.DataFrame
    indicators: tuple[Indicator, ...]


def keep(store: Path, district_key: str, imported: Import, today: dt.date) -> Version:
    """Store an import as the next version.

    Raises
    ------
    DataProblem
        The store cannot be written.
    """
    folder = store / FOLDER / district_key
    table = imported.observations.assign(remark=imported.observations["remark"].map(harmless))
    observations = table.to_csv(index=False, lineterminator="\n").encode()
    provenance = {
        "imported": today.isoformat(),
        "file": imported.name,
        "sha256": sha256(imported.original),
        "sha256_observations": sha256(observations),
        "rows": imported.rows,
        "kept": imported.kept,
        "refused": imported.refused,
        "empty": imported.empty,
        "particulars": dataclasses.asdict(imported.particulars),
    }
    definitions = {"indicators": [dataclasses.asdict(one) for one in imported.definitions]}
    ending = "xlsx" if imported.original.startswith(ZIP) else "csv"
    files = {
        f"original.{ending}": imported.original,
        OBSERVATIONS: observations,
        DEFINITIONS: tomli_w.dumps(definitions).encode(),
        PROVENANCE: tomli_w.dumps(provenance).encode(),
    }
    with _problems(folder):
        number = versioned.add(folder, files, lambda: _numbers(folder))
    return _version(folder, number)


def versions(store: Path, district_key: str) -> tuple[Version, ...]:
    """Return all versions of a district, oldest first.

    Raises
    ------
    DataProblem
        One of them cannot be read.
    """
    folder = store / FOLDER / district_key
    with _problems(folder):
        return tuple(_version(folder, number) for number in sorted(_numbers(folder)))


def withdraw(store: Path, district_key: str, number: int, today: dt.date) -> Version:
    """Mark a version as withdrawn; one that is already keeps its day.

    Raises
    ------
    DataProblem
        There is no such version, or the store cannot be written.
    """
    folder = store / FOLDER / district_key
    with _problems(folder):
        known = sorted(_numbers(folder))
        if number not in known:
            there = ", ".join(map(str, known)) or "keine"
            raise DataProblem(FOLDER, "die Nummer einer Version", f"{number}; es gibt: {there}")
        if not (folder / MARKER.format(number)).exists():
            write_atomic(folder / MARKER.format(number), f"{today.isoformat()}\n".encode())
        return _version(folder, number)


def active(store: Path, district_key: str) -> OwnData:
    """Return what the versions that count say together; of two values the newer import counts.

    The definitions of a withdrawn version stay as long as other versions have values for them.

    Raises
    ------
    DataProblem
        A version cannot be read, or is not what was stored.
    """
    folder = store / FOLDER / district_key
    known = versions(store, district_key)
    counting = [version for version in known if not version.withdrawn]
    with _problems(folder):
        observations = overlay(_observations(folder, version) for version in counting)
        defined = {version.number: _definitions(folder / str(version.number)) for version in known}
    used = set(observations["indicator"])
    used |= {one.key for version in counting for one in defined[version.number]}
    newest = {one.key: one for version in known for one in defined[version.number]}
    return OwnData(observations, tuple(one for key, one in newest.items() if key in used))


def stamp(store: Path, district_key: str) -> tuple[str, ...]:
    """Return what changes whenever a version is added, withdrawn, or another one in its place.

    Raises
    ------
    DataProblem
        The store cannot be read.
    """
    folder = store / FOLDER / district_key
    with _problems(folder):
        return tuple(_mark(folder, number) for number in sorted(_numbers(folder)))


def _mark(folder: Path, number: int) -> str:
    """Return what tells a version from any other; its provenance names the hash of its values."""
    files = (folder / str(number) / name for name in (PROVENANCE, DEFINITIONS))
    hashes = [sha256(path.read_bytes()) for path in files]
    state = "withdrawn" if (folder / MARKER.format(number)).exists() else ""
    return ":".join((str(number), *hashes, state))


def _numbers(folder: Path) -> list[int]:
    inside = folder.iterdir() if folder.is_dir() else ()
    return [int(path.name) for path in inside if path.name.isdecimal() and path.is_dir()]


def _version(folder: Path, number: int) -> Version:
    marker = folder / MARKER.format(number)
    withdrawn = marker.read_text("utf-8").strip() if marker.exists() else ""
    values = _toml(folder / str(number) / PROVENANCE)
    values |= {"number": number, "withdrawn": withdrawn}
    return TypeAdapter(Version).validate_python(values)


def _definitions(folder: Path) -> tuple[Indicator, ...]:
    values = _toml(folder / DEFINITIONS)["indicators"]
    return TypeAdapter(tuple[Indicator, ...]).validate_python(values)


def _observations(folder: Path, version: Version) -> pd.DataFrame:
    path = folder / str(version.number) / OBSERVATIONS
    raw = path.read_bytes()
    if sha256(raw) != version.sha256_observations:
        place = f"{FOLDER}/{version.number}/{OBSERVATIONS}"
        raise DataProblem(place, "die Datei, die gespeichert wurde", "eine geänderte")
    kinds = dict.fromkeys(TEXT_COLUMNS, str)
    return pd.read_csv(
        io.BytesIO(raw),
        dtype=kinds,
        keep_default_na=False,
    )[KEPT_COLUMNS]


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


@contextmanager
def _problems(folder: Path) -> Iterator[None]:
    """Turn what a broken or closed store raises into a problem that names it."""
    try:
        yield
    except (OSError, ValueError, LookupError, ValidationError) as error:
        found = str(error).splitlines()[0][:120]
        cause = "der Ordner ist schreibgeschützt, voll oder von Hand geändert."
        place = f"{FOLDER}/{folder.name}"
        raise DataProblem(place, "ein lesbarer Speicher", found, likely_cause=cause) from error
