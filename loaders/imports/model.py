"""What a received file gives before anybody has judged it: a table of texts and places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from loaders.files import MEGABYTE

MOST_BYTES: Final = 20 * MEGABYTE
MOST_ROWS: Final = 50_000
MOST_COLUMNS: Final = 120
LONGEST: Final = 10_000
"""Characters of one cell that are kept; a longer one is refused with its row."""

GEOMETRY: Final = "Geometrie"
"""The name of the column of places in messages."""


class Kind(StrEnum):
    """The kinds of files that are read, as a person calls them."""

    CSV = "CSV"
    XLSX = "Excel (XLSX)"
    GEOJSON = "GeoJSON"
    GEOPACKAGE = "GeoPackage"
    SHAPEFILE = "Shapefile (ZIP)"
    GPX = "GPX"
    KML = "KML"
    HSDS_CSV = "HSDS 3 (CSV-Paket)"
    HSDS_JSON = "HSDS 3 (JSON)"
    GML = "GML (WFS)"
    OSM = "OpenStreetMap (PBF)"


TABLES: Final = frozenset({Kind.CSV, Kind.XLSX})
"""Kinds whose rows are lines that a person counts; in the others they are objects."""


class Mark(StrEnum):
    """What a spreadsheet made of what was typed into a cell."""

    DATE = "date"
    NUMBER = "number"
    FORMULA = "formula"
    ERROR = "error"


@dataclass(frozen=True)
class RawRow:
    """One row: its number in the file, its cells as texts in the order of the columns.

    ``place`` is (x, y) in the CRS of the file. ``marks`` tell by column what is more than text.
    ``fault`` says in German why the row cannot be used, ``fault_column`` in which column;
    ``note`` says what was mended.
    """

    number: int
    cells: Sequence[str]
    place: tuple[float, float] | None = None
    marks: Mapping[str, Mark] = field(default_factory=dict)
    fault: str = ""
    fault_column: str = ""
    note: str = ""


@dataclass(frozen=True)
class Chosen:
    """What a person corrects of what was recognised; empty stands for what is found by content.

    ``delimiter`` is one character, ``part`` the name of a sheet or layer.
    """

    encoding: str = ""
    delimiter: str = ""
    part: str = ""


AS_FOUND: Final = Chosen()


@dataclass(frozen=True)
class Source:
    """A file as it was read: columns, rows, and what was recognised, for a person to see.

    ``crs`` is what the file says of its coordinates (name or WKT), empty if it says nothing.
    ``part`` is the sheet or layer that was read, of all ``parts``; ``notes`` are further German
    sentences.
    """

    file: str
    kind: Kind
    columns: Sequence[str]
    rows: Sequence[RawRow]
    crs: str = ""
    encoding: str = ""
    delimiter: str = ""
    part: str = ""
    notes: Sequence[str] = ()
    parts: Sequence[str] = ()

    @property
    def row_word(self) -> str:
        """What a row of this kind of file is called."""
        return "Zeile" if self.kind in TABLES else "Objekt"

    def recognised(self) -> tuple[tuple[str, str], ...]:
        """Return what was recognised, as pairs of a German label and a value, without blanks."""
        pairs = (
            ("Format", str(self.kind)),
            ("Tabelle", self.part),
            ("Zeichensatz", self.encoding),
            ("Trennzeichen", self.delimiter),
            ("Koordinatensystem laut Datei", self.crs[:80]),
        )
        return tuple((label, value) for label, value in pairs if value)
