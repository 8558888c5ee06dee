"""Free places that a received row states: never without the day of the statement."""

import re
from collections.abc import Mapping
from typing import Any

from loaders.imports import values
from loaders.imports.values import Fault


def free_places(said: Mapping[str, str]) -> dict[str, Any]:
    """Return what a row states about free places, empty if it does not say how many.

    Raises
    ------
    Fault
        It is no number of places, or the day of the statement is missing.
    """
    if "capacity_free" not in said:
        return {}
    if "capacity_as_of" not in said:
        why = "fehlt: Freie Plätze gelten nur mit dem Tag, an dem sie gemeldet wurden"
        raise Fault("capacity_as_of", why)
    found: dict[str, Any] = {
        name: _places(f"capacity_{target}", said[f"capacity_{target}"])
        for name, target in (("available", "free"), ("maximum", "maximum"))
        if f"capacity_{target}" in said
    }
    found["updated"] = exact_day("capacity_as_of", said["capacity_as_of"])
    words = (("unit", "capacity_unit"), ("description", "capacity_note"))
    return found | {name: said[target] for name, target in words if target in said}


def exact_day(target: str, value: str) -> str:
    """Return a German or ISO date as ISO date; a month or a year is no day.

    Raises
    ------
    Fault
        It is none.
    """
    if re.fullmatch(r"\d{4}(-\d{2})?", value):
        raise Fault(target, "ist kein Tag (TT.MM.JJJJ)")
    return values.day(target, value)


def _places(target: str, value: str) -> int:
    number = value.removesuffix(".0").removesuffix(",0")
    if not re.fullmatch(r"\d{1,5}", number):
        raise Fault(target, "ist keine Zahl von Plätzen (0 oder mehr, ohne Wörter)")
    return int(number)
