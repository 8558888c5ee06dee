"""Areas and cells with who is not reached, for other programs: GeoPackage and GeoJSON."""

from collections.abc import Mapping
from types import MappingProxyType

import geopandas as gpd
import numpy as np
import pandas as pd

from pages.i18n import text
from pages.print import geodata
from pages.ui.planning import gaps_tables, gaps_words
from pages.ui.planning.gaps import Gaps, cells_of

LAYERS: Mapping[str, str] = MappingProxyType({"areas": "gebiete", "cells": "zellen"})


def make(gaps: Gaps, kind: str, ending: str) -> bytes:
    """Return ``areas`` or ``cells`` as a file, with an ending of `geodata.MEDIA_TYPES`.

    A GeoPackage is in the CRS of the district, GeoJSON in WGS 84 (RFC 7946). Both say what they
    are about: as metadata of the layer, or as members of the collection. There are no places of
    offers in them.
    """
    frame = areas(gaps) if kind == "areas" else cells(gaps)
    about = gaps_tables.about_itself(gaps)
    if ending == "geojson":
        return geodata.geojson_bytes(frame, about)
    return geodata.geopackage_bytes({LAYERS[kind]: frame}, about, text("plan-gaps-hint"))


def areas(gaps: Gaps) -> gpd.GeoDataFrame:
    """Return the areas with their figures, indexed by key."""
    shapes = gaps.place.areas.loc[list(map(str, gaps.table.index))]
    table = gaps.table
    words = {row["area_key"]: row for row in table.reset_index().to_dict("records")}
    columns: dict[str, object] = {}
    for name in gaps_tables.columns(gaps):
        values = table[name].to_numpy(dtype=float)
        columns[name] = _figures(values, gaps_tables.digits(name))
        if name in gaps_tables.MINUTES:
            columns[f"{name}_status"] = _statuses(values)
        if name in gaps_tables.SUPPLY:  # not a number for nobody in reach of supply
            columns[f"{name}_status"] = _statuses(np.nan_to_num(values, nan=np.inf))
    return gpd.GeoDataFrame(
        {
            "area_key": list(map(str, table.index)),
            "name": list(table["name"]),
            **columns,
            "list_in_doubt": list(table["doubt"]),
            "sentence": [gaps_tables.sentence(gaps, words[key]) for key in table.index],
        },
        geometry=list(shapes.geometry),
        crs=gaps.place.crs,
        index=pd.Index(map(str, table.index)),
    )


def cells(gaps: Gaps) -> gpd.GeoDataFrame:
    """Return the cells with their people and minutes, both with one decimal."""
    found = cells_of(gaps.asked)
    minutes = found["minutes"].to_numpy(dtype=float)
    return gpd.GeoDataFrame(
        {
            "gemeinde_key": found["gemeinde_key"],
            "people": found["people"].round(1),
            "minutes": _figures(minutes, 1),
            # no way is never reached, where ways lead to any place at all
            "minutes_status": _statuses(
                np.nan_to_num(minutes, nan=np.inf) if gaps.has_ways else minutes
            ),
            "reached": found["reached"],
            "unreached": found["unreached"].round(1),
        },
        geometry=list(found.geometry),
        crs=gaps.place.crs,
    )


def _statuses(minutes: np.ndarray) -> list[str]:
    """Return what an empty figure means: no way in time, or nothing known."""
    return [gaps_words.reach_status(float(value)) for value in minutes]


def _figures(values: np.ndarray, digits: int) -> np.ndarray:
    """Return rounded figures; infinite ones are empty, as no such format knows them.

    What empty means stands in the column of the same name with ``_status``.
    """
    return np.where(np.isfinite(values), values.round(digits) + 0.0, np.nan)
