"""Meetings as a table that can be read again (see `loaders.meetings.reading`)."""

from collections.abc import Iterable, Mapping

import pandas as pd

from geo.meetings.model import Meeting
from loaders.meetings import cells
from loaders.meetings.reading import COLUMNS


def table(
    meetings: Iterable[Meeting], committees: Mapping[str, str], areas: Mapping[str, str]
) -> pd.DataFrame:
    """Return meetings as rows of words; ``committees`` and ``areas`` map keys to names."""
    rows = [
        {
            "committee": committees.get(one.committee, one.committee),
            "area": areas.get(one.area, one.area),
            "day": cells.written_day(one.begin),
            "begin": cells.written_time(one.begin),
            "end": cells.written_time(one.end),
            "last": cells.written_day(one.end) if one.end.date() != one.day else "",
            "place": cells.written_text(one.place),
            "theme": cells.written_text(one.theme),
            "state": cells.STATES[one.state],
            "roles": cells.written_text(cells.written_list(one.roles)),
            "topics": cells.written_text(cells.written_list(one.topics)),
        }
        for one in meetings
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS)).rename(columns=COLUMNS)
