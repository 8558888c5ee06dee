"""All figures that the shipped open data of a district allow, as observations."""

from collections.abc import Callable

import pandas as pd

from geo.district import District
from geo.indicators import open_census, open_grid, open_people, open_places
from geo.indicators.model import Catalogue
from geo.indicators.values import OBSERVATION, observations

Source = Callable[[District], dict[str, pd.DataFrame]]

SOURCES: tuple[Source, ...] = (
    open_people.figures,
    open_grid.figures,
    open_census.figures,
    open_places.figures,
)
"""Each returns figures by the key of the indicator: ``area_key, period, numerator, denominator,
basis``."""


def open_observations(district: District, catalogue: Catalogue) -> pd.DataFrame:
    """Return the observations of every indicator of the catalogue that can be computed.

    An area has no observation where any part of it is missing.

    Returns
    -------
    pandas.DataFrame
        Columns `geo.indicators.values.OBSERVATION`, in the order of the catalogue.
    """
    found: dict[str, pd.DataFrame] = {}
    for source in SOURCES:
        found |= source(district)
    parts = [found[key].assign(indicator=key) for key in catalogue.indicators if key in found]
    if not parts:
        return observations([])
    frame: pd.DataFrame = pd.concat(parts, ignore_index=True)[OBSERVATION]
    return frame.astype({"numerator": float, "denominator": float})
