"""Reading ``datapackage.json``: what is shipped, from where, and how well."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from geo.district import Resource
from loaders.files import read_text, sha256
from loaders.problems import DataProblem

PACKAGE_FILE = "datapackage.json"
REVISION_DIGITS = 12


def read_resources(path: Path) -> tuple[Resource, ...]:
    """Return the resources that a data package lists, in its order.

    Raises
    ------
    DataProblem
        The file is missing, not JSON, or a resource lacks a field.
    """
    try:
        package = json.loads(read_text(path))
        return tuple(_resource(item) for item in package["resources"])
    except json.JSONDecodeError as error:
        raise DataProblem(path.name, "gültiges JSON", error.msg, error.lineno) from error
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        cause = "das Verzeichnis ist älter als das Programm; bitte die Daten neu bauen."
        raise DataProblem(
            path.name, "ein vollständiges Verzeichnis", f"ohne {error}", likely_cause=cause
        ) from error


def _resource(item: Mapping[str, Any]) -> Resource:
    return Resource(
        name=item["name"],
        title=item["title"],
        description=item["description"],
        path=item["path"],
        as_of=item["as_of"],
        credit=item["credit"],
        licenses=_links(item["licenses"]),
        limits=item["limits"],
        sources=_links(item["sources"]),
        rows=dict(item["row_counts"]),
        hash=item["hash"],
    )


def _links(items: Iterable[Mapping[str, Any]]) -> tuple[tuple[str, str], ...]:
    return tuple((item["title"], item.get("path", "")) for item in items)


def revision(paths: Iterable[Path]) -> str:
    """Return 12 hex digits that change whenever the content of one of the files changes.

    Raises
    ------
    DataProblem
        A file is missing.
    """
    digest = hashlib.sha256()
    for path in paths:
        try:
            content = path.read_bytes()
        except FileNotFoundError as error:
            raise DataProblem(path.name, "eine Datei in diesem Ordner", "keine Datei") from error
        digest.update(f"{path.name}:{sha256(content)}\n".encode())
    return digest.hexdigest()[:REVISION_DIGITS]
