"""Time of an index with rank intervals, beside the same work in plain pandas.

1,000 draws × 19 areas × 30 indicators × 10 years of invented values.
Run: ``.venv/bin/python -m tests.bench.index``.
"""

import statistics
import time
from collections.abc import Callable

import numpy as np
import pandas as pd

from geo.indicators.index import Effect, Item, Preset, index
from geo.indicators.model import Side
from geo.indicators.uncertainty import AGREEMENT, drawn_weights

AREAS, INDICATORS, YEARS, DRAWS = 19, 30, 10, 1_000
RUNS = 7


def invented() -> tuple[pd.DataFrame, Preset]:
    """Return random values and a preset over all of them."""
    random = np.random.default_rng(1)
    areas = [f"{number:02d}" for number in range(AREAS)]
    years = [str(2015 + number) for number in range(YEARS)]
    rows = pd.MultiIndex.from_product([years, areas], names=["period", "area_key"])
    keys = [f"i{number:02d}" for number in range(INDICATORS)]
    items = tuple(
        Item(key, Effect.LOWERS if number % 3 else Effect.RAISES, 1.0 + number % 4)
        for number, key in enumerate(keys)
    )
    values = pd.DataFrame(random.normal(size=(len(rows), INDICATORS)), rows, keys)
    return values, Preset("synthetisch", Side.NEITHER, items, draws=DRAWS)


def plain(values: pd.DataFrame, preset: Preset) -> pd.DataFrame:
    """Return what `index` does, written draw by draw with pandas."""
    signs = pd.Series({i.key: -1.0 if i.polarity is Effect.LOWERS else 1.0 for i in preset.items})
    z = values.groupby("period").transform(
        lambda column: (column - column.mean()) / column.std(ddof=0)
    )
    z = z * signs
    own = (z * pd.Series(preset.weights, preset.keys)).sum(axis=1)
    rows = drawn_weights(preset.weights, preset.draws, preset.concentration, preset.seed)
    scores = pd.DataFrame(
        {draw: (z * pd.Series(row, preset.keys)).sum(axis=1) for draw, row in enumerate(rows)}
    )
    ranks = scores.groupby("period").rank(method="min", ascending=False)
    found = pd.DataFrame({"value": own})
    found["rank"] = own.groupby("period").rank(method="min", ascending=False)
    found["rank_low"] = ranks.quantile(0.05, axis=1, interpolation="lower").clip(
        upper=found["rank"]
    )
    found["rank_high"] = ranks.quantile(0.95, axis=1, interpolation="higher").clip(found["rank"])
    found["change"] = own.groupby("area_key").diff()
    changes = scores.groupby("area_key").diff()
    same = changes.apply(np.sign).eq(np.sign(found["change"]), axis=0).mean(axis=1)
    found["noise"] = (same < AGREEMENT).where(found["change"].notna())
    return found.reset_index()


def median(work: Callable[[], object]) -> float:
    """Return the median time of some runs in seconds, after one to warm up."""
    work()
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Check that both come to the same result, measure and print."""
    values, preset = invented()
    ours, theirs = index(values, preset), plain(values, preset)
    for column in ("value", "rank", "rank_low", "rank_high", "change"):
        np.testing.assert_allclose(ours[column].astype(float), theirs[column], atol=1e-9)
    changed = ours["change"].notna()
    assert (ours["noise"][changed].astype(bool) == theirs["noise"][changed].astype(bool)).all()
    fast, slow = median(lambda: index(values, preset)), median(lambda: plain(values, preset))
    work = f"{DRAWS} draws × {AREAS} areas × {INDICATORS} indicators × {YEARS} years"
    print(f"{work}: {fast:.3f} s, plain pandas {slow:.3f} s, ratio {slow / fast:.0f}")


if __name__ == "__main__":
    main()
