"""The sheets "Angaben" and "Indikatoren" of a delivery: where values are from, what they mean."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from geo.indicators.model import Catalogue, DataArea, Indicator, Polarity, Side
from loaders.own_data.checker import Checker
from loaders.own_data.model import (
    MEANING,
    NEEDED_PARTICULARS,
    NO,
    PARTICULARS,
    POLARITIES,
    SIDES,
    YES,
    CellFinding,
    Particulars,
)
from loaders.own_data.table import Row, Table
from loaders.own_data.values import check_no_formula, choice, count, period
from loaders.problems import DataProblem, Severity
from loaders.received.cells import Fault, Value, shown, text
from loaders.received.numbers import decimal_signs
from loaders.spreadsheets import harmless

KEY: Final = re.compile(r"[a-z][a-z0-9_]{1,59}")
PERSON: Final = re.compile(r"\b(Frau|Herrn?)\s+\w")
LONGEST_TEXT: Final = 1000


def particulars(table: Table, district_key: str, today: dt.date) -> Particulars:
    """Return what the sheet "Angaben" says; its columns are ``label`` and ``value``.

    Raises
    ------
    DataProblem
        Something needed is missing, not possible, names a person or is about another district.
    """
    lines = {row.text("label").casefold(): row for row in reversed(table.rows)}
    said: dict[str, str] = {}
    for key, label in PARTICULARS.items():
        row = lines.get(label.casefold())
        if row is None:
            if key in NEEDED_PARTICULARS:
                raise DataProblem(table.file, f"im Blatt „{table.sheet}“ die Zeile „{label}“")
            continue
        try:
            said[key] = _particular(key, row.cells.get("value"), today)
            if key == "district":
                _check_district(said.pop(key), district_key)
        except Fault as fault:
            place = f"{table.file}, {table.place(row.number, 'value')} („{label}“)"
            found, cause = shown(row.cells.get("value")), fault.likely_cause
            raise DataProblem(place, fault.expected, found, likely_cause=cause) from fault
    return Particulars(**said)


def _check_district(said: str, district_key: str) -> None:
    if not said.startswith(district_key):
        raise Fault(f"der Landkreis {district_key}", "die Vorlage eines anderen Kreises.")


def _particular(key: str, value: Value, today: dt.date) -> str:
    check_no_formula(value)
    said = " ".join(text(value).split())
    if key in NEEDED_PARTICULARS and not said:
        raise Fault("eine Angabe", "eine leere Zelle; ohne Herkunft werden Werte nicht gezeigt.")
    if len(said) > LONGEST_TEXT:
        raise Fault(f"ein Text mit höchstens {LONGEST_TEXT} Zeichen")
    if PERSON.search(said):
        raise Fault("eine Stelle, keine Person", "der Name einer Person; bitte das Amt nennen.")
    return period(value, today) if key in {"as_of", "territory"} and said else said


@dataclass
class Definitions:
    """The indicators that a delivery defines, and what was wrong with others.

    ``refused`` says for a key in which cell its definition was refused; ``more`` counts findings
    beyond those that are told.
    """

    indicators: dict[str, Indicator] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    findings: Sequence[CellFinding] = ()
    more: int = 0


class DefinitionReader:
    """Reads the sheet "Indikatoren" beside the catalogue that is known already."""

    def __init__(self, table: Table, catalogue: Catalogue, source: Particulars) -> None:
        """Take the sheet, what is known, and where the delivery is from."""
        self._table, self._catalogue, self._source = table, catalogue, source
        self._checker = Checker(table)
        self._signs = decimal_signs(row.cells.get("factor") for row in table.rows)
        self._areas = {area: catalogue.data_areas.get(area, area.value) for area in DataArea}

    def read(self) -> Definitions:
        """Return the new indicators and the findings."""
        found = Definitions()
        for row in self._table.rows:
            key = row.text("key")
            self._checker.begin()
            known = self._catalogue.indicators.get(key)
            if not any(text(value) for value in row.cells.values()):
                continue
            if key in found.indicators:
                self._checker.say(row, "key", Fault("jeder Schlüssel nur einmal", "doppelt."))
            elif known:
                self._compare(row, known)
            elif indicator := self._new(row):
                found.indicators[key] = indicator
            fault = self._checker.fault
            if fault and key and key not in found.indicators:
                found.refused[key] = fault
        found.findings, found.more = self._checker.findings, self._checker.more
        return found

    def _compare(self, row: Row, known: Indicator) -> None:
        """Refuse another meaning of a known indicator; say that other changes are not taken."""
        for column, said in as_row(known, self._areas).items():
            if column not in row.cells or _same(row.cells[column], said):
                continue
            expected = f"wie im Katalog: {shown(said)}"
            if column in MEANING:
                cause = "geändert; eine andere Berechnung braucht einen eigenen Schlüssel."
                self._checker.say(row, column, Fault(expected, cause))
            else:
                fault = Fault(expected, "geändert; es gilt weiter der Katalog.")
                self._checker.say(row, column, fault, Severity.WARNING)

    def _new(self, row: Row) -> Indicator | None:
        checks: dict[str, Callable[[Value], Any]] = {
            "key": _key,
            "label": _needed,
            "data_area": lambda value: choice(value, self._areas),
            "numerator": _needed,
            "denominator": _optional,
            "unit": _needed,
            "factor": self._factor,
            "polarity": lambda value: choice(value or Polarity.NEUTRAL, POLARITIES),
            "side": lambda value: choice(value or SIDES[Side.NEITHER], SIDES),
            "people": lambda value: choice(value or YES, {YES: YES, NO: NO}) == YES,
            "premise": _optional,
            "limitation": _optional,
        }
        made: dict[str, Any] = {
            name: self._checker.attempt(row, name, check) for name, check in checks.items()
        }
        if self._checker.fault:
            return None
        made |= {"protected": made.pop("people"), "description": ""}
        made |= {"source": self._source.source, "licence": self._source.licence}
        return Indicator(**made)

    def _factor(self, value: Value) -> float:
        factor = count(value if text(value) else 1, self._signs)
        if factor == 0:
            raise Fault("eine Zahl über 0")
        return factor


def as_row(indicator: Indicator, data_areas: Mapping[DataArea, str]) -> dict[str, Value]:
    """Return an indicator as a row of the sheet, with the cells as they are written."""
    written: dict[str, Value] = {
        "key": indicator.key,
        "label": indicator.label,
        "data_area": data_areas.get(indicator.data_area, indicator.data_area.value),
        "numerator": indicator.numerator,
        "denominator": indicator.denominator,
        "unit": indicator.unit,
        "factor": indicator.factor,
        "polarity": POLARITIES[indicator.polarity],
        "side": SIDES[indicator.side],
        "people": YES if indicator.protected else NO,
        "premise": indicator.premise,
        "limitation": indicator.limitation,
    }
    return {key: harmless(value) for key, value in written.items()}


def _same(cell: Value, said: Value) -> bool:
    return text(cell).replace(",", ".").split() == text(said).replace(",", ".").split()


def _key(value: Value) -> str:
    said = text(value)
    if not KEY.fullmatch(said):
        expected = "ein Schlüssel aus kleinen Buchstaben, Ziffern und _ (zum Beispiel kita_quote)"
        raise Fault(expected, "Großbuchstaben, Umlaute oder Leerzeichen.")
    return said


def _needed(value: Value) -> str:
    if not text(value):
        raise Fault("ein Text", "eine leere Zelle.")
    return _optional(value)


def _optional(value: Value) -> str:
    said = text(value)
    if len(said) > LONGEST_TEXT:
        raise Fault(f"ein Text mit höchstens {LONGEST_TEXT} Zeichen")
    return said
