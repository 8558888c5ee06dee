"""Points of raw tables: read from two columns, refused where they cannot be right."""

from collections.abc import Sequence

import shapely

from loaders.checking import Values
from loaders.facilities import around, misplaced
from loaders.files import Record
from loaders.geojson import Box
from loaders.problems import DataProblem, Finding, Severity

LON, LAT = "lon", "lat"


def read_point(file: str, record: Record) -> shapely.Point | None:
    """Return the point of a row (WGS 84 degrees), or None if both columns are empty.

    Raises
    ------
    DataProblem
        A coordinate is not a number.
    """
    lon, lat = record.values[LON], record.values[LAT]
    if not lon and not lat:
        return None
    try:
        return shapely.Point(float(lon), float(lat))
    except ValueError as error:
        cause = "Dezimalkomma? Bitte einen Punkt schreiben."
        found = f"{lat} / {lon}"
        raise DataProblem(file, "Grad als Zahl", found, record.line, "lat, lon", cause) from error


def near(resource: str, rows: Sequence[Values], box: Box) -> tuple[list[Values], list[Finding]]:
    """Return the rows without a point or with one near the district, and findings for others.

    Rows carry ``id`` and ``geometry``; ``box`` is the district's in degrees.
    """
    good: list[Values] = []
    findings: list[Finding] = []
    for row in rows:
        point = row["geometry"]
        problem = None if point is None else misplaced(point, around(box))
        if problem is None:
            good.append(row)
            continue
        x, y = shapely.get_coordinates(point)[0]
        value = f"{x:.4f} / {y:.4f}"
        findings.append(Finding(resource, row["id"], "geometry", value, problem, Severity.ERROR))
    return good, findings
