"""What the build makes: the rows of one shipped file, and what happened to the raw ones."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import shapely

from loaders.checking import Values, check_rows, check_unique
from loaders.problems import Finding
from loaders.records import Row

Numbered = tuple[int | str, Mapping[str, Any]]


@dataclass(frozen=True)
class Product:
    """The rows of one shipped file; points and areas carry their ``geometry`` in WGS 84.

    ``read`` counts the raw records of this district.
    """

    name: str
    model: type[Row]
    rows: tuple[Values, ...]
    read: int
    findings: tuple[Finding, ...] = ()

    def flagged(self, findings: Iterable[Finding]) -> "Product":
        """Return the product with more findings."""
        return replace(self, findings=(*self.findings, *findings))


def checked(
    name: str, model: type[Row], rows: Sequence[Numbered], key: Sequence[str] = ()
) -> Product:
    """Return the product of the rows that meet the model and repeat no key."""
    good, findings = check_rows(name, model, rows)
    if key:
        good, doubles = check_unique(name, good, key)
        findings += doubles
    return Product(name, model, tuple(good), len(rows), tuple(findings))


def with_geometry(
    product: Product, key: str, places: Mapping[str, shapely.Geometry | None]
) -> Product:
    """Return the product with the geometry of each row, looked up by its key."""
    rows = tuple({**row, "geometry": places[row[key]]} for row in product.rows)
    return replace(product, rows=rows)
