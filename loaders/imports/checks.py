"""Checking received rows by the rules of the shipped data: good ones kept, others with a reason."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
import shapely

from geo.district import District
from geo.model import Level
from geo.regions import locate
from geo.search import words
from loaders.facilities import numbered_rows, strip_protected
from loaders.frames import WGS84
from loaders.geojson import Box, Feature
from loaders.imports import values
from loaders.imports.area import Area
from loaders.imports.coordinates import Found, points_of
from loaders.imports.documents import Basis, Made, made, refusal
from loaders.imports.georeference import Located, located
from loaders.imports.mapping import Mapped
from loaders.imports.model import GEOMETRY, Source
from loaders.imports.values import Fault, Known
from loaders.problems import DataProblem, Finding, Severity

FOR_ALL: Final = "Angaben für alle Zeilen"
BY_ADDRESS: Final = "ohne Koordinaten; der Punkt ist der der Adresse im Verzeichnis des Betreibers"
ID_DIGITS: Final = 12
NOTHING: Final[tuple[object, ...]] = ("", None, [], {})
"""What protection leaves of a field: the row no longer says anything about it."""
Floats = npt.NDArray[np.float64]


class Refusal(NamedTuple):
    """Why a row is not taken over: its number, the column, a German sentence about it."""

    number: int
    column: str
    problem: str

    def said(self, source: Source) -> str:
        """Return where it is and what is wrong, for the person who delivers."""
        place = f"{source.row_word} {self.number}"
        column = f", Spalte „{self.column}“:" if self.column else ":"
        return f"{source.file}, {place}{column} {self.problem}."


class Good(NamedTuple):
    """A row that keeps to the rules: its number, the entry, the fields it gave, what was mended.

    ``by_address``: the row has no place, it is that of its address; said where it is taken.
    """

    number: int
    document: dict[str, Any]
    given: frozenset[str]
    notes: tuple[str, ...]
    by_address: bool = False


@dataclass(frozen=True, eq=False)
class Checked:
    """What became of all rows, and how their places were found, by which decimal sign if any."""

    good: tuple[Good, ...]
    refused: tuple[Refusal, ...]
    located: Located
    decimal: str = ""


def check(source: Source, mapping: Mapped, basis: Basis, area: Area) -> Checked:
    """Return which rows of a file can become entries, and why the others cannot.

    Raises
    ------
    DataProblem
        What holds for all rows is wrong: an unknown type or CRS, no source or licence.
    """
    known = area.known
    _check_basis(basis, known, mapping)
    refused = [Refusal(r.number, r.fault_column, r.fault) for r in source.rows if r.fault]
    (points, decimal, unread), places = georeferenced(source, mapping, basis, area.box)
    refused += [Refusal(*one) for one in unread]
    broken = {one.number for one in refused}
    nowhere = np.asarray(np.isnan(places.lonlat).any(axis=1) & ~np.isnan(points).any(axis=1))
    said = "hat Koordinaten, an denen kein Ort auf der Erde liegt"
    lost = [row.number for row, one in zip(source.rows, nowhere, strict=True) if one]
    refused += [Refusal(number, GEOMETRY, said) for number in lost if number not in broken]
    broken.update(lost)
    found: list[tuple[Made, shapely.Point | None]] = []
    addressed: set[int] = set()
    for row, lonlat in zip(source.rows, places.lonlat, strict=True):
        if row.number in broken:
            continue
        try:
            one = made(row, source.columns, mapping, basis, known)
        except Fault as fault:
            refused.append(Refusal(row.number, *refusal(fault, mapping)))
            continue
        point = None if np.isnan(lonlat).any() else shapely.Point(lonlat)
        if point is None and (point := area.point_of(one.values)):
            addressed.add(row.number)
        found.append((one, point))
    good, others = _by_rules(source, mapping, found, area)
    good = [_placed(one) if one.number in addressed else one for one in good]
    return Checked(tuple(good), tuple(sorted([*refused, *others])), places, decimal)


def _placed(row: Good) -> Good:
    """Return a row whose place is that of its address, if protection left it any."""
    if row.document.get("lon") is None:
        return row
    return row._replace(by_address=True)


def georeferenced(source: Source, mapping: Mapped, basis: Basis, box: Box) -> tuple[Found, Located]:
    """Return the coordinates as the file has them, and where they are.

    Raises
    ------
    DataProblem
        The chosen CRS is unknown.
    """
    found = points_of(source, mapping, box, basis.decimal)
    try:
        return found, located(found.points, source.crs, box, basis.crs)
    except ValueError as error:
        expected = "ein Koordinatensystem wie EPSG:25833"
        raise DataProblem(FOR_ALL, expected, str(error)) from error


def _check_basis(basis: Basis, known: Known, mapping: Mapped) -> None:
    for name, label in (("source", "Quelle"), ("license", "Lizenz")):
        if name not in mapping and not getattr(basis, name).strip():
            cause = "keine Spalte nennt sie."
            raise DataProblem(FOR_ALL, f"die {label} der Einträge", "nichts", likely_cause=cause)
    if basis.type and basis.type not in known.types:
        expected = "der Schlüssel einer Art von Einrichtung (facility_types.toml)"
        raise DataProblem(FOR_ALL, expected, basis.type[:80])


def _by_rules(
    source: Source,
    mapping: Mapped,
    found: Sequence[tuple[Made, shapely.Point | None]],
    area: Area,
) -> tuple[list[Good], list[Refusal]]:
    keys = _gemeinden(found, area.district)
    features = [
        Feature(one.number, _entry(one, key, has_point=point is not None), point)
        for (one, point), key in zip(found, keys, strict=True)
    ]
    safe, stripped = strip_protected(source.file, features)
    hidden = {int(one.row) for one in stripped}
    rows, findings = numbered_rows(source.file, safe, area.box, area.district.taxonomy.types)
    by_number = {one.number: one for one, _ in found}
    good, doubles = _once(rows, mapping)
    kept = []
    for number, document in good:
        one = by_number[number]
        note = ("Schutz: Angaben zur Lage wurden entfernt",) if number in hidden else ()
        given = frozenset(name for name in one.given if document.get(name) not in NOTHING)
        kept.append(Good(number, document, given, (*one.notes, *note)))
    return kept, [*_refusals(findings, mapping), *doubles]


def _gemeinden(found: Sequence[tuple[Made, shapely.Point | None]], district: District) -> list[str]:
    """Return for each row the Gemeinde its place lies in, empty without one."""
    points = [point for _, point in found if point is not None]
    if not points:
        return [""] * len(found)
    moved = _to_metres(points, district.crs)
    keys = iter(locate(district.areas, moved, Level.GEMEINDE))
    return [(next(keys) or "") if point is not None else "" for _, point in found]


def _to_metres(points: Sequence[shapely.Point], crs: str) -> list[shapely.Point]:
    import geopandas as gpd  # noqa: PLC0415 - needed here alone

    return list(gpd.GeoSeries(list(points), crs=WGS84).to_crs(crs))


def _entry(one: Made, key: str, *, has_point: bool) -> dict[str, Any]:
    entry = dict(one.values)
    if not entry.get("gemeinde_key"):
        entry["gemeinde_key"] = key
    entry["location_precision"] = values.precision(entry, has_point=has_point)
    entry.setdefault("id", _id(entry))
    return entry


def _id(entry: Mapping[str, Any]) -> str:
    """Return an id that is the same for the same name at the same address."""
    names = ("name", "street", "postcode", "locality", "gemeinde_key")
    said = "/".join(" ".join(words(str(entry.get(name, "")))) for name in names)
    return f"imp-{hashlib.sha256(said.encode()).hexdigest()[:ID_DIGITS]}"


def _once(
    rows: Iterable[tuple[int, dict[str, Any]]], mapping: Mapped
) -> tuple[list[tuple[int, dict[str, Any]]], list[Refusal]]:
    """Return the rows without those whose id came before."""
    seen: dict[str, int] = {}
    good, doubles = [], []
    for number, document in rows:
        key = document["id"]
        if key in seen:
            what = f"die Kennung „{key[:40]}“" if "id" in mapping else "Name und Ort"
            problem = f"{what} gibt es schon in {seen[key]}; nur der erste Eintrag wird übernommen"
            doubles.append(Refusal(number, mapping.get("id", mapping["name"]), problem))
        else:
            seen[key] = number
            good.append((number, document))
    return good, doubles


def _refusals(findings: Iterable[Finding], mapping: Mapped) -> list[Refusal]:
    found = []
    for one in findings:
        if one.severity is Severity.ERROR:
            field = one.column.partition(".")[0]
            column = GEOMETRY if field == "geometry" else mapping.get(field, field)
            value = f"„{one.value}“ " if one.value else ""
            found.append(Refusal(int(one.row), column, value + one.problem))
    return found
