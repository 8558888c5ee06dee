"""Time and memory of access and nearest, beside PySAL access and GeoPandas in the same run.

Invented points. Run after ``script/setup bench``: ``.venv/bin/python -m tests.bench.access``.
Each measurement is a process of its own, so that one does not warm or fill the other; it loads what
it needs and no more, so that its peak is that of the whole process with libraries and inputs.
"""

import multiprocessing
import resource
import statistics
import time
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import typer

from geo.access.zones import Supply, Zones

ZONES = Zones((1000.0, 2000.0, 3000.0), (1.0, 0.68, 0.22))
SIDE_M = 42_000.0
"""So that 60,000 cells and 2,000 places make 1.9 m pairs within 3 km."""
RUNS = 5
app = typer.Typer()


def invented(cells: int, places: int, side: float = SIDE_M) -> tuple[Any, Any, Supply]:
    """Return random cells, people in them and places with capacities."""
    random = np.random.default_rng(1)
    points = random.uniform(0, side, (cells, 2))
    people = random.integers(1, 500, cells).astype(float)
    capacity = random.integers(1, 50, places).astype(float)
    return points, people, Supply(random.uniform(0, side, (places, 2)), capacity)


def ours(cells: int, places: int, zones: Zones, side: float = SIDE_M) -> dict[str, float]:
    from geo.access.catchment import scores

    points, people, supply = invented(cells, places, side)
    scores(points[:9], people[:9], Supply(supply.points[:9], supply.capacity[:9]), zones)
    return timed(lambda: scores(points, people, supply, zones))


def pysal(cells: int, places: int, zones: Zones, *, given: bool) -> dict[str, float]:
    import geopandas as gpd
    import pandas as pd
    from access import Access, weights
    from scipy.spatial import cKDTree

    points, people, supply = invented(cells, places)
    demand = gpd.GeoDataFrame(
        {"id": range(cells), "people": people},
        geometry=gpd.points_from_xy(*points.T),
        crs="EPSG:25833",
    )
    offer = gpd.GeoDataFrame(
        {"id": range(places), "capacity": supply.capacity},
        geometry=gpd.points_from_xy(*supply.points.T),
        crs="EPSG:25833",
    )
    common = {
        "demand_df": demand, "demand_index": "id", "demand_value": "people",
        "supply_df": offer, "supply_index": "id", "supply_value": "capacity",
    }  # fmt: skip
    step = weights.step_fn(dict(zip(zones.bounds_m, zones.weights, strict=True)))
    if given:
        near = cKDTree(points).sparse_distance_matrix(
            cKDTree(supply.points), zones.bounds_m[-1], output_type="ndarray"
        )
        table = pd.DataFrame({"from": near["i"], "to": near["j"], "cost": near["v"]})
        known = {"cost_df": table, "cost_origin": "from", "cost_dest": "to", "cost_name": "cost"}
        found = Access(**common, **known)
        return timed(
            lambda: found.enhanced_two_stage_fca(name="e", cost="cost", weight_fn=step), runs=2
        )

    def whole() -> None:
        found = Access(**common)
        found.create_euclidean_distance(name="cost", threshold=zones.bounds_m[-1])
        found.enhanced_two_stage_fca(name="e", cost="cost", weight_fn=step)

    return timed(whole, runs=1)


def scattered(cells: int, places: int) -> tuple[Any, Any]:
    """Return random cells and places in an area as large as Germany."""
    random = np.random.default_rng(1)
    return random.uniform(0, 6e5, (cells, 2)), random.uniform(0, 6e5, (places, 2))


def nearest_ours(cells: int, places: int) -> dict[str, float]:
    from geo.access.nearest import nearest

    points, supply = scattered(cells, places)
    nearest(points[:9], supply[:9])
    return timed(lambda: nearest(points, supply), runs=3)


def nearest_geopandas(cells: int, places: int) -> dict[str, float]:
    import geopandas as gpd

    points, supply = scattered(cells, places)
    left = gpd.GeoDataFrame(geometry=gpd.points_from_xy(*points.T), crs="EPSG:25833")
    right = gpd.GeoDataFrame(geometry=gpd.points_from_xy(*supply.T), crs="EPSG:25833")
    return timed(lambda: gpd.sjoin_nearest(left, right, distance_col="distance_m"), runs=1)


def timed(work: Callable[[], object], runs: int = RUNS) -> dict[str, float]:
    """Return the median of the times, and how far the memory peak rose above the inputs."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "s": statistics.median(times),
        "more_mb": (after - before) / 1e3,
        "peak_mb": after / 1e3,
    }


def alone(work: Callable[..., dict[str, float]], *values: Any, **more: Any) -> dict[str, float]:
    """Return what a measurement in a process of its own gives."""
    warnings.filterwarnings("ignore")
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(work, values, more)


def said(name: str, found: dict[str, float], than: dict[str, float] | None = None) -> None:
    ratio = f"  {than['s'] / found['s']:8.0f} x faster" if than else ""
    memory = "".join(
        f"  {found[kind] / than[kind]:.2f} of its {word}"
        for kind, word in (("peak_mb", "peak"), ("more_mb", "rise"))
        if than
    )
    figures = f"{found['s']:9.3f} s  +{found['more_mb']:6.0f} MB  peak {found['peak_mb']:6.0f} MB"
    print(f"{name:44} {figures}{ratio}{memory}", flush=True)


@app.command()
def main(*, large: bool = True) -> None:
    """Print times, memory and ratios."""
    own = alone(ours, 60_000, 2_000, ZONES)
    table = alone(pysal, 60_000, 2_000, ZONES, given=True)
    whole = alone(pysal, 60_000, 2_000, ZONES, given=False)
    said("PySAL E2SFCA, cost table given", table)
    said("PySAL E2SFCA, with cost table", whole)
    said("ours, against cost table given", own, table)
    said("ours, against with cost table", own, whole)
    if large:
        for cells in (60_000, 300_000, 1_000_000, 3_000_000):
            found = alone(ours, cells, cells // 30, ZONES, SIDE_M * (cells / 60_000) ** 0.5)
            said(f"growth: {cells:,} cells ({found['s'] / cells * 1e6:.2f} µs a cell)", found)
        said("3 m cells x 100,000, 5 km", alone(ours, 3_000_000, 100_000, Zones((5000.0,)), 6e5))
        other = alone(nearest_geopandas, 3_000_000, 1_000_000)
        said("GeoPandas sjoin_nearest 3 m x 1 m", other)
        said("ours, nearest 3 m x 1 m", alone(nearest_ours, 3_000_000, 1_000_000), other)


if __name__ == "__main__":
    app()
