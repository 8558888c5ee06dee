"""What a delivery of own data consists of: its columns, its particulars, what was refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import pandas as pd

from geo.indicators.model import Indicator, Polarity, Side
from geo.indicators.values import OBSERVATION
from loaders.problems import DataProblem, Severity

PARTICULARS_SHEET, DEFINITIONS_SHEET, VALUES_SHEET = "Angaben", "Indikatoren", "Werte"
AREAS_SHEET, HINTS_SHEET = "Gebiete", "Hinweise"

VALUE_COLUMNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "indicator": "Indikator",
        "area_key": "Gebietsschlüssel",
        "area": "Gebiet",
        "period": "Zeitraum",
        "numerator": "Zähler",
        "denominator": "Nenner",
        "remark": "Bemerkung",
    }
)
NEEDED_VALUE_COLUMNS: Final = ("indicator", "area_key", "period", "numerator")

DEFINITION_COLUMNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "key": "Schlüssel",
        "label": "Name",
        "data_area": "Datenbereich",
        "numerator": "Zähler bedeutet",
        "denominator": "Nenner bedeutet",
        "unit": "Einheit",
        "factor": "Faktor",
        "polarity": "Richtung",
        "side": "Bedarf oder Ressource",
        "people": "Zählt Personen",
        "premise": "Vergleichbar, wenn",
        "limitation": "Sagt nicht",
    }
)
MEANING: Final = ("data_area", "numerator", "denominator", "unit", "factor")
"""What makes an indicator another one if it is changed."""

PARTICULARS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "district": "Landkreis",
        "deliverer": "Wer liefert",
        "source": "Quelle",
        "licence": "Lizenz",
        "as_of": "Stand der Daten",
        "contact": "Zuständige Stelle",
        "territory": "Gebietsstand",
    }
)
NEEDED_PARTICULARS: Final = ("deliverer", "source", "licence", "as_of")

POLARITIES: Final[Mapping[Polarity, str]] = MappingProxyType(
    {
        Polarity.MORE_IS_BETTER: "mehr ist besser",
        Polarity.LESS_IS_BETTER: "weniger ist besser",
        Polarity.NEUTRAL: "neutral",
    }
)
SIDES: Final[Mapping[Side, str]] = MappingProxyType(
    {Side.NEED: "Bedarf", Side.RESOURCE: "Ressource", Side.NEITHER: "weder noch"}
)
YES, NO = "ja", "nein"

KEPT_COLUMNS: Final = [*OBSERVATION, "remark"]
"""Columns of the observations of a delivery."""


@dataclass(frozen=True)
class Particulars:
    """Who delivers and where the values are from; ``as_of`` and ``territory`` are dates or years.

    ``territory`` is empty if the values are about the areas of today.
    """

    source: str
    deliverer: str = ""
    licence: str = ""
    as_of: str = ""
    contact: str = ""
    territory: str = ""

    @property
    def basis(self) -> str:
        """What the values rest on: those of another basis are not compared over time."""
        return f"{self.source}, Gebietsstand {self.territory}" if self.territory else self.source


@dataclass(frozen=True)
class CellFinding:
    """What is wrong with one cell; ``str()`` is a German sentence for the person who delivers.

    ``place`` is the cell: ``Werte!E17`` of a workbook, line and column of a text file.
    """

    file: str
    place: str
    expected: str
    found: str = ""
    likely_cause: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Name the cell, what was expected, what was found, and the likely cause."""
        place = f"{self.file}, {self.place}"
        return str(DataProblem(place, self.expected, self.found, likely_cause=self.likely_cause))


@dataclass(frozen=True, eq=False)
class Import:
    """What a file gave: good observations, new indicators, and what was refused.

    ``rows`` counts the rows with a value: the kept and the refused ones; ``empty`` counts those
    that nobody filled in. ``notes`` are German sentences about how the file was read. ``more``
    counts the findings beyond those that are told one by one.
    """

    name: str
    original: bytes
    particulars: Particulars
    definitions: tuple[Indicator, ...]
    observations: pd.DataFrame
    findings: tuple[CellFinding, ...]
    rows: int
    empty: int
    notes: tuple[str, ...] = ()
    more: int = 0

    @property
    def kept(self) -> int:
        """The number of rows that were taken over."""
        return len(self.observations)

    @property
    def refused(self) -> int:
        """The number of rows that were not taken over."""
        return self.rows - self.kept

    @property
    def faults(self) -> tuple[CellFinding, ...]:
        """The findings because of which something was not taken over."""
        return tuple(one for one in self.findings if one.severity == Severity.ERROR)
