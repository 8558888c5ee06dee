"""Time of siting beside spopt with its default solver, in the same run on the same instance.

Invented points, 2,000 places of demand × 500 candidates. Run after ``script/setup bench``:
``.venv/bin/python -m tests.bench.siting``; the p-median of spopt takes minutes and gigabytes,
``--no-median`` leaves it out.
"""

import time
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import typer

from geo.access.nearest import within
from geo.siting.covering import maximal_covering
from geo.siting.median import p_median

PLACES, CANDIDATES, SIDE_M = 2_000, 500, 100_000.0
RADIUS_M, COVERING, MEDIAN = 3_000.0, 10, 20
RUNS = 5


def timed(work: Callable[[], Any], runs: int = RUNS) -> tuple[float, Any]:
    """Return the shortest time of several runs and the last result."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        found = work()
        times.append(time.perf_counter() - start)
    return min(times), found


def main(*, median: bool = True) -> None:
    """Print times, objectives and ratios."""
    import pulp
    from spopt.locate import MCLP, PMedian

    warnings.filterwarnings("ignore")
    random = np.random.default_rng(1)
    demand = random.uniform(0, SIDE_M, (PLACES, 2))
    candidates = random.uniform(0, SIDE_M, (CANDIDATES, 2))
    people = random.integers(1, 400, PLACES).astype(float)
    costs = np.linalg.norm(demand[:, np.newaxis] - candidates[np.newaxis], axis=2)
    solver = pulp.PULP_CBC_CMD(msg=False)

    def peer_covering() -> float:
        model = MCLP.from_cost_matrix(costs, people, RADIUS_M, p_facilities=COVERING)
        return float(pulp.value(model.solve(solver).problem.objective))

    def own_covering() -> Any:
        return maximal_covering(within(demand, candidates, RADIUS_M), people, COVERING)

    own_covering()
    own_s, own = timed(own_covering)
    peer_s, objective = timed(peer_covering, 1)
    print(f"MCLP p={COVERING}: spopt {peer_s:.2f} s ({objective:.0f}), ours {own_s:.3f} s", end=" ")
    print(f"({own.objective:.0f}, proven: {own.is_optimal}), {peer_s / own_s:.0f} x faster")

    p_median(costs[:50, :20], people[:50], 3)
    own_s, own = timed(lambda: p_median(costs, people, MEDIAN))
    said = f"ours {own_s:.2f} s ({own.objective:.0f}, gap {own.gap:.2%})"
    print(f"p-median p={MEDIAN}: {said}", flush=True)
    if not median:
        return

    def peer_median() -> float:
        model = PMedian.from_cost_matrix(costs, people, p_facilities=MEDIAN)
        return float(pulp.value(model.solve(solver).problem.objective))

    peer_s, objective = timed(peer_median, 1)
    apart = own.objective / objective - 1
    said = f"spopt {peer_s:.1f} s ({objective:.0f}), {peer_s / own_s:.0f} x"
    print(f"p-median: {said}; ours lies {apart:.3%} above")


if __name__ == "__main__":
    typer.run(main)
