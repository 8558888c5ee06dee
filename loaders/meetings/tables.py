"""Meetings as a table that can be read again (see `loaders.meetings.reading`)."""

from collections.abc import Iterable, Mapping

import pandas as pd

from geo.meetings.model import Meeting
from loaders.meetings.reading import COLUMNS, STATES


def table(
    meetings: Iterable[Meeting], committees: Mapping[str, str], areas: Mapping[str, str]
) -> pd.DataFrame:
    """Return meetings as rows of words; ``committees`` and ``areas`` map keys to names."""
    rows = [
        {
            "committee": committees.get(one.committee, one.committee),
            "area": areas.get(one.area, one.area),
            "day": f"{one.begin:%d.%m.%Y}",
            "begin": f"{one.begin:%H:%M}",
            "end": f"{one.end:%H:%M}",
            "place": one.place,
            "theme": one.theme,
            "state": STATES[one.state],
            "roles": "; ".join(one.roles),
            "topics": "; ".join(one.topics),
        }
        for one in meetings
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).rename(columns=COLUMNS)
