"""Reading a file from a person in a process of its own, which may fail without harm to others.

A small file can be made so that reading it takes all memory, or minutes in which no other page is
answered. The process has bounds for both; whatever it needs beyond them ends it alone.
"""

import datetime as dt
import logging
import os
import pickle
import resource
import subprocess
import sys
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from geo.district import District
from geo.indicators.model import Catalogue
from loaders.own_data.areas import AreaBook
from loaders.own_data.model import Import
from loaders.own_data.reading import content_of, read_content
from loaders.problems import DataProblem

ROOT: Final = Path(__file__).parents[2]
CODE: Final = "from loaders.own_data import sandbox; sandbox.answer()"
ONE_THREAD: Final = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""Every further thread of the libraries would reserve memory that counts."""

_ONE_AT_A_TIME = threading.Lock()
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Limits:
    """What reading one file may take: bytes of address space, seconds of computing, of waiting."""

    memory: int = 1_500_000_000
    computing: int = 120
    waiting: int = 300


LIMITS: Final = Limits()


def read_apart(  # noqa: PLR0913 - as `read_own_data`
    raw: bytes,
    name: str,
    catalogue: Catalogue,
    district: District,
    *,
    today: dt.date,
    source: str = "",
    limits: Limits = LIMITS,
) -> Import:
    """Return what `read_own_data` does, without the file itself, read in another process.

    One file after the other: the second one waits.

    Raises
    ------
    DataProblem
        The file as a whole cannot be used, or reading it takes more than ``limits``.
    """
    indicators, data_areas = dict(catalogue.indicators), dict(catalogue.data_areas)
    content = (content_of(raw, name), name, indicators, data_areas)
    task = pickle.dumps((limits, *content, AreaBook(district), today, source))
    command = (sys.executable, "-c", CODE)
    environment = {**os.environ, **ONE_THREAD}
    try:
        with _ONE_AT_A_TIME:
            done = subprocess.run(  # noqa: S603 - a command of our own
                command,
                cwd=ROOT,
                env=environment,
                input=task,
                capture_output=True,
                timeout=limits.waiting,
                check=True,
            )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        log.warning("a delivered file was not read: %s", type(error).__name__)
        raise _too_much(name, limits) from error
    found = pickle.loads(done.stdout)  # noqa: S301 - of our own process
    if isinstance(found, Import):
        return found
    raise DataProblem(**found)


def _too_much(name: str, limits: Limits) -> DataProblem:
    memory = f"{limits.memory / 1e9:.1f}".replace(".", ",")
    return DataProblem(
        name,
        f"eine Datei, die mit {memory} GB Arbeitsspeicher in {limits.computing} Sekunden zu lesen"
        " ist",
        "eine, die mehr braucht",
        likely_cause="sehr viele Formate, Zeilen oder eine beschädigte Datei. Bitte nur die Werte"
        " in eine neue Vorlage kopieren oder in mehrere kleinere Dateien teilen; oder der Betrieb"
        " liest sie ein: python -m pages.cli import-data DATEI",
    )


def answer() -> None:
    """Read the task from standard input within its limits, and write what was found."""
    limits, raw, name, indicators, data_areas, areas, today, source = pickle.load(  # noqa: S301
        sys.stdin.buffer
    )
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.computing, limits.computing))
    catalogue = Catalogue(indicators, data_areas)
    found: Import | dict[str, object]
    try:
        made = read_content(raw, name, catalogue, areas, today=today, source=source)
        found = replace(made, original=b"")
    except DataProblem as problem:
        found = dict(vars(problem))
    sys.stdout.buffer.write(pickle.dumps(found))
