"""The single values of a delivery: numbers, periods and words, read without guessing."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final, TypeVar

from loaders.received.cells import FORMULA, Fault, Value, text
from loaders.received.numbers import MOST_DIGITS, number

FIRST_YEAR: Final = 1990
EXCEL_EPOCH: Final = dt.date(1899, 12, 30)
_ISO, _GERMAN = re.compile(r"\d{4}-\d{2}-\d{2}"), re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_YEAR, _SERIAL = re.compile(r"\d{4}"), re.compile(r"\d{5}")

Choice = TypeVar("Choice", bound=str)


def check_no_formula(value: Value) -> None:
    """Refuse a formula: what it would give is not in the file.

    Raises
    ------
    Fault
        The cell begins like a formula.
    """
    if isinstance(value, str) and value.lstrip().startswith(FORMULA[0]):
        cause = "eine Formel ohne gespeichertes Ergebnis; bitte den Wert selbst eintragen."
        raise Fault("ein Wert", cause)


def count(value: Value, signs: frozenset[str]) -> float:
    """Return a number from 0; a text that can be read in two ways needs the proof of its column.

    Raises
    ------
    Fault
        It is no number, negative, too large or ambiguous.
    """
    found = number(value, signs)
    if not -(10**MOST_DIGITS) < found < 10**MOST_DIGITS:
        raise Fault(f"eine Zahl mit höchstens {MOST_DIGITS} Ziffern", "ein Tippfehler.")
    if found < 0:
        cause = "ein Tippfehler, oder ein Saldo; bitte Zugänge und Abgänge getrennt liefern."
        raise Fault("eine Zahl ab 0", cause)
    return float(found)


def period(value: Value, today: dt.date) -> str:
    """Return a year or an ISO date between 1990 and the end of the next year.

    Raises
    ------
    Fault
        It is neither, or outside of these years.
    """
    expected = f"ein Jahr oder Tag (TT.MM.JJJJ) von {FIRST_YEAR} bis {today.year + 1}"
    if isinstance(value, dt.datetime) and value.time() != dt.time():
        raise Fault(expected, "eine Uhrzeit in der Zelle.")
    said = text(value)
    if isinstance(value, (bool, dt.time, dt.timedelta)):
        raise Fault(expected, "Excel hat den Eintrag umgeformt; bitte als Text eintragen.")
    day = _day(said)
    if day is None and not _YEAR.fullmatch(said):
        raise Fault(expected, _no_period(said))
    year = day.year if day else int(said)
    if not FIRST_YEAR <= year <= today.year + 1:
        meant = (day - EXCEL_EPOCH).days if day else 0
        turned = isinstance(value, dt.date) and FIRST_YEAR <= meant <= today.year + 1
        cause = f"Excel zeigt das Jahr {meant} als Datum; bitte als Text eintragen."
        raise Fault(expected, cause if turned else "ein Tippfehler im Jahr.")
    return day.isoformat() if day else said


def _day(said: str) -> dt.date | None:
    german = _GERMAN.fullmatch(said)
    try:
        if german:
            return dt.date(int(german[3]), int(german[2]), int(german[1]))
        return dt.date.fromisoformat(said) if _ISO.fullmatch(said) else None
    except ValueError:
        return None


def _no_period(said: str) -> str:
    if _SERIAL.fullmatch(said):
        day = EXCEL_EPOCH + dt.timedelta(days=int(said))
        return f"Excel hat ein Datum als Zahl gespeichert, vielleicht den {day:%d.%m.%Y}."
    if "/" in said:
        return "ein Schuljahr oder Zeitraum; bitte den Stichtag oder ein Jahr nennen."
    if not said:
        return "eine leere Zelle."
    return "ein Tippfehler, ein Jahr mit zwei Ziffern oder ein Tag, den es nicht gibt."


def choice(value: Value, labels: Mapping[Choice, str]) -> Choice:
    """Return the code that a cell names by its German label or itself.

    Raises
    ------
    Fault
        It names none of them.
    """
    said = text(value).casefold()
    for code, label in labels.items():
        if said in {code.casefold(), label.casefold()}:
            return code
    raise Fault(f"eines von: {', '.join(labels.values())}", "ein Tippfehler.")
