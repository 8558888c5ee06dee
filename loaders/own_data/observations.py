"""The sheet "Werte" of a delivery: good rows are kept, every other one is named with its cell."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
from rapidfuzz import fuzz, process

from geo.indicators.model import Indicator
from geo.indicators.own import is_share
from loaders.own_data.areas import AreaBook
from loaders.own_data.checker import Checker
from loaders.own_data.model import KEPT_COLUMNS, CellFinding
from loaders.own_data.table import Row, Table
from loaders.own_data.values import count, period
from loaders.problems import Severity
from loaders.received.cells import Fault, Value, text
from loaders.received.numbers import decimal_signs

SIMILAR_INDICATOR: Final = 70
LONGEST_REMARK: Final = 1000
SIGN_NAMES: Final = {",": "Komma", ".": "Punkt"}


@dataclass(frozen=True)
class Known:
    """What rows are checked against; ``refused`` are cells of refused definitions by key."""

    indicators: Mapping[str, Indicator]
    refused: Mapping[str, str]
    areas: AreaBook
    basis: str
    today: dt.date


class ObservationReader:
    """Reads the rows of one table."""

    def __init__(self, table: Table, known: Known) -> None:
        """Find out what the number columns prove about their decimal sign."""
        self._table, self._known = table, known
        self._signs = {
            column: decimal_signs(row.cells.get(column) for row in table.rows)
            for column in ("numerator", "denominator")
        }
        self._first: dict[tuple[str, str, str], int] = {}
        self._checker = Checker(table)
        self.empty = 0

    @property
    def findings(self) -> Sequence[CellFinding]:
        """What was wrong with which cells so far."""
        return self._checker.findings

    @property
    def more(self) -> int:
        """How many further findings there were."""
        return self._checker.more

    @property
    def notes(self) -> tuple[str, ...]:
        """Which decimal sign each number column proves."""
        return tuple(
            f"{self._table.labels[column]}: Dezimalzeichen {SIGN_NAMES[sign]}"
            for column, signs in self._signs.items()
            for sign in sorted(signs)
        )

    def read(self) -> pd.DataFrame:
        """Return the good rows; the others are in the findings."""
        filled = [row for row in self._table.rows if self._is_filled(row)]
        self.empty = len(self._table.rows) - len(filled)
        good = [made for row in filled if (made := self._row(row))]
        frame = pd.DataFrame(good, columns=KEPT_COLUMNS)
        return frame.astype({"numerator": float, "denominator": float})

    def _is_filled(self, row: Row) -> bool:
        return bool(row.text("numerator") or row.text("denominator"))

    def _row(self, row: Row) -> dict[str, Any] | None:
        check = self._checker.attempt
        self._checker.begin()
        indicator = check(row, "indicator", self._indicator)
        key = check(row, "area_key", lambda v: self._known.areas.key(v, row.text("area")))
        when = check(row, "period", lambda value: period(value, self._known.today))
        numerator = check(row, "numerator", lambda v: count(v, self._signs["numerator"]))
        denominator = check(row, "denominator", lambda v: self._denominator(v, indicator))
        check(row, "remark", _remark)
        if key:
            check(row, "area", lambda value: self._name(row, key, value))
        if numerator is not None and denominator is not None and indicator:
            check(row, "numerator", lambda _: _part(numerator, denominator, indicator))
        if self._checker.fault:
            return None
        if not (indicator and key and when) or not self._is_first(row, indicator.key, key, when):
            return None
        figures = (numerator, denominator, self._known.basis, row.text("remark"))
        return dict(zip(KEPT_COLUMNS, (indicator.key, key, when, *figures), strict=True))

    def _indicator(self, value: Value) -> Indicator:
        said = text(value)
        known = self._known.indicators
        if said in self._known.refused:
            cell = self._known.refused[said]
            raise Fault("ein beschriebener Indikator", f"die Beschreibung in {cell} ist abgelehnt.")
        if said in known:
            return known[said]
        near = process.extractOne(
            said, list(known), scorer=fuzz.ratio, score_cutoff=SIMILAR_INDICATOR
        )
        cause = "er ist noch nicht im Blatt „Indikatoren“ beschrieben."
        if near:
            cause = f"ein Tippfehler, ähnlich ist „{near[0]}“; oder {cause}"
        raise Fault("der Schlüssel eines Indikators", cause)

    def _denominator(self, value: Value, indicator: Indicator | None) -> float | None:
        if indicator is None:
            return None
        if not indicator.is_count:
            return count(value, self._signs["denominator"])
        if text(value):
            cause = f"„{indicator.label}“ ist eine Anzahl und hat keinen Nenner."
            raise Fault("eine leere Zelle", cause)
        return 1.0

    def _name(self, row: Row, key: str, value: Value) -> None:
        if not self._known.areas.name_fits(key, text(value)):
            expected = f"der Name „{self._known.areas.name(key)}“"
            fault = Fault(expected, "ein Tippfehler; es gilt der Schlüssel.")
            self._checker.say(row, "area", fault, Severity.WARNING)

    def _is_first(self, row: Row, *place: str) -> bool:
        """Tell whether a row is the first about its indicator, area and period; refuse others."""
        first = self._first.setdefault((place[0], place[1], place[2]), row.number)
        if first == row.number:
            return True
        cause = f"Zeile {first} nennt schon einen; nur der wird übernommen."
        fault = Fault("ein Wert je Indikator, Gebiet und Zeitraum", cause)
        self._checker.say(row, "indicator", fault)
        return False


def _part(numerator: float, denominator: float, indicator: Indicator) -> None:
    """Refuse a part that is larger than its whole."""
    if indicator.is_count:
        return
    if is_share(indicator) and numerator > denominator:
        expected = f"ein Zähler bis {denominator:.15g} (Nenner)"
        raise Fault(expected, "Zähler und Nenner vertauscht, oder ein Tippfehler.")
    if denominator == 0 and numerator > 0:
        raise Fault("0, weil der Nenner 0 ist", "der Nenner fehlt noch.")


def _remark(value: Value) -> None:
    if len(text(value)) > LONGEST_REMARK:
        raise Fault(f"ein Text mit höchstens {LONGEST_REMARK} Zeichen")
