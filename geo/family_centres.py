"""Family centres over the years, from dated and sourced statements alone."""

import pandas as pd

CENTRE, PLACE_OF_GENERATIONS = "ekiz_fz", "mgh"
"""Kinds in the list of 2012: Eltern-Kind-Zentrum or Familienzentrum; Mehrgenerationenhaus."""


def documented_since(events: pd.DataFrame, listed: pd.DataFrame) -> pd.Series:
    """Return the first date (ISO) at which a family centre is documented, by Sozialraum key.

    Parameters
    ----------
    events
        ``date_start`` (ISO) and ``area`` (Sozialraum key, empty for the whole district).
    listed
        A dated list of centres: ``kind, status, sozialraum_key, as_of``.
    """
    reported = events.loc[events["area"] != "", ["area", "date_start"]]
    active = listed[(listed["kind"] == CENTRE) & (listed["status"] == "active")]
    named = active.rename(columns={"sozialraum_key": "area", "as_of": "date_start"})
    dates = pd.concat([reported, named[["area", "date_start"]]])
    return dates.groupby("area")["date_start"].min()


def covered_by(since: pd.Series, date: str) -> frozenset[str]:
    """Return the Sozialraum keys with a documented family centre at ``date`` (ISO)."""
    return frozenset(since.index[since <= date])
