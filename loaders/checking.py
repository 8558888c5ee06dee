"""Checking rows against their model: the good ones and, in German, what was wrong."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from loaders.problems import DataProblem, Finding, Severity
from loaders.records import Row

Values = dict[str, Any]
Checked = tuple[list[Values], list[Finding]]

MESSAGES = {
    "missing": "fehlt",
    "string_too_short": "ist leer",
    "too_short": "ist leer",
    "string_too_long": "ist zu lang",
    "too_long": "hat zu viele Einträge",
    "string_type": "ist kein Text",
    "int_parsing": "ist keine ganze Zahl",
    "int_from_float": "ist keine ganze Zahl",
    "int_type": "fehlt oder ist keine ganze Zahl",
    "float_parsing": "ist keine Zahl",
    "float_type": "fehlt oder ist keine Zahl",
    "finite_number": "ist keine endliche Zahl",
    "bool_parsing": "ist weder true noch false",
    "list_type": "ist keine Liste",
    "model_type": "ist keine Tabelle mit Feldern",
    "extra_forbidden": "gibt es nicht; bitte die Schreibweise prüfen",
    "greater_than": "ist zu klein",
    "greater_than_equal": "ist zu klein",
    "less_than_equal": "ist zu groß",
    "enum": "ist nicht erlaubt",
    "literal_error": "ist nicht erlaubt",
    "string_pattern_mismatch": "ist nicht erlaubt",
}
# Faults that the models here describe themselves, in German.
OWN_MESSAGES = ("pattern", "iso_date", "crs", "status", "sum", "protected", "particular")


def check_rows(
    resource: str, model: type[Row], rows: Iterable[tuple[int | str, Mapping[str, Any]]]
) -> Checked:
    """Return the valid rows as plain values and one finding per fault of the others.

    ``rows`` are pairs of line number (or the id of an entry) and values; 0 means: not from a file.
    """
    good: list[Values] = []
    findings: list[Finding] = []
    for line, values in rows:
        try:
            good.append(model.model_validate(values).model_dump(mode="json"))
        except ValidationError as error:
            details = error.errors(include_url=False, include_context=False)
            findings += [_finding(resource, line, values, detail) for detail in details]
    return good, findings


@contextmanager
def valid(
    file: str, expected: str = "ein gültiger Wert", subject: str = "", inside: str = ""
) -> Iterator[None]:
    """Turn the first fault that pydantic finds in values into a problem that names the field.

    ``subject`` says what the values are about, ``inside`` in which part of the file they stand.

    Raises
    ------
    DataProblem
        The values do not fit the model.
    """
    try:
        yield
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        column = ".".join([*([inside] if inside else []), *map(str, first["loc"])])
        found = ": ".join([*([subject] if subject else []), german(first)])
        raise DataProblem(file, expected, found, column=column) from error


def german(detail: ErrorDetails) -> str:
    """Return a fault that pydantic found in German, to be read after the name of the column."""
    if detail["type"] in OWN_MESSAGES:
        return detail["msg"]
    return MESSAGES.get(detail["type"], "ist nicht gültig")


def _finding(
    resource: str, line: int | str, values: Mapping[str, Any], detail: ErrorDetails
) -> Finding:
    place = [str(part) for part in detail["loc"]]
    column = ".".join(place)
    value = str(detail["input"] if len(place) > 1 else values.get(column, "")) if place else ""
    problem = german(detail)
    if detail["type"].endswith("_parsing") and "," in value:
        problem += "; Dezimalkomma? Bitte einen Punkt schreiben"
    public = values.get("location_class", "public") == "public"
    shown = value[:80] if public else ""
    return Finding(resource, str(line or ""), column, shown, problem, Severity.ERROR)


def check_unique(resource: str, rows: Sequence[Values], key: Sequence[str]) -> Checked:
    """Return the rows without those whose ``key`` columns came before, and findings for them."""
    seen: set[tuple[Any, ...]] = set()
    good: list[Values] = []
    findings: list[Finding] = []
    for row in rows:
        value = tuple(row[column] for column in key)
        if value in seen:
            shown = " / ".join(str(part) for part in value)
            problem = "kommt mehrfach vor; nur der erste Eintrag wird übernommen"
            findings.append(Finding(resource, "", ", ".join(key), shown, problem, Severity.ERROR))
        else:
            good.append(row)
        seen.add(value)
    return good, findings


def all_valid(file: str, checked: Checked) -> list[Values]:
    """Return the rows of a table in which a single broken row spoils the whole.

    Raises
    ------
    DataProblem
        A row was refused; names the first one.
    """
    rows, findings = checked
    for finding in findings:
        found = f"„{finding.value}“ {finding.problem}" if finding.value else finding.problem
        row = int(finding.row) if finding.row.isdigit() else None
        if finding.row and row is None:
            found = f"Eintrag {finding.row}: {found}"
        raise DataProblem(file, "ein gültiger Wert", found, row, finding.column)
    return rows
