"""What happened in the district that a series may be read with: events with date and source."""

from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass

from loaders.checking import valid
from loaders.fields import Moment
from loaders.files import read_toml

YEAR = len("2012")


@dataclass(frozen=True)
class Milestone:
    """One event; ``date`` and ``until`` (empty: one moment) are a day, a month or a year (ISO).

    ``said`` is how the source names the date where it is less exact; ``as_of`` the source's own.
    """

    date: Moment
    text: str
    source: str
    as_of: str
    until: Moment | Literal[""] = ""
    said: str = ""


def read_milestones(path: Path) -> tuple[Milestone, ...]:
    """Return the events of a district by date; none if it has no such file.

    Raises
    ------
    DataProblem
        The file is not TOML or an event lacks a field.
    """
    if not path.exists():
        return ()
    with valid(path.name, "zu jedem Ereignis date, text, source und as_of"):
        rows = TypeAdapter(list[Milestone]).validate_python(read_toml(path).get("milestones", []))
    return tuple(sorted(rows, key=_order))


def _order(row: Milestone) -> str:
    """Return by what events are sorted: one of which the year alone is known has its middle."""
    return f"{row.date}-07" if len(row.date) == YEAR else row.date
