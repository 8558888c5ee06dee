"""Public holidays of a Land.

The library loads every country of the world with its first one: about a second, which is spent
here when the program starts, not while the first visitor waits.
"""

import datetime as dt
import functools
from collections.abc import Mapping

from holidays.countries.germany import Germany


@functools.lru_cache(maxsize=64)
def _year(state: str, year: int) -> dict[dt.date, str]:
    return dict(Germany(subdiv=state, years=year, language="de"))


def public_holidays(state: str, day: dt.date) -> Mapping[dt.date, str]:
    """Return the public holidays of a Land (its German name) in the years around a date.

    Names by date, for the year of ``day``, the one before and the one after: enough for any week
    and any look ahead. By the library `holidays`.

    Raises
    ------
    NotImplementedError
        There is no Land of this name.
    """
    years = range(day.year - 1, day.year + 2)
    return {date: name for year in years for date, name in _year(state, year).items()}
