"""An index step by step, so that it can be recomputed by hand."""

import numpy as np
import pandas as pd

from geo.indicators.index import Effect, Item, Preset, raw_values
from geo.indicators.model import Side
from geo.indicators.scores import (
    Aggregation,
    Normalisation,
    combined,
    directed,
    normalise,
    ranked,
    terms,
)

STEPS = [
    "area_key",
    "indicator",
    "polarity",
    "weight",
    "raw",
    "compared",
    "centre",
    "spread",
    "normalised",
    "directed",
    "term",
    "weighted",
    "index",
    "rank",
]
"""Columns of the steps, one row per area and indicator.

``weight`` is the share of the sum of weights; ``compared`` the raw value, or its rank from below;
``normalised`` = (compared − centre) ÷ spread; ``directed`` is turned around where a high value
lowers the index; ``term`` is what is weighted: the directed value, or its logarithm for the
geometric mean; ``weighted`` = weight × term. ``index`` is the sum of the weighted terms of an area
(for the geometric mean e to the power of it).
"""


def steps(values: pd.DataFrame, preset: Preset, period: str) -> pd.DataFrame:
    """Return how the index of a period came about, columns `STEPS`, for areas that lack nothing.

    ``values`` are those of `geo.indicators.index.index`; indicators come in the preset's order.
    """
    raw = raw_values(values, preset, period).dropna()
    if raw.empty:
        return pd.DataFrame(columns=STEPS)
    shape, method = raw.shape, preset.normalisation
    found = normalise(raw.to_numpy(), method)
    turned = directed(found.value, method, preset.lowers)
    parts = terms(turned, method, preset.aggregation)
    scores = combined(parts, preset.weights, preset.aggregation)
    polarity = {item.key: item.polarity.value for item in preset.items}
    columns = {
        "weight": np.broadcast_to(preset.weights, shape),
        "raw": raw.to_numpy(),
        "compared": found.compared,
        "centre": np.broadcast_to(found.centre, shape),
        "spread": np.broadcast_to(found.spread, shape),
        "normalised": found.value,
        "directed": turned,
        "term": parts,
        "weighted": preset.weights * parts,
        "index": np.broadcast_to(scores[:, np.newaxis], shape),
        "rank": np.broadcast_to(ranked(scores)[:, np.newaxis], shape),
    }
    flat = pd.DataFrame({name: column.ravel() for name, column in columns.items()})
    flat["area_key"] = np.repeat(raw.index.to_numpy(dtype=object), shape[1])
    flat["indicator"] = np.tile(np.array(preset.keys, dtype=object), shape[0])
    flat["polarity"] = flat["indicator"].map(polarity)
    in_order = [(area, item.key) for area in raw.index for item in preset.items]
    return flat.set_index(["area_key", "indicator"]).loc[in_order].reset_index()[STEPS]


WORKED_PERIOD = "2024"


def worked_values() -> pd.DataFrame:
    """Return the invented values of the worked case: three areas, two indicators, one period."""
    rows = [(WORKED_PERIOD, key) for key in ("A", "B", "C")]
    areas = pd.MultiIndex.from_tuples(rows, names=["period", "area_key"])
    return pd.DataFrame({"X": [10.0, 20.0, 40.0], "Y": [8.0, 2.0, 2.0]}, index=areas)


def worked_preset(
    normalisation: Normalisation = Normalisation.Z_SCORE,
    aggregation: Aggregation = Aggregation.ARITHMETIC,
) -> Preset:
    """Return the choices of the worked case: X counts twice and raises, Y lowers the index."""
    items = (Item("X", Effect.RAISES, 2.0), Item("Y", Effect.LOWERS, 1.0))
    return Preset("Rechenbeispiel", Side.NEITHER, items, normalisation, aggregation)


def worked_case(
    normalisation: Normalisation = Normalisation.Z_SCORE,
    aggregation: Aggregation = Aggregation.ARITHMETIC,
) -> pd.DataFrame:
    """Return the steps of the worked case, for the page that explains the method."""
    return steps(worked_values(), worked_preset(normalisation, aggregation), WORKED_PERIOD)
