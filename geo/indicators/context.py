"""The district's own series (INKAR): what surrounds a figure, never the value of an area in it."""

import pandas as pd

from geo.district import District, Resource

RESOURCE = "district_facts"
"""The data resource the series come from."""

SERIES = ["year", "value", "unit", "label"]
SHARE, PERCENT = "Anteil", "%"


def district_series(district: District, key: str) -> pd.DataFrame:
    """Return a series of the whole district by year, shares as percentages.

    Parameters
    ----------
    key
        As in `District.district_facts`; the catalogue names it as ``context`` of an indicator or
        of a data area.

    Returns
    -------
    pandas.DataFrame
        Columns `SERIES`, oldest year first; empty if the district has no such series.
    """
    facts = district.district_facts
    if facts.empty:
        return pd.DataFrame(columns=SERIES)
    own = facts[facts["indicator"] == key].sort_values("year")
    shares = own["unit"] == SHARE
    return own.assign(
        value=own["value"].where(~shares, own["value"] * 100),
        unit=own["unit"].where(~shares, PERCENT),
    )[SERIES].reset_index(drop=True)


def district_resource(district: District) -> Resource | None:
    """Return the data resource with source, licence and limits of the series, if there is one."""
    return next((one for one in district.resources if one.name == RESOURCE), None)
