"""Coordinate reference systems by name: projected ones in metres, and whether two are the same."""

from typing import Final

import pyproj
from pyproj.exceptions import CRSError

from loaders.problems import DataProblem

FARTHEST_M: Final = 1e8
"""No place on Earth has a larger coordinate in any usual system; larger numbers are a fault."""


def metric_name(name: str) -> str:
    """Return how a projected CRS in metres is usually written, for example ``EPSG:25833``.

    Raises
    ------
    ValueError
        It is unknown, not projected (geographic, geocentric, vertical), or not in metres.
    """
    try:
        crs = pyproj.CRS.from_user_input(name)
    except CRSError as error:
        raise ValueError(name) from error
    units = {axis.unit_name for axis in crs.axis_info}
    if not crs.is_projected or units != {"metre"}:
        raise ValueError(f"{name}: {', '.join(sorted(units))}")
    return str(crs.to_string())


def check_metric(name: str) -> str:
    """Return how a projected CRS in metres is usually written, as `metric_name` does.

    Raises
    ------
    DataProblem
        It is none.
    """
    try:
        return metric_name(name)
    except ValueError as error:
        expected = "ein Koordinatensystem in Metern, zum Beispiel EPSG:25833"
        raise DataProblem("Koordinatensystem", expected, str(error)[:80]) from error


def is_same(one: str, other: str) -> bool:
    """Tell whether two names mean the same CRS, however they are written."""
    return bool(pyproj.CRS.from_user_input(one) == pyproj.CRS.from_user_input(other))


def check_same_crs(file: str, expected: str, named: str) -> None:
    """Check that the CRS of a file is the one that somebody names.

    Raises
    ------
    DataProblem
        It is another one.
    """
    if not is_same(expected, named):
        cause = "Tabellen in einem anderen Koordinatensystem; bitte vorher umrechnen."
        wanted = f"das Koordinatensystem dieser Datei, {expected}"
        raise DataProblem(file, wanted, named[:80], likely_cause=cause)
