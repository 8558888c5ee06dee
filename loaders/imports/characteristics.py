"""What a received row says of an entry beyond its address (`loaders.characteristics`)."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from geo.model import LegalStatus
from geo.search import fold
from loaders.characteristics import COLUMNS, SEPARATOR
from loaders.imports import values
from loaders.imports.values import Fault

DATED: Final[Mapping[str, str]] = {"funding": "Die Finanzierung", "quality": "Die Qualität"}
"""Statements that only count with a source and a day, and what they are called."""

BETWEEN: Final = re.compile(r"[;,\n|]| und ")
BLOCK: Final = re.compile(r"(?:baustein\s*)?([1-3])(?:\.0)?(?:[:.)\s]\D*)?", re.IGNORECASE)
ANSWERS: Final = {"ja": "yes", "yes": "yes", "nein": "no", "no": "no"}
UNKNOWN: Final = frozenset(
    {"unbekannt", "nicht bekannt", "keine angabe", "k. a.", "k.a.", "unknown", "-"}
)
STATUS: Final[Mapping[LegalStatus, str]] = {
    LegalStatus.MUNICIPAL: "kommunal|kommunaler träger|kommune|stadt|gemeinde|amt",
    LegalStatus.GOVERNMENT: "staatlich|landkreis|land|bund",
    LegalStatus.NONPROFIT: "frei|freier träger|gemeinnützig|frei-gemeinnützig|kirchlich",
    LegalStatus.COMMERCIAL: "gewerblich|privat-gewerblich",
}
_STATUS: Final = {
    fold(word): one.value
    for one, words in STATUS.items()
    for word in (*words.split("|"), one.value)
}


def characteristics(said: Mapping[str, str]) -> dict[str, Any]:
    """Return what a row states, by field; what it calls unknown is left out.

    Raises
    ------
    Fault
        A cell is none of what its column may say.
    """
    found: dict[str, Any] = {}
    for name, column in COLUMNS.items():
        if name not in said or fold(said[name]) in UNKNOWN:
            continue
        value = READ.get(name, _line)(name, said[name])
        if column.part:
            found.setdefault(column.field, {})[column.part] = value
        else:
            found[column.field] = value
    return {name: one for name, one in found.items() if not _only_dated(one)}


def dated(complete: dict[str, Any], found: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Give each statement the source and the day of its row, if it has none of its own.

    Return the names, and what they are called, of those without any day.
    """
    undated = []
    for name, label in DATED.items():
        if name in found:
            known = {"source": complete["source"], "asOf": complete.get("as_of_date") or ""}
            complete[name] = {**known, **found[name]}
            undated += [] if complete[name]["asOf"] else [(name, label)]
    return undated


def joined(known: Mapping[str, str], said: Mapping[str, str]) -> dict[str, str]:
    """Return a dated statement with what a row says of it; what the row does not say stays.

    If something of the old one stays, both sources are named and the older day counts.
    """
    kept = known.keys() - said.keys()
    made = {**known, **said}
    if not kept:
        return made
    sources = dict.fromkeys((*known["source"].split(SEPARATOR), *said["source"].split(SEPARATOR)))
    return {
        **made,
        "source": SEPARATOR.join(sources),
        "asOf": min(known["asOf"], said["asOf"]),
    }


def _only_dated(value: Any) -> bool:  # noqa: ANN401 - any JSON value
    return isinstance(value, dict) and value.keys() <= {"source", "asOf"}


def _line(_: str, value: str) -> str:
    return " ".join(value.split())


def _several(_: str, value: str) -> list[str]:
    return values.several(value)


def _blocks(name: str, value: str) -> list[str]:
    parts = [part.strip() for part in BETWEEN.split(value) if part.strip()]
    found = [BLOCK.fullmatch(part) for part in parts]
    if not all(found):
        raise Fault(name, "nennt nicht die Bausteine 1, 2 oder 3 (mehrere mit Semikolon)")
    return sorted({one[1] for one in found if one})


def _answer(name: str, value: str) -> str:
    if fold(value) not in ANSWERS:
        raise Fault(name, "ist weder „ja“ noch „nein“; was unbekannt ist, bleibt leer")
    return ANSWERS[fold(value)]


def _status(name: str, value: str) -> str:
    if fold(value) not in _STATUS:
        raise Fault(name, "ist keines von: kommunal, staatlich, frei, gewerblich")
    return _STATUS[fold(value)]


READ: Final[Mapping[str, Callable[[str, str], Any]]] = {
    "building_blocks": _blocks,
    "partners": _several,
    "staff_roles": _several,
    "volunteers_wanted": _answer,
    "quality_external_evaluation": _answer,
    "legal_status": _status,
    "funding_as_of": values.day,
    "quality_as_of": values.day,
}
"""How the cells of a column are read that are not simply a line of text."""
