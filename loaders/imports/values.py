"""The values of received rows in the form of an entry; what was mended is said, or refused."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from geo.model import LocationClass, LocationPrecision, Status, Visibility
from geo.search import fold
from geo.taxonomy import FacilityType
from loaders.build.values import web_address
from loaders.imports.model import Mark
from loaders.received.cells import FORMULA

ARS: Final = re.compile(r"(\d{5})\d{4}(\d{3})")
HOST: Final = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?")
GERMAN_DAY: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
NUMBERED: Final = re.compile(r".*\d")
SCIENTIFIC: Final = re.compile(r"\d+([.,]\d+)?[eE]\+?\d+")
BETWEEN_PHONES: Final = re.compile(r"[;\n|]| oder |, ")
BETWEEN: Final = re.compile(r"[;\n|]")
YES: Final = frozenset({"ja", "j", "yes", "true", "wahr", "1", "x"})
EPOCH: Final = dt.date(1899, 12, 30)
DATED: Final = frozenset(
    {"as_of_date", "since", "note", "capacity_as_of", "funding_as_of", "quality_as_of"}
)
"""Fields in which a date is no accident."""

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "location_class": {
        "oeffentlich": LocationClass.PUBLIC.value,
        "gemeinde": LocationClass.MUNICIPALITY.value,
        "landkreis": LocationClass.DISTRICT.value,
    },
    "visibility": {
        "oeffentlich": Visibility.PUBLIC.value,
        "fachkraefte": Visibility.PROFESSIONAL.value,
    },
    "status": {
        "aktiv": Status.ACTIVE.value,
        "geplant": Status.PLANNED.value,
        "historisch": Status.HISTORIC.value,
        "geschlossen": Status.HISTORIC.value,
    },
}
_CODES: Final = {
    name: {fold(word): code for word, code in (*words.items(), *((c, c) for c in words.values()))}
    for name, words in WORDS.items()
}


class Fault(Exception):  # noqa: N818 - of the data, not of the program
    """Why a row is refused: the field, and a German sentence to be read after its label."""

    def __init__(self, target: str, problem: str) -> None:
        self.target, self.problem = target, problem
        super().__init__(problem)


@dataclass(frozen=True)
class Known:
    """What values are read against: types of facilities, Gemeinden by key with their names.

    ``postcode_areas`` are the first two digits of the postcodes of the district.
    """

    types: Mapping[str, FacilityType]
    gemeinden: Mapping[str, str]
    postcode_areas: frozenset[str] = frozenset()

    @cached_property
    def gemeinde_keys(self) -> dict[str, str]:
        """The key of each Gemeinde by its folded name, if only one has it."""
        names = [fold(name) for name in self.gemeinden.values()]
        pairs = zip(names, self.gemeinden, strict=True)
        return {name: key for name, key in pairs if names.count(name) == 1}

    @cached_property
    def type_keys(self) -> dict[str, str]:
        """The type that a folded key, name or other word means; names count before words."""
        words = [fold(word) for one in self.types.values() for word in one.words]
        found = {
            fold(word): key
            for key, one in self.types.items()
            for word in one.words
            if words.count(fold(word)) == 1
        }
        for key, one in self.types.items():
            found |= {fold(word): key for word in (key, one.label, one.plural)}
        return found


def check_mark(target: str, value: str, mark: Mark | None) -> None:
    """Refuse what a spreadsheet made of a cell if that destroyed its value.

    Raises
    ------
    Fault
        It is a formula without a result, an error, a date where none belongs, or a telephone number
        that became a number.
    """
    if mark is Mark.FORMULA or value == FORMULA:
        raise Fault(target, "ist eine Formel ohne gespeichertes Ergebnis")
    if mark is Mark.ERROR:
        raise Fault(target, f"ist ein Fehler einer Formel ({value[:20]})")
    if mark is Mark.DATE and target not in DATED:
        raise Fault(target, f"hat Excel in ein Datum verwandelt ({value[:20]}); bitte als Text")
    number = mark is Mark.NUMBER or SCIENTIFIC.fullmatch(value)
    if target == "phones" and number and not value.startswith(("0", "+")):
        raise Fault(target, "hat Excel als Zahl gespeichert, die führende 0 fehlt; bitte als Text")


def postcode(value: str, areas: frozenset[str], notes: list[str]) -> str:
    """Return a postcode; one that lost its leading zero gets it back where such ones exist."""
    plain = value.removeprefix("D-").removeprefix("DE-").strip()
    if re.fullmatch(r"\d{4}", plain) and f"0{plain[:1]}" in areas:
        notes.append(f"PLZ: die führende Null wurde ergänzt (0{plain})")
        return f"0{plain}"
    return plain


def gemeinde_key(value: str, known: Mapping[str, str], notes: list[str]) -> str:
    """Return a key of 8 digits; a lost leading zero and a key of 12 digits are mended.

    Raises
    ------
    Fault
        It is none and cannot be mended without doubt.
    """
    plain = re.sub(r"\s", "", value)
    if long := ARS.fullmatch(plain):
        plain = long[1] + long[2]
        notes.append(f"Gemeindeschlüssel: aus dem Regionalschlüssel wurde {plain}")
    if re.fullmatch(r"\d{7}", plain) and f"0{plain}" in known:
        plain = f"0{plain}"
        notes.append(f"Gemeindeschlüssel: die führende Null wurde ergänzt ({plain})")
    if not re.fullmatch(r"\d{8}", plain):
        raise Fault("gemeinde_key", f"ist kein Gemeindeschlüssel mit 8 Ziffern ({plain[:20]})")
    return plain


def day(target: str, value: str) -> str:
    """Return a German or ISO date, or the first day of a year or month, as ISO date.

    Raises
    ------
    Fault
        It is none.
    """
    german = GERMAN_DAY.fullmatch(value)
    try:
        if german:
            return dt.date(int(german[3]), int(german[2]), int(german[1])).isoformat()
        if re.fullmatch(r"\d{4}(-\d{2})?", value):
            return dt.date.fromisoformat(f"{value}-01-01"[:10]).isoformat()
        return dt.date.fromisoformat(value[:10]).isoformat()
    except ValueError:
        cause = ""
        if re.fullmatch(r"\d{5}", value):
            meant = EPOCH + dt.timedelta(days=int(value))
            cause = f"; Excel hat ein Datum als Zahl gespeichert, vielleicht {meant:%d.%m.%Y}"
        raise Fault(target, f"ist kein Tag (TT.MM.JJJJ){cause}") from None


def phones(value: str) -> list[str]:
    """Return the telephone numbers of a cell."""
    return [one for part in BETWEEN_PHONES.split(_tight(value)) if (one := " ".join(part.split()))]


def _tight(value: str) -> str:
    """Return a text whose blanks are single, line by line."""
    return "\n".join(" ".join(line.split()) for line in value.splitlines())


def several(value: str) -> list[str]:
    """Return the parts of a cell that lists several values."""
    return [one for part in BETWEEN.split(value) if (one := " ".join(part.split()))]


def code(target: str, value: str) -> str:
    """Return the code that a German word or the code itself stands for; else the value."""
    return _CODES[target].get(fold(value), value)


def web(value: str) -> str:
    """Return an address of the web with its scheme."""
    return web_address(value) if HOST.fullmatch(value) else value


def precision(values: Mapping[str, Any], *, has_point: bool) -> str:
    """Return how exactly the place is given: what the address names, never finer than known."""
    street = str(values.get("street", ""))
    if street and NUMBERED.fullmatch(street):
        return LocationPrecision.ADDRESS.value
    if street:
        return LocationPrecision.STREET.value
    if has_point or values.get("locality"):
        return LocationPrecision.PLACE.value
    known = values.get("gemeinde_key")
    return (LocationPrecision.GEMEINDE if known else LocationPrecision.LANDKREIS).value


def is_yes(value: str) -> bool:
    """Tell whether a cell says yes."""
    return fold(value) in YES
