"""The 100 m grid of the census: files of two Gemeinden of ten by ten cells, side by side."""

import zipfile
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import Point, box

from geo.demand import GridBasis, Group, raised
from geo.model import Level
from loaders import census_cells
from loaders.census_cells import Box, read_cells
from loaders.census_files import Source
from loaders.census_grid import (
    AGES,
    AS_OF,
    POPULATION,
    SHARES,
    CensusGrid,
    check_complete,
    find_census_grid,
    read_census_grid,
)
from loaders.problems import DataProblem

WEST, SOUTH, SIDE = 4_490_000, 3_210_000, 1000
HEAD = "GITTER_ID_100m;x_mp_100m;y_mp_100m"
UNDER18, OVER65 = SHARES["under18_share"], SHARES["over65_share"]
EVERYWHERE = Box(0, 0, 9e6, 9e6)


@pytest.fixture(scope="module")
def areas() -> gpd.GeoDataFrame:
    """Return two square Gemeinden, west and east, as a district has them."""
    squares = [box(WEST + i * SIDE, SOUTH, WEST + (i + 1) * SIDE, SOUTH + SIDE) for i in (0, 1)]
    frame = {"level": Level.GEMEINDE.value, "name": ["West", "Ost"]}
    found = gpd.GeoDataFrame(frame, index=["99000001", "99000002"], geometry=squares, crs=3035)
    return found.to_crs("EPSG:25833")


def cell(column: int, row: int, *values: object) -> str:
    """Return the line of a cell counted from the lower left."""
    x, y = WEST + 100 * column, SOUTH + 100 * row
    return ";".join(map(str, (f"CRS3035RES100mN{y}E{x}", x + 50, y + 50, *values)))


def written(folder: Path, name: str, header: str, *lines: str) -> Path:
    path = folder / name
    path.write_text("\n".join([f"{HEAD};{header}", *lines]) + "\n", "utf-8")
    return path


def people(folder: Path, *lines: str) -> Path:
    return written(folder, POPULATION[0], POPULATION[1], *lines)


def found(folder: Path, areas: gpd.GeoDataFrame) -> CensusGrid:
    files = find_census_grid(folder)
    assert files
    return read_census_grid(files, areas)


def column(grid: CensusGrid, name: str) -> list[float | None]:
    return [None if np.isnan(value) else float(value) for value in grid.cells[name]]


def test_without_files_there_is_no_grid(tmp_path: Path) -> None:
    (tmp_path / "LIESMICH.txt").write_text("nichts", "utf-8")
    assert find_census_grid(tmp_path) is None
    assert find_census_grid(tmp_path / "zensus2022") is None


def test_cells_are_points_at_their_centres_in_the_crs_of_the_district(
    tmp_path: Path, areas: gpd.GeoDataFrame
) -> None:
    people(tmp_path, cell(10, 0, 7), cell(0, 0, 12))
    grid = found(tmp_path, areas)
    assert grid.cells.crs == areas.crs
    assert grid.cells["population"].tolist() == [12, 7]
    assert grid.cells["gemeinde_key"].tolist() == ["99000001", "99000002"]
    back = grid.cells.geometry.to_crs(3035)
    assert back.x.round(3).tolist() == [WEST + 50, WEST + 1050]
    assert back.y.round(3).tolist() == [SOUTH + 50, SOUTH + 50]
    assert grid.size_m == 100
    assert set(grid.cells["size_m"]) == {100}
    assert grid.as_of == AS_OF == "2022-05-15"
    assert "100 m" in grid.basis


def test_cells_outside_the_district_and_cells_without_people_are_left_out(
    tmp_path: Path, areas: gpd.GeoDataFrame
) -> None:
    people(
        tmp_path, cell(0, 0, 5), cell(20, 0, 99), cell(-1, 3, 99), cell(3, 10, 99), cell(1, 1, 0)
    )
    assert found(tmp_path, areas).cells["population"].tolist() == [5]


def test_percent_with_decimal_comma_become_shares_and_a_dash_stays_unknown(
    tmp_path: Path, areas: gpd.GeoDataFrame
) -> None:
    people(tmp_path, cell(0, 0, 5), cell(1, 0, 6), cell(2, 0, 7), cell(3, 0, 8))
    lines = (cell(2, 0, '"100,00"', ""), cell(1, 0, "–", ""), cell(0, 0, "14,19", "KLAMMERN"))
    written(tmp_path, UNDER18[0], f"{UNDER18[1]};werterlaeuternde_Zeichen", *lines)
    written(tmp_path, OVER65[0], OVER65[1], cell(3, 0, "0,00"), cell(0, 0, "33.5"))
    grid = found(tmp_path, areas)
    assert column(grid, "under18_share") == [0.1419, None, 1.0, None]
    assert column(grid, "over65_share") == [0.335, None, None, 0.0]
    assert column(grid, "foreigners_share") == [None] * 4


def test_means_are_read_as_they_are(tmp_path: Path, areas: gpd.GeoDataFrame) -> None:
    people(tmp_path, cell(0, 0, 5))
    age = "Zensus2022_Durchschnittsalter_100m-Gitter.csv"
    written(tmp_path, age, "Durchschnittsalter", cell(0, 0, "47,31"))
    assert column(found(tmp_path, areas), "mean_age") == [47.31]


def test_shares_come_from_age_classes_where_their_file_is_missing(
    tmp_path: Path, areas: gpd.GeoDataFrame
) -> None:
    """Counts are changed on their own: 9 of 8 people are all of them, not more."""
    people(tmp_path, cell(0, 0, 20), cell(1, 0, 8), cell(2, 0, 6))
    header = "Insgesamt_Bevoelkerung;Unter18;a18bis29;a30bis49;a50bis64;a65undaelter"
    lines = (
        cell(0, 0, 20, 5, 5, 5, "–", 4),
        cell(1, 0, 8, 9, "–", "–", "–", "–"),
        cell(2, 0, "–", 3, "–", "–", "–", 3),
    )
    written(tmp_path, AGES, header, *lines)
    grid = found(tmp_path, areas)
    assert column(grid, "under18_share") == [0.25, 1.0, None]
    assert column(grid, "over65_share") == [0.2, None, None]


def test_the_file_of_a_share_is_better_than_the_age_classes(
    tmp_path: Path, areas: gpd.GeoDataFrame
) -> None:
    people(tmp_path, cell(0, 0, 20))
    written(tmp_path, UNDER18[0], UNDER18[1], cell(0, 0, "24,99"))
    written(tmp_path, AGES, "Insgesamt_Bevoelkerung;Unter18;a65undaelter", cell(0, 0, 20, 5, 4))
    grid = found(tmp_path, areas)
    assert column(grid, "under18_share") == [0.2499]
    assert column(grid, "over65_share") == [0.2]


def test_cells_whose_people_are_not_published_are_left_out(
    tmp_path: Path, areas: gpd.GeoDataFrame
) -> None:
    people(tmp_path, cell(0, 0, 5), cell(1, 0, "–"), cell(50, 0, "–"))
    grid = found(tmp_path, areas)
    assert grid.cells["population"].tolist() == [5]


def test_files_are_found_in_the_zips_they_come_in(tmp_path: Path, areas: gpd.GeoDataFrame) -> None:
    plain = tmp_path / "plain"
    plain.mkdir()
    source = people(plain, cell(0, 0, 5))
    share = written(plain, UNDER18[0], UNDER18[1], cell(0, 0, "20,00"))
    with zipfile.ZipFile(tmp_path / "Zensus2022_Bevoelkerungszahl.zip", "w") as archive:
        archive.writestr("Datensatzbeschreibung.xlsx", b"PK")
        archive.writestr("Zensus2022_Bevoelkerungszahl_1km-Gitter.csv", "GITTER_ID_1km\n")
        archive.write(source, f"Ordner/{source.name}")
    with zipfile.ZipFile(tmp_path / "Anteil.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(share, share.name)
    grid = found(tmp_path, areas)
    assert grid.cells["population"].tolist() == [5]
    assert column(grid, "under18_share") == [0.2]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_every_usual_way_to_write_the_file(
    tmp_path: Path, areas: gpd.GeoDataFrame, encoding: str, ending: str
) -> None:
    people(tmp_path, cell(0, 0, 5))
    text = ending.join([f"{HEAD};{UNDER18[1]}", cell(0, 0, "–"), cell(1, 0, "3,10")])
    (tmp_path / UNDER18[0]).write_bytes(text.encode(encoding))
    assert column(found(tmp_path, areas), "under18_share") == [None]


def test_both_grids_carry_the_same_demand(tmp_path: Path, areas: gpd.GeoDataFrame) -> None:
    """100 people of today in the cells of West, spread 3 : 1; half of the children are known."""
    people(tmp_path, cell(0, 0, 30), cell(5, 5, 10), cell(12, 2, 4))
    written(tmp_path, UNDER18[0], UNDER18[1], cell(0, 0, "50,00"), cell(12, 2, "–"))
    written(tmp_path, OVER65[0], OVER65[1], cell(0, 0, "10,00"), cell(12, 2, "25,00"))
    grid = found(tmp_path, areas)
    totals = areas["name"].map({"West": 100.0, "Ost": 8.0})
    basis = GridBasis(grid.basis, grid.as_of, grid.size_m, "2024-12-31")
    demand = raised(grid.cells, totals, basis)
    assert sorted(demand.people[Group.ALL].tolist()) == [8, 25, 75]
    assert demand.people[Group.UNDER_18].sum() == pytest.approx(0.5 * 108)


# What is broken

GOOD = "\n".join([f"{HEAD};Einwohner", cell(0, 0, 5), cell(1, 0, 6), cell(2, 0, 7)]) + "\n"
BROKEN = {
    "another size of cells": (GOOD.replace("100m", "1km"), "„x_mp_100m", "1 km"),
    "another topic": (GOOD.replace("Einwohner", "Heizung"), "„Einwohner“", "Heizung"),
    "commas for semicolons": (GOOD.replace(";", ","), "durch Semikolon getrennt"),
    "an empty file": ("", "leere Datei"),
    "no text": ("PK\x03\x04\x00\x00", "Spalte"),
    "cut off in a row": (GOOD.rsplit(";", 2)[0], "Zeile 4", "4 Werte", "2 Werte", "abgebrochen"),
    "a word for a centre": (GOOD.replace("4490150", "Dorf"), "Zeile 3", "„x_mp_100m“", "Dorf"),
    "no centre": (GOOD.replace("4490150", ""), "Zeile 3", "EPSG:3035"),
    "corners for centres": (GOOD.replace("4490150", "4490100"), "Zeile 3", "EPSG:3035"),
    "degrees": (GOOD.replace("4490050;3210050", "12.6;52.4"), "Zeile 2", "12.6 / 52.4"),
    "another CRS": (GOOD.replace("4490150", "332050"), "Zeile 3", "Koordinatensystem"),
    "a word for people": (GOOD.replace(";6", ";sechs"), "Zeile 3", "„Einwohner“", "sechs"),
    "endless people": (GOOD.replace(";6", ";inf"), "Zeile 3", "„Einwohner“", "inf"),
    "half a person": (GOOD.replace(";6", ";6,5"), "„Einwohner“", "ganze Zahlen", "6.5"),
    "fewer than nobody": (GOOD.replace(";6", ";-6"), "„Einwohner“", "ab 0", "-6"),
    "a cell twice": (GOOD + cell(1, 0, 6), "Zeile 5", "nur einmal", "4490150 / 3210050"),
    "nobody here": (GOOD.replace("32100", "31100"), "bewohnte Zelle", "anderes Gebiet"),
    "only a header": (f"{HEAD};Einwohner\n", "bewohnte Zelle"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_says_where(name: str, tmp_path: Path, areas: gpd.GeoDataFrame) -> None:
    text, *expected = BROKEN[name]
    (tmp_path / POPULATION[0]).write_bytes(text.encode())
    with pytest.raises(DataProblem) as raised_problem:
        found(tmp_path, areas)
    said = str(raised_problem.value)
    assert said.startswith(POPULATION[0])
    for part in expected:
        assert part in said


@pytest.mark.parametrize("value", ["101,00", "-1,00"])
def test_a_share_that_is_none_is_refused(
    tmp_path: Path, areas: gpd.GeoDataFrame, value: str
) -> None:
    people(tmp_path, cell(0, 0, 5))
    written(tmp_path, UNDER18[0], UNDER18[1], cell(0, 0, value))
    with pytest.raises(DataProblem, match=r"AnteilUnter18.*0 bis 100 Prozent"):
        found(tmp_path, areas)


def test_a_fault_in_a_later_block_has_its_own_line(
    tmp_path: Path, areas: gpd.GeoDataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(census_cells, "BLOCK_BYTES", 100)
    lines = [cell(i % 10, i // 10, 5) for i in range(60)]
    lines[47] = lines[47].replace(";5", ";x")
    people(tmp_path, *lines)
    with pytest.raises(DataProblem) as raised_problem:
        found(tmp_path, areas)
    assert raised_problem.value.row == 49


def test_shares_without_people_are_not_enough(tmp_path: Path) -> None:
    written(tmp_path, UNDER18[0], UNDER18[1], cell(0, 0, "1,00"))
    with pytest.raises(DataProblem, match="Bevoelkerungszahl"):
        find_census_grid(tmp_path)


def zipped(folder: Path) -> Path:
    """Return a ZIP file that does not compress well, so that its data is longer than its list."""
    rng = np.random.default_rng(1)
    people(folder, *(cell(i % 10, i // 10, rng.integers(1, 999)) for i in range(100)))
    path = folder / "Zensus2022_Bevoelkerungszahl.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(folder / POPULATION[0], POPULATION[0])
    (folder / POPULATION[0]).unlink()
    return path


def test_a_zip_that_is_cut_off_is_named(tmp_path: Path) -> None:
    path = zipped(tmp_path)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(DataProblem, match=r"vollständige ZIP-Datei.*abgebrochen"):
        find_census_grid(tmp_path)


def test_a_zip_whose_inside_is_damaged_is_named(tmp_path: Path, areas: gpd.GeoDataFrame) -> None:
    path = zipped(tmp_path)
    raw = bytearray(path.read_bytes())
    raw[300:400] = b"\xff" * 100
    path.write_bytes(raw)
    with pytest.raises(DataProblem, match=r"\.zip: Zensus2022.*vollständige ZIP-Datei"):
        found(tmp_path, areas)


def test_a_zip_with_a_password_asks_for_the_plain_file(
    tmp_path: Path, areas: gpd.GeoDataFrame
) -> None:
    path = zipped(tmp_path)
    raw = bytearray(path.read_bytes())
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(raw)
    with pytest.raises(DataProblem, match=r"ohne Kennwort.*entpacken"):
        found(tmp_path, areas)


def test_a_file_that_goes_away_is_named(tmp_path: Path, areas: gpd.GeoDataFrame) -> None:
    people(tmp_path, cell(0, 0, 5))
    files = find_census_grid(tmp_path)
    assert files
    (tmp_path / POPULATION[0]).unlink()
    with pytest.raises(DataProblem, match="lesbare Datei"):
        read_census_grid(files, areas)


PLACES = st.lists(
    st.tuples(st.integers(-30, 30), st.integers(-30, 30)), unique=True, min_size=1, max_size=30
)


@given(PLACES, st.integers(120, 4000))
def test_the_cut_does_not_depend_on_the_size_of_the_blocks(
    tmp_path_factory: pytest.TempPathFactory, places: list[tuple[int, int]], block: int
) -> None:
    path = people(
        tmp_path_factory.mktemp("zensus"), *(cell(x, y, i) for i, (x, y) in enumerate(places))
    )
    some = Box(WEST, SOUTH - 1000, WEST + 2000, SOUTH + 2000)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(census_cells, "BLOCK_BYTES", block)
        whole = read_cells(Source(path), ("Einwohner",), EVERYWHERE)
        cut = read_cells(Source(path), ("Einwohner",), some)
    assert whole["Einwohner"].tolist() == list(range(len(places)))
    inside = whole["x"].between(some.west, some.east) & whole["y"].between(some.south, some.north)
    assert cut["Einwohner"].tolist() == whole["Einwohner"][inside].tolist()


def grid_of(keys: list[str], young: float) -> CensusGrid:
    cells = gpd.GeoDataFrame(
        {"gemeinde_key": keys, "under18_share": young, "over65_share": 0.2, "population": 5},
        geometry=[Point(0, 0)] * len(keys),
        crs="EPSG:25833",
    )
    return CensusGrid(cells, 100.0, "synthetisch", "2022-05-15")


GEMEINDEN = pd.DataFrame(
    {"name": ["Adorf", "Bdorf", "Cwald"], "population": [10, 20, 0]}, index=["a", "b", "c"]
)


def test_a_grid_that_can_spread_all_people_is_complete() -> None:
    check_complete(grid_of(["a", "b"], 0.1), GEMEINDEN)


def test_people_without_a_cell_are_named() -> None:
    with pytest.raises(DataProblem) as problem:
        check_complete(grid_of(["a"], 0.1), GEMEINDEN)
    assert problem.value.found == "keine in Bdorf"


def test_a_group_without_any_share_is_named() -> None:
    with pytest.raises(DataProblem) as problem:
        check_complete(grid_of(["a", "b"], float("nan")), GEMEINDEN)
    assert problem.value.file == SHARES["under18_share"][0]
