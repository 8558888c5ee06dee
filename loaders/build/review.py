"""What looks suspicious about facilities: flagged and counted, never changed."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import geopandas as gpd
import shapely

from geo.model import LocationClass, LocationPrecision, Status
from loaders.build.outlines import WGS84, metric_outlines, too_far_out
from loaders.build.product import Product
from loaders.build.values import is_phone
from loaders.problems import Finding, Severity

# An entry whose source is this much older than the newest one deserves a check.
STALE_YEARS = 5
# Whole seconds of arc in both coordinates (1 second is about 20-30 m) come from a gazetteer,
# not from the address; chance alone makes about one such pair in a thousand.
ARC_SECONDS_PER_DEGREE = 3600
ROUNDING_SECONDS = 0.03

Values = Mapping[str, Any]
Check = Callable[[Values], Iterator[tuple[str, str, str, Severity]]]


def review(facilities: Product, gemeinden: Product, crs: str) -> list[Finding]:
    """Return findings about single facilities and about pairs of them."""
    postcodes = {row["postcode"] for row in gemeinden.rows}
    newest = max((row["as_of_date"] or "" for row in facilities.rows), default="")
    checks: list[Check] = [
        _contact,
        _rounded,
        _phones,
        lambda row: _postcode(row, postcodes),
        lambda row: _age(row, newest),
    ]
    findings = [
        Finding(facilities.name, row["id"], column, value, problem, severity)
        for row in facilities.rows
        for check in checks
        for column, value, problem, severity in check(row)
    ]
    return [
        *findings,
        *_same_name(facilities),
        *misplaced(facilities, gemeinden, crs),
    ]


def _contact(row: Values) -> Iterator[tuple[str, str, str, Severity]]:
    public = row["location_class"] == LocationClass.PUBLIC
    known = row["street"] or row["phones"] or row["email"] or row["web"]
    if public and row["status"] == Status.ACTIVE and not known:
        yield "street", "", "weder Straße noch Telefon, E-Mail oder Internetseite", Severity.INFO


def _rounded(row: Values) -> Iterator[tuple[str, str, str, Severity]]:
    exact = row["location_precision"] == LocationPrecision.ADDRESS
    if exact and row["geometry"] is not None and is_rounded(row["geometry"]):
        value = f"{row['geometry'].y} / {row['geometry'].x}"
        problem = "die Koordinate ist auf Bogensekunden gerundet; gilt die Genauigkeit „address“?"
        yield "geometry", value, problem, Severity.WARNING


def is_rounded(point: shapely.Point) -> bool:
    """Tell whether both coordinates (degrees) are whole seconds of arc."""
    seconds = [value * ARC_SECONDS_PER_DEGREE for value in (point.x, point.y)]
    return all(abs(value - round(value)) <= ROUNDING_SECONDS for value in seconds)


def _phones(row: Values) -> Iterator[tuple[str, str, str, Severity]]:
    for number in row["phones"]:
        if not is_phone(number):
            yield "phones", number, "keine übliche Telefonnummer", Severity.WARNING


def _postcode(row: Values, known: set[str]) -> Iterator[tuple[str, str, str, Severity]]:
    if row["postcode"] and row["postcode"] not in known:
        problem = "Postleitzahl von keiner Gemeindeverwaltung des Landkreises"
        yield "postcode", row["postcode"], problem, Severity.INFO


def _age(row: Values, newest: str) -> Iterator[tuple[str, str, str, Severity]]:
    if row["as_of_date"] is None:
        yield "as_of", row["as_of"], "ohne Stand", Severity.INFO
    elif date.fromisoformat(newest).year - int(row["as_of_date"][:4]) > STALE_YEARS:
        problem = f"mehr als {STALE_YEARS} Jahre älter als der neueste Eintrag"
        yield "as_of", row["as_of"], problem, Severity.INFO


def _same_name(facilities: Product) -> list[Finding]:
    pairs = Counter((row["name"], row["gemeinde_key"]) for row in facilities.rows)
    problem = "derselbe Name in derselben Gemeinde kommt mehrfach vor"
    return [
        Finding(facilities.name, row["id"], "name", row["name"], problem)
        for row in facilities.rows
        if pairs[row["name"], row["gemeinde_key"]] > 1
    ]


def misplaced(facilities: Product, gemeinden: Product, crs: str) -> list[Finding]:
    """Find facilities of no Gemeinde of the district, and points outside the one they state."""
    outlines = metric_outlines(gemeinden.rows, crs)
    findings = [
        Finding(
            facilities.name, row["id"], "gemeinde_key", row["gemeinde_key"],
            "keine Gemeinde des Landkreises",
        )
        for row in facilities.rows
        if row["gemeinde_key"] not in outlines.index and not _may_be_elsewhere(row)
    ]  # fmt: skip
    placed = [
        row
        for row in facilities.rows
        if row["geometry"] is not None and row["gemeinde_key"] in outlines.index
    ]
    points = gpd.GeoSeries([row["geometry"] for row in placed], crs=WGS84).to_crs(crs)
    keys = [row["gemeinde_key"] for row in placed]
    wrong = too_far_out(outlines, keys, points)
    findings += [
        _elsewhere(facilities.name, row, point, outlines)
        for row, point, is_wrong in zip(placed, points, wrong, strict=True)
        if is_wrong
    ]
    return findings


def _may_be_elsewhere(row: Values) -> bool:
    return bool(row["outside_district"] or row["location_precision"] == LocationPrecision.LANDKREIS)


def _elsewhere(name: str, row: Values, point: shapely.Point, outlines: gpd.GeoSeries) -> Finding:
    found = [key for key, shape in outlines.items() if shape.contains(point)]
    where = f"in {found[0]}" if found else "außerhalb des Landkreises"
    problem = f"der Punkt liegt {where}, nicht in der angegebenen Gemeinde"
    return Finding(name, row["id"], "gemeinde_key", row["gemeinde_key"], problem)
