"""Whose people coverage counts: those of the official totals, spread by the best grid there is."""

from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest

from geo.coverage.measure import Question
from geo.demand import Group
from geo.model import Level
from geo.regions import at_level
from geo.travel import Mode
from loaders.census_cells import GRID_CRS
from loaders.census_grid import POPULATION, SHARES
from pages import context, reach
from pages.ui.planning import gaps, gaps_map
from tests.pages.test_planning_coverage import map_data
from tests.pages.test_planning_map import said
from tests.pages.test_screens import opened

CENTRES = frozenset({"familienzentrum"})


def test_the_people_of_every_gemeinde_are_the_official_ones() -> None:
    people = reach.demand()
    official = at_level(context.district().areas, Level.GEMEINDE)["population"].astype(float)
    cells = pd.Series(people.people[Group.ALL]).groupby(people.gemeinde_keys).sum()
    assert cells.loc[official.index].to_numpy() == pytest.approx(official.to_numpy(), rel=1e-12)
    assert people.basis.grid == "Zensus 2011"


@pytest.fixture
def fine_grid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put a synthetic 100 m grid where the operator would: one cell in each large one."""
    points = gpd.GeoSeries(context.district().grid.geometry).to_crs(GRID_CRS)
    x, y = (np.floor(axis / 100).astype(int) * 100 + 50 for axis in (points.x, points.y))
    head = [f"CRS3035RES100mN{b - 50}E{a - 50};{a};{b}" for a, b in zip(x, y, strict=True)]
    files = {POPULATION: "10", SHARES["under18_share"]: "20,00", SHARES["over65_share"]: "25,00"}
    data = tmp_path / "data"
    data.mkdir()
    for entry in context.DATA.iterdir():
        if entry.name != "12069":
            (data / entry.name).symlink_to(entry)
    folder = data / "12069"
    (folder / "zensus2022").mkdir(parents=True)
    for entry in (context.DATA / "12069").iterdir():
        (folder / entry.name).symlink_to(entry)
    for (name, column), value in files.items():
        rows = "\n".join(
            [f"GITTER_ID_100m;x_mp_100m;y_mp_100m;{column}", *(f"{h};{value}" for h in head)]
        )
        (folder / "zensus2022" / name).write_text(rows + "\n", "utf-8")
    monkeypatch.setattr(context, "DATA", data)
    _forget()
    yield
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    for known in (*vars(reach).values(), *vars(gaps).values(), *vars(gaps_map).values()):
        if hasattr(known, "cache_clear"):
            known.cache_clear()


@pytest.mark.usefixtures("fine_grid")
def test_the_operators_grid_of_2022_is_used_where_it_is_and_the_screen_says_so() -> None:
    people = reach.demand()
    assert people.basis.cell_m == 100
    assert "Zensus 2022" in people.basis.grid
    total = at_level(context.district().areas, Level.LANDKREIS)["population"].iloc[0]
    assert people.people[Group.ALL].sum() == pytest.approx(float(total))
    assert people.people[Group.UNDER_18].sum() == pytest.approx(0.2 * float(total))
    words = said(opened("planning_coverage.py"))
    assert "Zensus 2022, Gitterzellen 100 m, Zellen von 100 m" in words


def test_the_unreached_of_every_level_are_the_same_people() -> None:
    question = Question(Group.UNDER_18, Mode.CAR, 15)
    sums = {
        level: reach.of_level(CENTRES, question, level)["unreached"].sum()
        for level in (Level.LANDKREIS, Level.PLANREGION, Level.SOZIALRAUM, Level.GEMEINDE)
    }
    assert len({round(value, 6) for value in sums.values()}) == 1


@pytest.mark.usefixtures("fine_grid")
def test_few_fine_cells_are_drawn_as_they_are_and_named_so() -> None:
    screen = opened("planning_coverage.py", kartenart="Zellen (100 m)")
    assert "je Zelle von 100 m" in said(screen)
    assert "Die Karte fasst" not in said(screen)
    inhabited = int((reach.demand().people[Group.UNDER_18] > 0).sum())
    assert len(map_data(screen)["cells"]) == inhabited


@pytest.mark.usefixtures("fine_grid")
def test_many_cells_are_gathered_for_the_map_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gaps_map, "MOST_DRAWN", 100)
    gaps_map.drawn_cells.cache_clear()  # type: ignore[attr-defined]
    screen = opened("planning_coverage.py", kartenart="Zellen (1 km)")
    words = said(screen)
    assert "je Zelle von 1 km" in words
    assert "bewohnten Zellen von 100 m. Die Karte fasst sie zu Zellen von 1 km zusammen" in words
    drawn = map_data(screen)["cells"]
    shapes = {tuple(one["ring"]) for one in drawn}
    assert len(shapes) == len(drawn) > 300
    latitudes = np.array([one["ring"][::2] for one in drawn])
    # a kilometre from north to south is 0.009 degrees; turned squares are a little higher
    assert 0.0085 < np.median(np.ptp(latitudes, axis=1)) < 0.0105
    assert all("die Hälfte: " in one["text"] for one in drawn)
