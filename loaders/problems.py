"""What loaders say when data is broken: a problem for a file, a finding for a record."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How serious a finding is: the record was refused, looks wrong, or deserves a glance."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(eq=False)
class DataProblem(Exception):  # noqa: N818 - the word of the whole house
    """A file that cannot be used; ``str()`` is a German sentence for the person in charge.

    ``row`` counts lines of the file from 1, the header included; for GeoJSON it is the number
    of the feature, from 1.
    """

    file: str
    expected: str
    found: str = ""
    row: int | None = None
    column: str = ""
    likely_cause: str = ""

    def __str__(self) -> str:
        """Name the place, what was expected, what was found, and the likely cause."""
        place = self.file
        if self.row is not None:
            place += f", Zeile {self.row}"
        if self.column:
            place += f", {self._field} „{self.column}“"
        found = f"; gefunden: {self.found}" if self.found else ""
        cause = f" Wahrscheinliche Ursache: {self.likely_cause}" if self.likely_cause else ""
        return f"{place}: Erwartet wird {self.expected}{found}.{cause}"

    @property
    def _field(self) -> str:
        """What a column is called in this kind of file."""
        return "Feld" if self.file.endswith((".toml", "json")) else "Spalte"


@dataclass(frozen=True)
class Finding:
    """One record that was refused or looks suspicious; ``problem`` is a German sentence.

    ``row`` is the line of the file the record was read from (as text, empty if not from a
    file). ``value`` never holds anything that would locate a protected place.
    """

    resource: str
    row: str
    column: str
    value: str
    problem: str
    severity: Severity = Severity.WARNING


def refused(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings whose record was not taken over."""
    return tuple(f for f in findings if f.severity == Severity.ERROR)


def flagged(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings whose record was taken over with a mark."""
    return tuple(f for f in findings if f.severity != Severity.ERROR)
