"""Checking the cells of a table one after the other, and noting what is wrong with which."""

from collections.abc import Callable
from typing import Final, TypeVar

from loaders.own_data.model import CellFinding
from loaders.own_data.table import Row, Table
from loaders.own_data.values import check_no_formula
from loaders.problems import Severity
from loaders.received.cells import Fault, Value, shown

MOST_FINDINGS: Final = 1_000
"""Findings that are told one by one; nobody reads more of them."""

Found = TypeVar("Found")


class Checker:
    """Collects what is wrong with the cells of one table.

    ``more`` counts the findings beyond `MOST_FINDINGS`. ``fault`` is the cell of the first fault
    since `begin`, empty if there is none.
    """

    def __init__(self, table: Table) -> None:
        """Begin without findings."""
        self._table = table
        self.findings: list[CellFinding] = []
        self.more = 0
        self.fault = ""

    def begin(self) -> None:
        """Begin with a row that has no fault so far."""
        self.fault = ""

    def attempt(self, row: Row, column: str, check: Callable[[Value], Found]) -> Found | None:
        """Return what a check makes of a cell, or None and a finding."""
        value = row.cells.get(column)
        try:
            check_no_formula(value)
            return check(value)
        except Fault as fault:
            self.say(row, column, fault)
            return None

    def say(self, row: Row, column: str, fault: Fault, severity: Severity = Severity.ERROR) -> None:
        """Note what is wrong with a cell."""
        place, found = self._table.place(row.number, column), shown(row.cells.get(column))
        if severity == Severity.ERROR:
            self.fault = self.fault or place
        if len(self.findings) >= MOST_FINDINGS:
            self.more += 1
            return
        finding = (self._table.file, place, fault.expected, found, fault.likely_cause, severity)
        self.findings.append(CellFinding(*finding))
