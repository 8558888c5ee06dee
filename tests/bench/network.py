"""Time of ways along roads, beside pandana in the same run.

Invented roads. Run after ``script/setup bench``: ``.venv/bin/python -m tests.bench.network``.
Each measurement is a process of its own, so that one does not warm or fill the other.
"""

import contextlib
import multiprocessing
import os
import resource
import statistics
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import typer

from geo.network.model import Edges, Network, Nodes, network_of
from geo.network.travel import RoadModel
from geo.travel import Mode

SIDE = 283
"""283 × 283 crossings are 80,089 nodes."""
BLOCK_M = 100.0
FAR_MIN = 10_000.0
RUNS = 5
app = typer.Typer()
Measured = dict[str, Any]


def invented(side: int) -> tuple[Nodes, Edges]:
    """Return a town of ``side`` streets each way: three of ten missing, one of ten one way.

    Minutes are eighths: pandana cuts each edge to thousandths, so that only then both can agree.
    """
    random = np.random.default_rng(1)
    node = np.arange(side * side).reshape(side, side)
    tails = np.concatenate([node[:, :-1].ravel(), node[:-1].ravel()])
    heads = np.concatenate([node[:, 1:].ravel(), node[1:].ravel()])
    there = random.random(len(tails)) < 0.7
    tails, heads = tails[there], heads[there]
    minutes = random.integers(4, 25, len(tails)) / 8
    back = random.random(len(tails)) >= 0.1
    edges = Edges(
        np.append(tails, heads[back]),
        np.append(heads, tails[back]),
        np.append(minutes, minutes[back]),
    )
    row, column = np.divmod(np.arange(side * side), side)
    points = np.column_stack([column, row]) * BLOCK_M
    return Nodes(points, np.ones(len(points), dtype=bool)), edges


def joined(side: int, facilities: int) -> tuple[Network, np.ndarray]:
    """Return the town's network and facilities at nodes of its largest component."""
    network = network_of(*invented(side), Mode.CAR, "EPSG:25833")
    main = np.flatnonzero(network.is_main)
    return network, np.random.default_rng(2).choice(main, facilities, replace=False)


def ours(side: int, facilities: int) -> Measured:
    """Time the build from edges, and the nearest facility of all nodes, snapping included."""
    nodes, edges = invented(side)
    network, at = joined(side, facilities)
    model = RoadModel({Mode.CAR: network}, 4.0)
    places = network.points[at]
    main = network.points[network.is_main]
    build = timed(lambda: prepared(network_of(nodes, edges, Mode.CAR, "EPSG:25833")))
    query = timed(lambda: model.nearest(main, places, Mode.CAR))
    minutes = model.nearest(main, places, Mode.CAR).minutes
    return {"build": build, "query": query, "minutes": minutes, "edges": len(network.heads)}


def prepared(network: Network) -> object:
    """Make what a network makes only once, when it is first asked."""
    return network.towards, network.is_main, network.main_tree, network.island_tree


def pandana(side: int, facilities: int) -> Measured:
    """Time the same with pandana."""
    import pandana as pdna

    network, at = joined(side, facilities)
    nodes, edges = invented(side)
    x, y = (pd.Series(values) for values in nodes.points.T)
    frame = pd.DataFrame({"minutes": edges.minutes})

    def built() -> Any:
        ends = pd.Series(edges.tails), pd.Series(edges.heads)
        return pdna.Network(x, y, *ends, frame, twoway=False)

    with quiet():
        start = time.perf_counter()
        made = built()
        made.set_pois("places", FAR_MIN, 1, x[at], y[at])
        build = time.perf_counter() - start
        query = timed(lambda: made.nearest_pois(FAR_MIN, "places", 1), runs=3)
        found = made.nearest_pois(FAR_MIN, "places", 1)[1].to_numpy()
    return {"build": build, "query": query, "minutes": found[network.is_main]}


def matrix(side: int, facilities: int) -> Measured:
    """Time all ways, and those within 15 minutes, from 20,000 places to facilities."""
    network, at = joined(side, facilities)
    model = RoadModel({Mode.CAR: network}, 4.0)
    prepared(network)
    homes = network.points[np.flatnonzero(network.is_main)[:20_000]]
    places = network.points[at]
    every = timed(lambda: model.travel_times_min(homes, places, Mode.CAR), runs=1)
    near = timed(lambda: model.within(homes, places, Mode.CAR, 15.0), runs=1)
    return {"every": every, "near": near}


@contextlib.contextmanager
def quiet() -> Any:
    """Keep away what a library writes to standard output from below Python."""
    kept = os.dup(1)
    with tempfile.TemporaryFile() as nowhere:
        os.dup2(nowhere.fileno(), 1)
        try:
            yield
        finally:
            os.dup2(kept, 1)
            os.close(kept)


def timed(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median of the times."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def alone(work: Callable[..., Measured], *values: Any) -> Measured:
    """Return what a measurement in a process of its own gives, and its peak of memory."""
    warnings.filterwarnings("ignore")
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_with_peak, (work, values))


def _with_peak(work: Callable[..., Measured], values: tuple[Any, ...]) -> Measured:
    found = work(*values)
    return found | {"peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3}


def extract(ways: int) -> Measured:
    """Time reading an invented PBF file with ways of ten points."""
    from loaders.osm.reading import read_network
    from tests.osm_files import profile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "town.osm.pbf"
        _write(path, ways)
        start = time.perf_counter()
        found = read_network(path, profile(Mode.WALK), "EPSG:25833")
        return {"s": time.perf_counter() - start, "nodes": len(found.x), "edges": len(found.heads)}


def _write(path: Path, ways: int) -> None:
    import osmium
    from osmium.osm.mutable import Node, Way

    side = int(ways**0.5) * 5
    with osmium.SimpleWriter(str(path)) as writer:
        for number in range(side * side):
            row, column = divmod(number, side)
            place = (12.0 + column * 3e-4, 52.0 + row * 2e-4)
            writer.add_node(Node(id=number + 1, location=place, tags={}))
        for number in range(ways):
            first = number * 9 % (side * side - 10) + 1
            refs = list(range(first, first + 10))
            writer.add_way(Way(id=number + 1, nodes=refs, tags={"highway": "residential"}))


@app.command()
def main() -> None:
    """Print times and ratios."""
    own, peer = alone(ours, SIDE, 2_000), alone(pandana, SIDE, 2_000)
    for name, found in (("pandana", peer), ("ours", own)):
        figures = f"build {found['build']:7.3f} s  query {found['query']:7.3f} s"
        print(f"{name:10} {figures}  peak {found['peak_mb']:5.0f} MB", flush=True)
    whole = (peer["build"] + peer["query"]) / (own["build"] + own["query"])
    alone_query = peer["query"] / own["query"]
    apart = np.abs(own["minutes"] - peer["minutes"]).max()
    print(f"build and query {whole:.0f} x faster, query alone {alone_query:.0f} x faster")
    print(f"{len(own['minutes']):,} nodes: largest difference {apart:.2e} min")
    assert apart < 1e-4
    large = alone(ours, 615, 10_000)
    print(f"{large['edges']:,} edges, 10,000 facilities: query {large['query']:.3f} s")
    ways = alone(matrix, SIDE, 500)
    print(f"20,000 x 500: all ways {ways['every']:.2f} s, within 15 minutes {ways['near']:.2f} s")
    read = alone(extract, 100_000)
    print(f"PBF, 100,000 ways: {read['s']:.1f} s for {read['nodes']:,} nodes, {read['edges']:,} edges")  # fmt: skip  # noqa: E501


if __name__ == "__main__":
    app()
