"""Areas and cells with who is not reached, for other programs: GeoPackage and GeoJSON."""

import io
import json
from collections.abc import Mapping
from types import MappingProxyType

import geopandas as gpd
import numpy as np
import pandas as pd

from pages.i18n import text
from pages.ui.planning import gaps_tables
from pages.ui.planning.gaps import Gaps, cells_of
from pages.web.geojson import WGS84, feature_collection

MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {"gpkg": "application/geopackage+sqlite3", "geojson": "application/geo+json"}
)
LAYERS: Mapping[str, str] = MappingProxyType({"areas": "gebiete", "cells": "zellen"})


def make(gaps: Gaps, kind: str, ending: str) -> bytes:
    """Return ``areas`` or ``cells`` as a file; ``ending`` is one of `MEDIA_TYPES`.

    A GeoPackage is in the CRS of the district, GeoJSON in WGS 84 (RFC 7946). Both say what they
    are about: as metadata of the layer, or as members of the collection. There are no places of
    offers in them.
    """
    frame = areas(gaps) if kind == "areas" else cells(gaps)
    about = gaps_tables.about_itself(gaps)
    if ending == "geojson":
        turned = frame.to_crs(WGS84)
        columns = [name for name in turned.columns if name != turned.geometry.name]
        collection = feature_collection(turned, columns, {"about": about})
        return json.dumps(collection, ensure_ascii=False, allow_nan=False).encode()
    return _geopackage(frame, LAYERS[kind], about)


def areas(gaps: Gaps) -> gpd.GeoDataFrame:
    """Return the areas with their figures, indexed by key."""
    shapes = gaps.place.areas.loc[list(map(str, gaps.table.index))]
    table = gaps.table
    words = {row["area_key"]: row for row in table.reset_index().to_dict("records")}
    columns = {
        name: _figures(table[name].to_numpy(dtype=float), gaps_tables.digits(name))
        for name in gaps_tables.ORDER
    }
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
        index=pd.Index(map(str, table.index), name="key"),
    )


def cells(gaps: Gaps) -> gpd.GeoDataFrame:
    """Return the cells with their people and minutes, both with one decimal."""
    found = cells_of(gaps.asked)
    return gpd.GeoDataFrame(
        {
            "gemeinde_key": found["gemeinde_key"],
            "people": found["people"].round(1),
            "minutes": _figures(found["minutes"].to_numpy(dtype=float), 1),
            "reached": found["reached"],
            "unreached": found["unreached"].round(1),
        },
        geometry=list(found.geometry),
        crs=gaps.place.crs,
    )


def _figures(values: np.ndarray, digits: int) -> np.ndarray:
    """Return rounded figures; infinite ones are empty, as no such format knows them."""
    return np.where(np.isfinite(values), values.round(digits) + 0.0, np.nan)


def _geopackage(frame: gpd.GeoDataFrame, layer: str, about: Mapping[str, str]) -> bytes:
    content = io.BytesIO()
    frame.to_file(
        content,
        layer=layer,
        driver="GPKG",
        engine="pyogrio",
        index=False,
        layer_metadata=dict(about),
        layer_options={"DESCRIPTION": text("plan-gaps-hint")},
    )
    return content.getvalue()
