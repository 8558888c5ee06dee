"""Figures from the census of 2022 per Gemeinde.

The census publishes shares and means; what they are shares and means of is derived from them, so
that they add up to larger areas. Derived counts rest on rounded figures.
"""

import pandas as pd

from geo.district import District

BASIS = "Zensus 2022"


def figures(district: District) -> dict[str, pd.DataFrame]:
    """Return foreigners, households, dwellings, vacancy, ownership and rent per Gemeinde."""
    census = district.census_2022
    if census.empty:
        return {}
    people, dwellings = census["population"], census["dwellings"]
    occupied = dwellings * (1 - census["vacancy_share"])
    rented = occupied * (1 - census["owner_share"])
    pairs: dict[str, tuple[pd.Series, pd.Series | float]] = {
        "auslaender_2022": (census["foreigners_share"] * people, people),
        "haushaltsgroesse_2022": (people, people / census["household_size"]),
        "wohnungen": (dwellings, 1.0),
        "leerstand": (census["vacancy_share"] * dwellings, dwellings),
        "eigentuemer": (census["owner_share"] * occupied, occupied),
        "nettokaltmiete": (census["rent_eur_m2"] * rented, rented),
    }
    known = {
        key: pd.DataFrame(
            {
                "area_key": census["gemeinde_key"],
                "period": census["date"],
                "numerator": numerator,
                "denominator": denominator,
                "basis": BASIS,
            }
        ).dropna(subset=["numerator", "denominator"])
        for key, (numerator, denominator) in pairs.items()
    }
    return {key: frame for key, frame in known.items() if len(frame)}
