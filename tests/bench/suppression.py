"""Hiding small counts: time for one indicator of a whole district, and beside it a plain peer.

The peer is the textbook way: solve linear programmes for the interval of every hidden cell, hide
the smallest shown figure below the same area wherever one is too narrow, start again. Counts are
synthetic, areas those of the shipped district.
Run: ``.venv/bin/python -m tests.bench.suppression``.
"""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

from geo.indicators.confidentiality import suppress
from geo.model import Level
from loaders.confidentiality import read_rule
from loaders.shipped import load_district
from tests.geo.attacker import Attacker
from tests.geo.protected_tables import COUNT, Synthetic

DATA = Path(__file__).resolve().parents[2] / "data"
RATE = 0.002
ROUNDS = 20


def peer(frame: pd.DataFrame, attacker: Attacker) -> pd.DataFrame:
    """Hide small counts and partners with linear programmes alone."""
    published = frame.assign(
        hidden=frame["numerator"].between(1, attacker.rule.minimum_count - 1)
    ).set_index("area_key", drop=False)
    while True:
        intervals = attacker.intervals(published.reset_index(drop=True))
        narrow = [
            key
            for key, (low, high) in intervals.items()
            if high - low < attacker.rule.minimum_width
        ]
        if not narrow:
            return published.reset_index(drop=True)
        published.loc[partner(published, attacker, narrow[0]), "hidden"] = True


def partner(published: pd.DataFrame, attacker: Attacker, key: str) -> str:
    """Return the smallest shown figure beside, inside or at last above a hidden one."""
    above = attacker.parents[key]
    near = [one for one in (*attacker.below(above), *attacker.below(key)) if one != key]
    rows = published.loc[near]
    rows = rows[~rows["hidden"] & (rows["numerator"] > 0)]
    if rows.empty:
        return above if not published.at[above, "hidden"] else partner(published, attacker, above)
    return str(rows["numerator"].idxmin())


def median(work: Callable[[], object], rounds: int) -> float:
    """Return the median time in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    """Measure and print."""
    rule = read_rule(DATA / "rules" / "confidentiality.toml")
    areas = load_district(DATA / "12069", DATA / "taxonomy").areas
    lowest = areas[areas["level"] == Level.GEMEINDE]
    children = (lowest["population"].astype(int) * 0.18).astype(int)
    few = np.random.default_rng(1).binomial(children, RATE)
    counts = {str(key): int(n) for key, n in zip(lowest.index, few, strict=True)}
    parents = {str(key): str(above) for key, above in areas["parent_key"].items()}
    frame = Synthetic(parents, counts, counts).frame(COUNT)
    attacker = Attacker(parents, rule)
    ours, theirs = suppress(frame, areas, COUNT, rule), peer(frame, attacker)
    attacker.assert_safe(ours)
    fast = median(lambda: suppress(frame, areas, COUNT, rule), ROUNDS)
    slow = median(lambda: peer(frame, attacker), 3)
    small = int(frame["numerator"].between(1, rule.minimum_count - 1).sum())
    print(f"{len(frame)} areas, {small} small counts")
    print(f"suppress: {fast:.1f} ms, {int(ours['hidden'].sum())} hidden, 0 leaks")
    print(f"peer:     {slow:.1f} ms, {int(theirs['hidden'].sum())} hidden, ", end="")
    print(f"{len(attacker.leaks(theirs))} leaks; {slow / fast:.0f} times as long")


if __name__ == "__main__":
    main()
