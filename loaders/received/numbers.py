"""Numbers as people write them, read without guessing: what can mean two things is said so."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final

from loaders.received.cells import Fault, Value, text

MOST_DIGITS: Final = 15
SIGNS: Final = {",": ".", ".": ","}
"""Decimal signs with the sign that then groups thousands."""

_SPACES = re.compile(r"(?<=\d)[\s'’](?=\d{3}(?!\d))")
_READINGS = {
    sign: re.compile(rf"-?(?:\d+|[1-9]\d{{0,2}}(?:\{group}\d{{3}})+)(?:\{sign}\d+)?")
    for sign, group in SIGNS.items()
}
_SCIENTIFIC = re.compile(r"[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d+")


def decimal_signs(column: Iterable[Value]) -> frozenset[str]:
    """Return the decimal signs that the texts of a column prove: those with a single reading."""
    proofs = (readings(value) for value in column if isinstance(value, str))
    return frozenset(next(iter(found)) for found in proofs if len(found) == 1)


def number(value: Value, signs: frozenset[str]) -> float:
    """Return a number; a text that can be read in two ways needs the proof of its column.

    Raises
    ------
    Fault
        It is no number, or ambiguous.
    """
    expected = "eine Zahl"
    if isinstance(value, (dt.date, dt.time, dt.timedelta)):
        cause = "Excel hat eine Zahl wie „3.6“ in ein Datum verwandelt; bitte neu eintragen."
        raise Fault(expected, cause)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    found = readings(value)
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


def readings(value: Value) -> dict[str, float]:
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
