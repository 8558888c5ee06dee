"""Figures from the yearly numbers of inhabitants of the Gemeinden."""

import pandas as pd

from geo.district import District

FIGURE = ["area_key", "period", "numerator", "denominator", "basis"]


def figures(district: District) -> dict[str, pd.DataFrame]:
    """Return inhabitants, growth, density and the share of women per Gemeinde and date.

    Growth counts from the first date with the same basis, so a new census never looks like a
    change; that first date itself has no growth.
    """
    people = district.population.rename(columns={"gemeinde_key": "area_key", "date": "period"})
    if people.empty:
        return {}
    land = people["area_key"].map(district.areas["area_km2"])
    women = people.assign(numerator=people["female"], denominator=people["total"])
    return {
        "einwohner": people.assign(numerator=people["total"], denominator=1.0)[FIGURE],
        "wachstum": _growth(people),
        "dichte": people.assign(numerator=people["total"], denominator=land)[FIGURE],
        "frauenanteil": women[FIGURE],
    }


def _growth(people: pd.DataFrame) -> pd.DataFrame:
    first = people["period"] == people.groupby("basis")["period"].transform("min")
    base = people[first].set_index(["area_key", "basis"])["total"].rename("denominator")
    later = people[~first].join(base, on=["area_key", "basis"], how="inner")
    return later.assign(numerator=later["total"])[FIGURE]
