"""The year plans of a district: a folder per centre and year, a folder per version inside.

Nothing is overwritten. Deleting takes the file away for good; what stays is a marker with the day,
so that its number is never given again.
"""

import datetime as dt
import re
import shutil
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Final

import tomli_w
from pydantic import TypeAdapter, ValidationError

from geo.permissions import Action
from loaders import versioned
from loaders.files import sha256, sync_folder, write_atomic
from loaders.problems import DataProblem
from loaders.store.asking import Ask

FOLDER: Final = "year_plans"
PLAN, PROVENANCE, MARKER = "plan.pdf", "provenance.toml", "{}.deleted"
MOST_VERSIONS: Final = 20
"""So many versions of one year a centre may have."""

_SAFE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")


@dataclass(frozen=True)
class Plan:
    """One version of the plan of a centre (id of its entry) for a year.

    ``stored`` is an ISO day, ``actor`` the account or role that stored it, ``size`` in bytes.
    """

    centre: str
    year: int
    number: int
    stored: str
    actor: str
    pages: int
    size: int
    sha256: str


class YearPlans:
    """The year plans of one district.

    ``merged`` names, by the id of a centre that was merged into another one, the id of that: the
    plans stay where they are, and are found with it.

    Every method raises `DataProblem` if the folder cannot be read or written; those that write ask
    whether who acts may edit the entry of the centre, and raise `Denied` if not.
    """

    def __init__(
        self,
        store: Path,
        district: str,
        ask: Ask,
        merged: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._folder, self._ask, self._merged = store / FOLDER / district, ask, merged

    def plans(self, centre: str) -> tuple[Plan, ...]:
        """Return the plans of a centre, the newest version of the newest year first.

        Those of centres that were merged into it are among them; theirs may have the same numbers.
        """
        with self._problems():
            found = [
                _plan(year, number)
                for folder in self._folders(centre)
                for year in _years(folder)
                for number in _numbers(year)
                if not (year / MARKER.format(number)).exists()
            ]
        return tuple(sorted(found, key=_age, reverse=True))

    def keep(self, plan: tuple[str, int], content: tuple[bytes, int], today: dt.date) -> Plan:
        """Store a checked file as the next version of a plan, (centre, year).

        ``content`` are its bytes and how many pages it has.

        Raises
        ------
        DataProblem
            There are `MOST_VERSIONS` already, or the entry of the centre has ended.
        """
        (centre, year), (raw, pages) = plan, content
        centre = self._merged.get(centre, centre)
        actor = self._ask(Action.EDIT, centre, adds=True)
        years = [one / str(year) for one in self._folders(centre)]
        folder = self._of(centre) / str(year)
        with self._problems():
            if len(_numbers(folder)) >= MOST_VERSIONS:
                expected = f"höchstens {MOST_VERSIONS} Fassungen für ein Jahr"
                raise DataProblem(f"Jahresplanung {year}", expected, "so viele gibt es schon")
            about = {
                "centre": centre, "year": year, "stored": today.isoformat(), "actor": actor,
                "pages": pages, "size": len(raw), "sha256": sha256(raw),
            }  # fmt: skip
            files = {PLAN: raw, PROVENANCE: tomli_w.dumps(about).encode()}
            number = versioned.add(folder, files, lambda: chain(*map(_given, years)))
        return Plan(number=number, **about)  # type: ignore[arg-type]

    def content(self, plan: Plan) -> bytes:
        """Return the file of a plan.

        Raises
        ------
        DataProblem
            It is gone, or not the one that was stored.
        """
        with self._problems():
            raw = (self._of(plan.centre) / str(plan.year) / str(plan.number) / PLAN).read_bytes()
        if sha256(raw) != plan.sha256:
            raise DataProblem(FOLDER, "die Datei, die gespeichert wurde", "eine geänderte")
        return raw

    def delete(self, plan: Plan, today: dt.date) -> None:
        """Take the file of a plan away for good; one that is gone already stays gone.

        The file goes first: whatever breaks then, nothing of it is left, and it can be tried again.
        """
        actor = self._ask(Action.EDIT, plan.centre)
        year = self._of(plan.centre) / str(plan.year)
        with self._problems():
            if not (year / str(plan.number)).exists():
                return
            (year / str(plan.number) / PLAN).unlink(missing_ok=True)
            write_atomic(
                year / MARKER.format(plan.number),
                tomli_w.dumps({"deleted": today.isoformat(), "actor": actor}).encode(),
            )
            shutil.rmtree(year / str(plan.number))
            sync_folder(year)

    def _folders(self, centre: str) -> list[Path]:
        """Return the folder of a centre and those of the centres that were merged into it."""
        former = sorted(key for key, leads in self._merged.items() if leads == centre)
        return [self._of(key) for key in (centre, *former)]

    def _of(self, centre: str) -> Path:
        """Return the folder of a centre; an id that is no name of a folder gets one of its own."""
        name = centre if _SAFE.fullmatch(centre) else f"id-{sha256(centre.encode())[:32]}"
        return self._folder / name

    @contextmanager
    def _problems(self) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError, LookupError, ValidationError) as error:
            found = str(error).splitlines()[0][:120] if str(error) else type(error).__name__
            cause = "der Ordner ist schreibgeschützt, voll oder von Hand geändert."
            raise DataProblem(FOLDER, "ein lesbarer Speicher", found, likely_cause=cause) from error


def _age(plan: Plan) -> tuple[int, str, int]:
    """Return what orders plans; numbers alone do not, those of merged centres were given apart."""
    return plan.year, plan.stored, plan.number


def _years(folder: Path) -> list[Path]:
    inside = folder.iterdir() if folder.is_dir() else ()
    return [path for path in inside if path.name.isdecimal() and path.is_dir()]


def _numbers(folder: Path) -> list[int]:
    return [int(path.name) for path in _years(folder)]


def _given(folder: Path) -> list[int]:
    """Return the numbers that were ever given, also those of deleted versions."""
    gone = [path.name.partition(".")[0] for path in folder.glob(MARKER.format("*"))]
    return [*_numbers(folder), *(int(name) for name in gone if name.isdecimal())]


def _plan(year: Path, number: int) -> Plan:
    values = tomllib.loads((year / str(number) / PROVENANCE).read_text("utf-8"))
    return TypeAdapter(Plan).validate_python({**values, "number": number})
