"""Reading the planner's own data in a process of its own, which may fail without harm to others."""

import datetime as dt
import pickle
import sys
from dataclasses import replace
from typing import Final

from geo.district import District
from geo.indicators.model import Catalogue
from loaders.own_data.areas import AreaBook
from loaders.own_data.model import Import
from loaders.own_data.reading import read_content
from loaders.own_data.table import MOST_BYTES
from loaders.problems import DataProblem
from loaders.received.apart import Limits, TooMuch, bound, run
from loaders.received.content import content_of

CODE: Final = "from loaders.own_data import sandbox; sandbox.answer()"
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
    content = (content_of(raw, name, MOST_BYTES), name, indicators, data_areas)
    task = pickle.dumps((limits, *content, AreaBook(district), today, source))
    try:
        answered = run(CODE, task, limits)
    except TooMuch as error:
        raise _too_much(name, limits) from error
    found = pickle.loads(answered)  # noqa: S301 - of our own process
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
    bound(limits)
    catalogue = Catalogue(indicators, data_areas)
    found: Import | dict[str, object]
    try:
        made = read_content(raw, name, catalogue, areas, today=today, source=source)
        found = replace(made, original=b"")
    except DataProblem as problem:
        found = dict(vars(problem))
    sys.stdout.buffer.write(pickle.dumps(found))
