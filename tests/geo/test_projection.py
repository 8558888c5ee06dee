"""Projections that the browser does itself, and cells of the European grid."""

import pytest
from shapely import Point

from geo.projection import CELL_M, GridCell, TransverseMercator, cell_of, transverse_mercator

CRS = "EPSG:25833"


def test_the_parameters_of_utm_are_known() -> None:
    assert transverse_mercator(CRS) == TransverseMercator(15, 0.9996, 500_000)
    assert transverse_mercator("EPSG:25832").lon_0 == 9


@pytest.mark.parametrize("crs", ["EPSG:3035", "EPSG:4326", "EPSG:27700", "EPSG:31468"])
def test_other_projections_are_refused(crs: str) -> None:
    with pytest.raises(ValueError, match=crs):
        transverse_mercator(crs)


def test_a_point_lies_in_its_cell_and_near_its_centre() -> None:
    point = Point(364_000, 5_802_000)
    cell = cell_of(point, CRS)
    assert cell.square(CRS).contains(point)
    assert cell.centre(CRS).distance(point) < CELL_M
    assert cell.square(CRS).area == pytest.approx(CELL_M**2, rel=0.002)
    assert GridCell.named(cell.name) == cell


@pytest.mark.parametrize(
    "name",
    ["", "x", "CRS3035RES1000mN3260001E4520000", "CRS3035RES100mN3260000E4520000",
     "CRS3035RES1000mN3260000E4520000 ", "CRS3035RES1000mN326000E4520000"],
)  # fmt: skip
def test_other_names_are_no_cells(name: str) -> None:
    with pytest.raises(ValueError, match="1 km"):
        GridCell.named(name)
