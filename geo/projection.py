"""What another program needs to project places itself, and the European grid of 1 km cells."""

import re
from dataclasses import dataclass
from typing import Final

import geopandas as gpd
import pyproj
import shapely

WGS84: Final = "EPSG:4326"
GRID_CRS: Final = "EPSG:3035"
CELL_M: Final = 1_000
_CELL = re.compile(r"CRS3035RES1000mN(\d{7})E(\d{7})")
_METHOD: Final = "Transverse Mercator"
_GRS80: Final = 298.257222101


@dataclass(frozen=True)
class TransverseMercator:
    """Parameters of a transverse Mercator projection on GRS 80: degrees and metres.

    ``x_0_m`` is the false easting; the latitude of origin is the equator, the false northing 0.
    """

    lon_0: float
    k_0: float
    x_0_m: float


def transverse_mercator(crs: str) -> TransverseMercator:
    """Return the parameters of a projected CRS, such as EPSG:25833.

    Raises
    ------
    ValueError
        It is no transverse Mercator projection from the equator on GRS 80 in metres.
    """
    known = pyproj.CRS.from_user_input(crs)
    operation, ellipsoid = known.coordinate_operation, known.ellipsoid
    if operation is None or operation.method_name != _METHOD or ellipsoid is None:
        raise ValueError(f"{crs} is no {_METHOD} projection")
    values = {param.name: param.value for param in operation.params}
    if values["Latitude of natural origin"] or values["False northing"]:
        raise ValueError(f"{crs} does not begin at the equator")
    if abs(ellipsoid.inverse_flattening - _GRS80) > 1e-6:  # noqa: PLR2004 - WGS 84 is within it
        raise ValueError(f"{crs} is not on GRS 80")
    return TransverseMercator(
        lon_0=float(values["Longitude of natural origin"]),
        k_0=float(values["Scale factor at natural origin"]),
        x_0_m=float(values["False easting"]),
    )


@dataclass(frozen=True)
class GridCell:
    """A square of 1 km of the European grid by its south-western corner (EPSG:3035, metres).

    Names as in the INSPIRE data specification on geographical grid systems (2014) and in the
    German census: ``CRS3035RES1000mN3260000E4520000``.
    """

    north_m: int
    east_m: int

    @classmethod
    def named(cls, name: str) -> "GridCell":
        """Return the cell of a name.

        Raises
        ------
        ValueError
            It is no name of a cell of 1 km.
        """
        match = _CELL.fullmatch(name)
        north, east = map(int, match.groups()) if match else (1, 1)
        if north % CELL_M or east % CELL_M:
            raise ValueError("no cell of 1 km of the European grid")
        return cls(north, east)

    @property
    def name(self) -> str:
        """How the cell is called."""
        return f"CRS3035RES1000mN{self.north_m:07d}E{self.east_m:07d}"

    def centre(self, crs: str) -> shapely.Point:
        """Return the middle of the cell in ``crs``."""
        half = CELL_M / 2
        middle = shapely.Point(self.east_m + half, self.north_m + half)
        return gpd.GeoSeries([middle], crs=GRID_CRS).to_crs(crs).iloc[0]

    def square(self, crs: str) -> shapely.Polygon:
        """Return the cell as polygon in ``crs``."""
        west, south = self.east_m, self.north_m
        shape = shapely.box(west, south, west + CELL_M, south + CELL_M)
        return gpd.GeoSeries([shape], crs=GRID_CRS).to_crs(crs).iloc[0]


def cell_of(point: shapely.Point, crs: str) -> GridCell:
    """Return the cell that a point in ``crs`` lies in."""
    there = gpd.GeoSeries([point], crs=crs).to_crs(GRID_CRS).iloc[0]
    north, east = (int(value // CELL_M) * CELL_M for value in (there.y, there.x))
    return GridCell(north, east)
