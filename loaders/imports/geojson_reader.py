"""Reading GeoJSON without GDAL: one broken feature does not spoil the others."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from loaders.imports.model import GEOMETRY, MOST_COLUMNS, MOST_ROWS, Kind, RawRow, Source
from loaders.imports.places import from_geojson
from loaders.imports.tables import checked
from loaders.problems import DataProblem
from loaders.received.cells import text
from loaders.received.text import decoded


def read_geojson_table(file: str, raw: bytes) -> Source:
    """Return the features of a GeoJSON file as a table with places.

    Raises
    ------
    DataProblem
        It is no JSON, no GeoJSON, empty or far too large.
    """
    document, encoding = parsed(file, raw)
    features = _features(file, document)
    if len(features) > MOST_ROWS:
        raise DataProblem(file, f"höchstens {MOST_ROWS} Objekte", str(len(features)))
    columns = columns_of(file, [_properties(one) for one in features])
    rows = [_row(number, one, columns) for number, one in enumerate(features, start=1)]
    return Source(file, Kind.GEOJSON, columns, rows, crs=_crs(document), encoding=encoding)


def parsed(file: str, raw: bytes) -> tuple[Any, str]:
    """Return a JSON document and its encoding.

    Raises
    ------
    DataProblem
        It is no JSON, cut off, or nested far too deeply.
    """
    content, encoding = decoded(file, raw)
    try:
        return json.loads(content), encoding
    except json.JSONDecodeError as error:
        cause = "die Datei ist abgeschnitten oder von Hand geändert."
        raise DataProblem(
            file, "gültiges JSON", error.msg, error.lineno, likely_cause=cause
        ) from error
    except (RecursionError, ValueError) as error:
        raise DataProblem(file, "lesbares JSON", "zu tief geschachtelt oder zu lang") from error


def _features(file: str, document: Any) -> Sequence[Any]:  # noqa: ANN401 - any JSON value
    if isinstance(document, dict) and document.get("type") == "Feature":
        return [document]
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        raise DataProblem(file, "eine GeoJSON-„FeatureCollection“", "etwas anderes")
    features = document.get("features")
    if not isinstance(features, list) or not features:
        raise DataProblem(file, "mindestens ein Objekt in „features“", "keines")
    return features


def columns_of(file: str, rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the names of all columns that rows have, in the order in which they appear.

    Raises
    ------
    DataProblem
        They are far too many.
    """
    names = list(dict.fromkeys(str(name) for row in rows for name in row))
    if len(names) > MOST_COLUMNS:
        raise DataProblem(file, f"höchstens {MOST_COLUMNS} Felder", str(len(names)))
    return names


def _properties(feature: Any) -> Mapping[str, Any]:  # noqa: ANN401
    found = feature.get("properties") if isinstance(feature, dict) else None
    known = found if isinstance(found, dict) else {}
    key = feature.get("id") if isinstance(feature, dict) else None
    return known if key is None or "id" in known else {"id": key, **known}


def _row(number: int, feature: Any, columns: Sequence[str]) -> RawRow:  # noqa: ANN401
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        return RawRow(number, [""] * len(columns), fault="ist kein „Feature“")
    values = _properties(feature)
    place, note, fault = from_geojson(feature.get("geometry"))
    row = RawRow(number, [flat(values.get(name)) for name in columns], place, note=note)
    if fault:
        return RawRow(number, row.cells, fault=fault, fault_column=GEOMETRY)
    return checked(row, columns)


def flat(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return a value as text: the parts of a list behind one another, an object as JSON."""
    if isinstance(value, list) and not any(isinstance(one, dict | list) for one in value):
        return "; ".join(text(one) for one in value if one is not None)
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return text(value)


def _crs(document: Mapping[str, Any]) -> str:
    """Return the CRS that a file names; without a name GeoJSON is WGS 84 (RFC 7946)."""
    crs = document.get("crs")
    if not isinstance(crs, dict):
        return ""
    properties = crs.get("properties")
    return text(properties.get("name")) if isinstance(properties, dict) else ""
