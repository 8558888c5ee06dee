"""Reading how offices are asked about their entries, and how long that is kept (upkeep.toml)."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

from loaders.checking import valid
from loaders.fields import IsoDate, Text
from loaders.files import read_toml
from loaders.problems import DataProblem

FILE: Final = "upkeep.toml"
EXPECTED: Final = "links, reminders, outbox und retention mit ihren Zahlen und Quellen"

Days = Annotated[int, Field(ge=1, le=3650)]
Minutes = Annotated[int, Field(ge=1, le=20160)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Links(_Strict):
    """Days that a link counts, and how often links may be tried before everybody has to wait."""

    valid_days: Days
    valid_source: Text
    most_tries_per_hour: Annotated[int, Field(ge=1, le=10_000)]
    most_unknown_per_minute: Annotated[int, Field(ge=1, le=100_000)]
    limits_source: Text


class Reminders(_Strict):
    """Days between two mails about one entry, and how many mails one campaign may have."""

    every_days: Days
    every_source: Text
    most_at_once: Annotated[int, Field(ge=1, le=10_000)]
    most_source: Text


class Outbox(_Strict):
    """Minutes until a mail is tried again: after the first try, the second, …; then never."""

    retry_minutes: Annotated[tuple[Minutes, ...], Field(min_length=1, max_length=20)]
    retry_source: Text


class Retention(_Strict):
    """Days that links, mails and decided proposals are kept once they are over.

    A draft is kept so many days after somebody last kept it, one that was thrown away fewer.
    """

    link_days: Days
    link_source: Text
    mail_days: Days
    mail_source: Text
    proposal_days: Days
    proposal_source: Text
    draft_days: Days
    draft_source: Text
    discarded_draft_days: Days
    discarded_draft_source: Text


class _File(_Strict):
    as_of: IsoDate
    links: Links
    reminders: Reminders
    outbox: Outbox
    retention: Retention


@dataclass(frozen=True)
class UpkeepRules:
    """All of it; every figure stands with its source."""

    links: Links
    reminders: Reminders
    outbox: Outbox
    retention: Retention

    @property
    def valid(self) -> dt.timedelta:
        """How long a link counts."""
        return dt.timedelta(days=self.links.valid_days)

    @property
    def apart(self) -> dt.timedelta:
        """How long to wait before an entry is asked about again."""
        return dt.timedelta(days=self.reminders.every_days)


def read_upkeep(path: Path) -> UpkeepRules:
    """Return the rules of a file.

    Raises
    ------
    DataProblem
        The file is missing or not TOML, a part is missing, unknown or impossible, or mails would
        be forgotten before the next one about the same entry may go out.
    """
    with valid(path.name, EXPECTED):
        read = _File.model_validate(read_toml(path))
    if read.retention.mail_days < read.reminders.every_days:
        expected = "mindestens so viele Tage wie reminders.every_days"
        found = str(read.retention.mail_days)
        raise DataProblem(path.name, expected, found, column="retention.mail_days")
    return UpkeepRules(read.links, read.reminders, read.outbox, read.retention)
