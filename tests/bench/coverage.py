"""Totals of areas after a change of filter, beside GeoPandas, which joins the cells anew.

Invented cells in a chessboard of areas. Run: ``.venv/bin/python -m tests.bench.coverage``.
"""

import statistics
import time
from collections.abc import Callable

import geopandas as gpd
import numpy as np
import typer
from shapely import box

from geo.coverage.measure import Labels, Question, Reach, table
from geo.coverage.offers import Offers
from geo.demand import Group
from geo.model import Level
from geo.travel import Mode, NearestTimes

SIDE_M, ROWS, COLUMNS, RUNS = 80_000.0, 5, 8, 9
CRS = "EPSG:25833"


def invented(cells: int) -> tuple[np.ndarray, np.ndarray, gpd.GeoDataFrame]:
    """Return random cells, people in them, and areas."""
    random = np.random.default_rng(1)
    points = random.uniform(0, SIDE_M, (cells, 2))
    people = random.integers(1, 500, cells).astype(float)
    width, height = SIDE_M / COLUMNS, SIDE_M / ROWS
    outlines = [
        box(column * width, row * height, (column + 1) * width, (row + 1) * height)
        for row in range(ROWS)
        for column in range(COLUMNS)
    ]
    keys = [f"{number:02}" for number in range(len(outlines))]
    columns = {"level": Level.GEMEINDE.value, "name": keys, "parent_key": ""}
    return points, people, gpd.GeoDataFrame(columns, index=keys, geometry=outlines, crs=CRS)


def timed(work: Callable[[], object]) -> float:
    """Return the median of the times in seconds."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main(cells: int = 60_000) -> None:
    """Print times and ratios."""
    points, people, areas = invented(cells)
    codes = np.floor(points[:, 1] / (SIDE_M / ROWS)).astype(int) * COLUMNS
    codes += np.floor(points[:, 0] / (SIDE_M / COLUMNS)).astype(int)
    inside = Labels(Level.GEMEINDE, tuple(areas.index), tuple(areas["name"]), codes)
    frame = gpd.GeoDataFrame({"people": people}, geometry=gpd.points_from_xy(*points.T), crs=CRS)

    def joined() -> np.ndarray:
        found = gpd.sjoin(frame, areas, predicate="within")
        return np.asarray(found.groupby("index_right")["people"].sum())

    assert np.allclose(joined(), inside.totals(people))
    minutes = np.hypot(*(points - SIDE_M / 2).T) / 500
    nearest = NearestTimes(np.zeros(cells, dtype=np.int64), minutes)
    question = Question(Group.ALL, Mode.CAR, 15)
    score = np.where(minutes <= 15, 0.001, np.nan)
    found = Reach(question, people, nearest, score, score)
    offers = Offers(
        ("one",), ("",), np.full((1, 2), SIDE_M / 2), np.ones(1, dtype=bool),
        np.array(["17"]), np.ones(1, dtype=bool), np.full(1, np.nan), (None,),
    )  # fmt: skip
    theirs, ours = timed(joined), timed(lambda: inside.totals(people))
    whole = timed(lambda: table(found, offers, inside, areas))
    print(f"GeoPandas sjoin and groupby, {cells:,} cells    {1000 * theirs:9.2f} ms")
    print(f"ours, labels kept                       {1000 * ours:9.2f} ms  {theirs / ours:6.0f} x")
    print(
        f"ours, all twelve columns of a table     {1000 * whole:9.2f} ms  {theirs / whole:6.0f} x"
    )


if __name__ == "__main__":
    typer.run(main)
