"""Reading and writing scenarios (plan.toml): what was asked and changed, sealed by a hash."""

import datetime as dt
import json
import unicodedata
from pathlib import Path
from typing import Annotated, Any, Final

import tomli_w
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from geo.coverage.measure import LONGEST_MIN, Question
from geo.coverage.plan import Plan, assumed_hours
from geo.coverage.scenario import Action, Change
from geo.demand import Group
from geo.hours import WEEKDAYS, Hours, OpeningHours
from geo.travel import Basis, Mode
from loaders.checking import valid
from loaders.crs import FARTHEST_M
from loaders.files import MEGABYTE, parse_toml, read_toml, sha256, text_of
from loaders.problems import DataProblem

FORMAT: Final = 1
"""Grows whenever the same file would be read in another way."""

MOST_BYTES: Final = MEGABYTE
MOST_CHANGES: Final = 500
MOST_RULES: Final = 50
MOST_DAYS: Final = len(WEEKDAYS) + 1
"""Days of a rule; one more than a week has, for public holidays."""
SEAL: Final = "hash"
EXPECTED: Final = "ein vollständiges Planspiel"

Name = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Finite = Annotated[float, Field(allow_inf_nan=False, strict=True)]
Coordinate = Annotated[Finite, Field(ge=-FARTHEST_M, le=FARTHEST_M)]
Clock = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Question(_Part):
    group: Group
    mode: Mode
    minutes: Finite = Field(gt=0, le=LONGEST_MIN)
    beyond: bool = Field(strict=True)
    basis: Basis


class _Hours(_Part):
    days: list[Annotated[str, StringConstraints(pattern=f"^({'|'.join(WEEKDAYS)})$")]] = Field(
        min_length=1, max_length=MOST_DAYS
    )
    opens: Clock
    closes: Clock


class _Change(_Part):
    action: Action
    facility: Name
    name: Annotated[str, StringConstraints(max_length=300)] = ""
    x: Coordinate | None = None
    y: Coordinate | None = None
    gemeinde_key: Annotated[str, StringConstraints(pattern=r"^(\d{8})?$")] = ""
    capacity: Finite | None = Field(default=None, ge=0)
    hours: list[_Hours] | None = Field(default=None, max_length=MOST_RULES)

    @model_validator(mode="after")
    def _complete(self) -> "_Change":
        needed = {
            Action.OPEN: (self.x, self.y),
            Action.MOVE: (self.x, self.y),
            Action.ENLARGE: (self.capacity,),
            Action.HOURS: (self.hours,),
        }
        if None in needed.get(self.action, ()):
            raise ValueError
        return self


class _Plan(_Part):
    format: int = Field(strict=True)
    district: Name
    revision: Name
    offer: Name
    hash: str
    question: _Question
    changes: list[_Change] = Field(max_length=MOST_CHANGES)


def read_plan(path: Path, district_key: str) -> Plan:
    """Return a scenario.

    Parameters
    ----------
    district_key
        The district that is shown; a scenario of another one is refused.

    Raises
    ------
    DataProblem
        The file is missing or not TOML, a field is missing, unknown or impossible, it is of another
        district or format, or was changed by hand.
    """
    return _plan(path.name, read_toml(path), district_key)


def parse_plan(raw: bytes, name: str, district_key: str) -> Plan:
    """Return the scenario in the content of a file called ``name``, as `read_plan` does.

    Raises
    ------
    DataProblem
        The content is too large or no text, or has a fault that `read_plan` finds.
    """
    if len(raw) > MOST_BYTES:
        expected = f"eine Datei von höchstens {MOST_BYTES // MEGABYTE} MB"
        raise DataProblem(name, expected, f"{len(raw) / MEGABYTE:.1f} MB".replace(".", ","))
    return _plan(name, parse_toml(name, text_of(name, raw)), district_key)


def _plan(name: str, values: dict[str, Any], district_key: str) -> Plan:
    with valid(name, EXPECTED):
        found = _Plan.model_validate(values)
    if found.format != FORMAT:
        cause = "eine Datei aus einer anderen Fassung des Familienwegweisers."
        raise DataProblem(name, f"format = {FORMAT}", str(found.format), likely_cause=cause)
    if found.district != district_key:
        cause = "das Planspiel eines anderen Landkreises."
        raise DataProblem(
            name, f"der Landkreis {district_key}", found.district[:40], likely_cause=cause
        )
    if seal(values) != found.hash:
        cause = "Die Datei wurde von Hand geändert oder ist beschädigt; bitte am Bildschirm ändern."
        raise DataProblem(
            name, "die Prüfsumme, die zum Inhalt gehört", "eine andere", likely_cause=cause
        )
    asked = found.question
    question = Question(asked.group, asked.mode, asked.minutes, asked.beyond, asked.basis)
    changes = tuple(map(_change, found.changes))
    return Plan(found.district, found.revision, found.offer, question, changes)


def _change(row: _Change) -> Change:
    point = None if row.x is None or row.y is None else (row.x, row.y)
    hours = None if row.hours is None else assumed_hours([_rule(rule) for rule in row.hours])
    return Change(row.action, row.facility, row.name, point, row.gemeinde_key, row.capacity, hours)


def _rule(row: _Hours) -> Hours:
    opens, closes = dt.time.fromisoformat(row.opens), dt.time.fromisoformat(row.closes)
    return Hours(frozenset(row.days), opens, closes)


def plan_toml(plan: Plan) -> str:
    """Return a scenario as the text of a file that `read_plan` reads back unchanged."""
    asked = plan.question
    values: dict[str, Any] = {
        "format": FORMAT,
        "district": plan.district_key,
        "revision": plan.revision,
        "offer": plan.offer,
        "question": {
            "group": asked.group.value,
            "mode": asked.mode.value,
            "minutes": float(asked.minutes),
            "beyond": asked.beyond,
            "basis": asked.basis.value,
        },
        "changes": [_written(change) for change in plan.changes],
    }
    return tomli_w.dumps({SEAL: seal(values), **values})


def seal(values: dict[str, Any]) -> str:
    """Return the SHA-256 of all values but the seal itself, whatever their order in the file."""
    content = {key: value for key, value in values.items() if key != SEAL}
    said = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(unicodedata.normalize("NFC", said).encode())


def _written(change: Change) -> dict[str, Any]:
    x, y = change.point or (None, None)
    row = {
        "action": change.action.value,
        "facility": change.facility,
        "name": change.name,
        "x": None if x is None else float(x),
        "y": None if y is None else float(y),
        "gemeinde_key": change.gemeinde_key,
        "capacity": None if change.capacity is None else float(change.capacity),
        "hours": None if change.hours is None else _hours(change.hours),
    }
    return {key: value for key, value in row.items() if value not in (None, "")}


def _hours(known: OpeningHours) -> list[dict[str, Any]]:
    return [
        {
            "days": [day for day in WEEKDAYS if day in rule.days],
            "opens": f"{rule.opens:%H:%M}",
            "closes": f"{rule.closes:%H:%M}",
        }
        for rule in known.regular
    ]
