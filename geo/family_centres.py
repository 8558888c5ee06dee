"""Family centres over the years, from dated and sourced evidence alone."""

import geopandas as gpd
import pandas as pd

from geo.model import Level, Status
from geo.regions import claimed

CENTRE, HOUSE_OF_GENERATIONS = "ekiz_fz", "mgh"
"""Kinds in a list: Eltern-Kind-Zentrum or Familienzentrum; Mehrgenerationenhaus."""

CENTRE_TYPE = "familienzentrum"
COLUMNS = ["area", "date_start", "date", "source"]


def evidence(
    events: pd.DataFrame,
    listed: pd.DataFrame,
    facilities: gpd.GeoDataFrame,
    areas: gpd.GeoDataFrame,
) -> pd.DataFrame:
    """Return the oldest evidence of a family centre per Sozialraum.

    Parameters
    ----------
    events
        ``date`` (as the source writes it), ``date_start`` (ISO), ``area`` (Sozialraum key, empty
        for the whole district), ``source``.
    listed
        A dated list of centres: ``kind, status, sozialraum_key, as_of, source``.
    facilities
        Entries of today; an active family centre is evidence as of the date of its source.
    areas
        The areas that give each facility its Sozialraum.

    Returns
    -------
    DataFrame
        ``date_start, date, source`` indexed by Sozialraum key.
    """
    parts = [events[events["area"] != ""], _from_list(listed), _from_entries(facilities, areas)]
    found = pd.concat([part[COLUMNS] for part in parts])
    return found.sort_values("date_start", kind="stable").groupby("area").first()


def _from_list(listed: pd.DataFrame) -> pd.DataFrame:
    active = listed[(listed["kind"] == CENTRE) & (listed["status"] == Status.ACTIVE)]
    return active.assign(
        area=active["sozialraum_key"], date_start=active["as_of"], date=active["as_of"]
    )


def _from_entries(facilities: gpd.GeoDataFrame, areas: gpd.GeoDataFrame) -> pd.DataFrame:
    dated = facilities["as_of_date"].fillna("") != ""
    centres = facilities[
        (facilities["type"] == CENTRE_TYPE) & (facilities["status"] == Status.ACTIVE) & dated
    ]
    return pd.DataFrame(centres.drop(columns="geometry")).assign(
        area=[key or "" for key in claimed(areas, centres["gemeinde_key"], Level.SOZIALRAUM)],
        date_start=centres["as_of_date"],
        date=centres["as_of"],
    )


def covered_by(found: pd.DataFrame, date: str) -> frozenset[str]:
    """Return the Sozialraum keys whose oldest evidence is not younger than ``date`` (ISO)."""
    return frozenset(found.index[found["date_start"] <= date])
