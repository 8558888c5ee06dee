"""The 100 m grid of the census of 2022, as an operator puts it into a district's folder.

The Statistisches Bundesamt offers the files for all of Germany (destatis.de, "Gitterdaten"), one
ZIP per topic with a CSV per size of cell; the inhabited 100 m cells are 3,088,037 rows. What is
read here was checked against several public programs that read these files, not against the files
themselves nor their description:

- names: ``Zensus2022_Bevoelkerungszahl_100m-Gitter.csv`` and those in `SHARES` and `AGES`
- columns: ``GITTER_ID_100m;x_mp_100m;y_mp_100m``, then the figure, in some files then
  ``werterlaeuternde_Zeichen``; semicolons, UTF-8, decimal comma, centres of cells in EPSG:3035
- "KLAMMERN" among the signs marks a figure of limited meaning; it is published and used here
- "–" stands where no figure is published. Readers of the files disagree whether it can also mean
  exactly zero; by count of the age classes it stands for 0, 1 or 2 people. Here it is unknown.
- the Cell-Key-Methode changes small figures a little and each on its own: parts need not add up
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd

from geo.model import Level
from geo.regions import locate
from loaders.census_cells import CELL_M, GRID_CRS, Box, read_cells
from loaders.census_files import Source, source_of
from loaders.problems import DataProblem

FOLDER: Final = "zensus2022"
"""Below a district's folder."""

BASIS: Final = "Zensus 2022, Gitterzellen 100 m"
AS_OF: Final = "2022-05-15"

POPULATION: Final = ("Zensus2022_Bevoelkerungszahl_100m-Gitter.csv", "Einwohner")
SHARES: Final[Mapping[str, tuple[str, str]]] = {
    "under18_share": ("Zensus2022_Anteil_unter_18_100m-Gitter.csv", "AnteilUnter18"),
    "over65_share": ("Zensus2022_Anteil_ueber_65_100m-Gitter.csv", "AnteilUeber65"),
    "foreigners_share": ("Zensus2022_Anteil_Auslaender_100m-Gitter.csv", "AnteilAuslaender"),
}
"""Percent in the files; columns of the grid have shares from 0 to 1."""

MEANS: Final[Mapping[str, tuple[str, str]]] = {
    "mean_age": ("Zensus2022_Durchschnittsalter_100m-Gitter.csv", "Durchschnittsalter"),
    "household_size": (
        "Zensus2022_Durchschn_Haushaltsgroesse_100m-Gitter.csv",
        "DurchschnHHGroesse",
    ),
}
AGES: Final = "Zensus2022_Alter_in_5_Altersklassen_100m-Gitter.csv"
AGE_TOTAL: Final = "Insgesamt_Bevoelkerung"
AGE_CLASSES: Final = {"under18_share": "Unter18", "over65_share": "a65undaelter"}
"""Columns from which a share is computed if its own file is not there."""

SHARE_DECIMALS: Final = 4
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class CensusFiles:
    """The files of an operator: the population and, by column of the grid, what else is there."""

    population: Source
    figures: Mapping[str, Source]
    ages: Source | None


@dataclass(frozen=True, eq=False)
class CensusGrid:
    """The inhabited cells of a district.

    ``cells`` are points at the centres in the district's CRS with the columns of `District.grid`
    and ``size_m``; NaN where nothing is published or the file is not there. ``basis`` is German,
    ``as_of`` ISO. Cells whose population is not published are left out.
    """

    cells: gpd.GeoDataFrame
    size_m: float
    basis: str
    as_of: str


def find_census_grid(folder: Path) -> CensusFiles | None:
    """Return the files of the 100 m grid in a folder, as CSV or in ZIP files; None without any.

    Raises
    ------
    DataProblem
        A ZIP file is broken, or there are shares without the population.
    """
    if not folder.is_dir():
        return None
    named = {**SHARES, **MEANS}
    found = {column: source_of(folder, name) for column, (name, _) in named.items()}
    figures = {column: source for column, source in found.items() if source}
    ages = source_of(folder, AGES)
    population = source_of(folder, POPULATION[0])
    if population:
        return CensusFiles(population, figures, ages)
    if figures or ages:
        cause = "nur ein Teil der Dateien wurde abgelegt."
        raise DataProblem(POPULATION[0], "diese Datei in zensus2022", "keine", likely_cause=cause)
    return None


def read_census_grid(files: CensusFiles, areas: gpd.GeoDataFrame) -> CensusGrid:
    """Return the inhabited cells whose centre lies in a Gemeinde of ``areas``.

    The files are read in blocks, cut to the box around ``areas``: the memory needed does not grow
    with them.

    Raises
    ------
    DataProblem
        A file is missing, broken or cut off, lacks a column, has something else than numbers, cells
        elsewhere than in Germany or one twice, or no cell of the district has people.
    """
    box = _box(areas)
    counted = read_cells(files.population, (POPULATION[1],), box)
    cells = _placed(counted, areas)
    whole = cells[POPULATION[1]].to_numpy(dtype=float)
    _check_people(files.population.name, whole)
    cells = cells.assign(population=whole).drop(columns=POPULATION[1])
    cells = _with_figures(cells, files, box)
    inhabited = cells[cells["population"] > 0].astype({"population": "int64"})
    if inhabited.empty:
        cause = "die Datei zeigt ein anderes Gebiet."
        raise DataProblem(
            files.population.name, "mindestens eine bewohnte Zelle", "keine", likely_cause=cause
        )
    done = inhabited.reset_index(drop=True).assign(size_m=CELL_M)
    return CensusGrid(done, CELL_M, BASIS, AS_OF)


def check_complete(grid: CensusGrid, gemeinden: pd.DataFrame) -> None:
    """Check that a grid can spread the people of all Gemeinden by group.

    ``gemeinden`` are indexed by key with ``name`` and ``population``.

    Raises
    ------
    DataProblem
        A Gemeinde with people has no inhabited cell, or the share of a group is not there at all.
    """
    inhabited = set(grid.cells["gemeinde_key"])
    peopled = gemeinden[gemeinden["population"] > 0]
    empty = [str(name) for key, name in peopled["name"].items() if key not in inhabited]
    if empty:
        cause = "die Datei ist gekürzt, oder die Zahlen der Zellen sind geheim."
        found = f"keine in {', '.join(empty[:5])}"
        raise DataProblem(
            POPULATION[0], "in jeder Gemeinde bewohnte Zellen", found, likely_cause=cause
        )
    for column in AGE_CLASSES:
        if grid.cells[column].isna().all():
            raise DataProblem(
                SHARES[column][0], f"diese Datei oder {AGES} in {FOLDER}", "keine davon"
            )


def _box(areas: gpd.GeoDataFrame) -> Box:
    west, south, east, north = areas.to_crs(GRID_CRS).total_bounds
    return Box(west - CELL_M, south - CELL_M, east + CELL_M, north + CELL_M)


def _placed(frame: pd.DataFrame, areas: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the cells in a Gemeinde, as points in the CRS of the areas, south-west first."""
    points = gpd.GeoSeries.from_xy(frame["x"], frame["y"], crs=GRID_CRS).to_crs(areas.crs)
    keys = pd.Series(locate(areas, points, Level.GEMEINDE), index=frame.index, dtype="str")
    cells = gpd.GeoDataFrame(frame.assign(gemeinde_key=keys), geometry=points)
    return cells[keys.notna()].sort_values(["y", "x"])


def _check_people(name: str, whole: Floats) -> None:
    broken = (whole < 0) | (whole != np.floor(whole)) & ~np.isnan(whole)
    if broken.any():
        found = f"{whole[broken][0]:g}"
        raise DataProblem(name, "ganze Zahlen ab 0", found, column=POPULATION[1])


def _with_figures(cells: gpd.GeoDataFrame, files: CensusFiles, box: Box) -> gpd.GeoDataFrame:
    """Return the cells with every other column of the grid."""
    columns: dict[str, Floats] = {}
    for column, (_, figure) in {**SHARES, **MEANS}.items():
        source = files.figures.get(column)
        if not source:
            columns[column] = np.full(len(cells), np.nan)
            continue
        read = read_cells(source, (figure,), box)
        found = _matched(cells, read, (figure,))
        values = found[figure].to_numpy(dtype=float)
        columns[column] = _share(source.name, figure, values) if column in SHARES else values
    if files.ages and not set(AGE_CLASSES) <= set(files.figures):
        wanted = [column for column in AGE_CLASSES if column not in files.figures]
        columns |= _from_ages(files.ages, wanted, cells, box)
    return cells.assign(**columns).drop(columns=["x", "y"])


def _from_ages(
    source: Source, wanted: Iterable[str], cells: gpd.GeoDataFrame, box: Box
) -> dict[str, Floats]:
    """Return shares from counts by age; at most 1, as both counts are changed on their own."""
    named = {column: AGE_CLASSES[column] for column in wanted}
    read = read_cells(source, (AGE_TOTAL, *named.values()), box)
    found = _matched(cells, read, (AGE_TOTAL, *named.values()))
    total = found[AGE_TOTAL].where(found[AGE_TOTAL] > 0)
    shares = {column: (found[name] / total).clip(0, 1) for column, name in named.items()}
    return {column: share.round(SHARE_DECIMALS).to_numpy() for column, share in shares.items()}


def _matched(cells: pd.DataFrame, read: pd.DataFrame, columns: Iterable[str]) -> pd.DataFrame:
    wanted = pd.MultiIndex.from_frame(cells[["x", "y"]])
    return read.set_index(["x", "y"])[list(columns)].reindex(wanted)


def _share(name: str, column: str, percent: Floats) -> Floats:
    broken = (percent < 0) | (percent > 100)  # noqa: PLR2004 - percent
    if broken.any():
        found = f"{percent[broken][0]:g}"
        raise DataProblem(name, "ein Anteil von 0 bis 100 Prozent", found, column=column)
    return np.round(percent / 100, SHARE_DECIMALS)
