"""What an entry says of its age once its office has spoken: the day, and that beside its source."""

import datetime as dt
import re
from typing import Final

from loaders.store.model import Document

JOINED: Final = "; "
"""What stands between several origins of an entry."""
_SAID: Final = re.compile(r"(bestätigt|ergänzt) von der Stelle am \d\d\.\d\d\.\d{4}")


def verified(document: Document, day: dt.date) -> Document:
    """Return an entry whose office said on a day that all of it still holds."""
    return {**document, **_spoken(document, day, "bestätigt")}


def corrected(document: Document, day: dt.date) -> Document:
    """Return the fields that say that the office of an entry gave other facts on a day."""
    return _spoken(document, day, "ergänzt")


def origins(source: str) -> list[str]:
    """Return the origins that a source names, without what the office itself said of the entry."""
    return [one for one in source.split(JOINED) if not _SAID.fullmatch(one)]


def _spoken(document: Document, day: dt.date, how: str) -> Document:
    before = origins(str(document.get("source", "")))
    said = JOINED.join([*before, f"{how} von der Stelle am {day:%d.%m.%Y}"])
    return {"as_of": day.isoformat(), "as_of_date": day.isoformat(), "source": said}
