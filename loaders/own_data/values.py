"""The single values of a delivery: numbers, periods and words, read without guessing."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

from loaders.own_data.table import FORMULA, Fault, Value, text

FIRST_YEAR: Final = 1990
MOST_DIGITS: Final = 15
EXCEL_EPOCH: Final = dt.date(1899, 12, 30)
SIGNS: Final = {",": ".", ".": ","}
"""Decimal signs with the sign that then groups thousands."""

_SPACES = re.compile(r"(?<=\d)[\s'’](?=\d{3}(?!\d))")
_READINGS = {
    sign: re.compile(rf"-?(?:\d+|[1-9]\d{{0,2}}(?:\{group}\d{{3}})+)(?:\{sign}\d+)?")
    for sign, group in SIGNS.items()
}
_SCIENTIFIC = re.compile(r"[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d+")
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


def decimal_signs(column: Iterable[Value]) -> frozenset[str]:
    """Return the decimal signs that the texts of a column prove: those with a single reading."""
    proofs = (_readings(value) for value in column if isinstance(value, str))
    return frozenset(next(iter(found)) for found in proofs if len(found) == 1)


def count(value: Value, signs: frozenset[str]) -> float:
    """Return a number from 0; a text that can be read in two ways needs the proof of its column.

    Raises
    ------
    Fault
        It is no number, negative, too large or ambiguous.
    """
    number = _number(value, signs)
    if not -(10**MOST_DIGITS) < number < 10**MOST_DIGITS:
        raise Fault(f"eine Zahl mit höchstens {MOST_DIGITS} Ziffern", "ein Tippfehler.")
    if number < 0:
        cause = "ein Tippfehler, oder ein Saldo; bitte Zugänge und Abgänge getrennt liefern."
        raise Fault("eine Zahl ab 0", cause)
    return float(number)


def _number(value: Value, signs: frozenset[str]) -> float:
    expected = "eine Zahl"
    if isinstance(value, (dt.date, dt.time, dt.timedelta)):
        cause = "Excel hat eine Zahl wie „3.6“ in ein Datum verwandelt; bitte neu eintragen."
        raise Fault(expected, cause)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    found = _readings(value)
    if not found:
        raise Fault(expected, _no_number(text(value)))
    meant = {found[sign] for sign in found if len(signs) != 1 or sign in signs}
    if len(meant) != 1:
        many = " oder ".join(f"{reading:.15g}".replace(".", ",") for reading in found.values())
        raise Fault(
            "eine Zahl, die nur eine Lesart hat",
            f"Punkt oder Komma kann hier Tausender oder Dezimalstellen trennen ({many}), und die"
            " Spalte zeigt nicht, was gilt; bitte ohne Tausenderzeichen schreiben.",
        )
    return meant.pop()


def _readings(value: Value) -> dict[str, float]:
    """Return what a text can mean, by decimal sign; a plain whole number means the same in both."""
    said = _SPACES.sub("", text(value).replace("\N{MINUS SIGN}", "-"))
    if sum(char.isdigit() for char in said) > 2 * MOST_DIGITS or not said.isascii():
        return {}
    return {
        sign: float(said.replace(SIGNS[sign], "").replace(sign, "."))
        for sign, pattern in _READINGS.items()
        if pattern.fullmatch(said)
    }


def _no_number(said: str) -> str:
    if not said:
        return "eine leere Zelle; Unbekanntes bitte ganz leer lassen, Zähler und Nenner."
    if _SCIENTIFIC.fullmatch(said):
        return "Excel hat die Zahl in wissenschaftlicher Schreibweise gespeichert."
    if said.startswith("#"):
        return "ein Fehler in einer Formel."
    return "ein Wort, eine Einheit oder ein Zeichen in der Zelle."


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
