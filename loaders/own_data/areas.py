"""The areas that a delivery may be about: keys that are checked, never mended."""

import datetime as dt
import re
from typing import Final

from rapidfuzz import fuzz, process

from geo.district import District
from geo.indicators.own import valid_areas
from geo.search import words
from loaders.received.cells import Fault, Value, text

SIMILAR_KEY: Final = 80
SIMILAR_NAME: Final = 85
"""Least similarity (0-100) of a key that is suggested, of a name that may be a slip."""

OFFICIAL: Final = (8, 9)
"""Digits of the keys of Gemeinden and of Ämter."""

ARS: Final = re.compile(r"(\d{5})(\d{4})(\d{3})")
SCIENTIFIC: Final = re.compile(r"\d+([.,]\d+)?[eE]\+?\d+")


class AreaBook:
    """Keys and names of the areas of a district; ``district`` is its key."""

    def __init__(self, district: District) -> None:
        """Take the areas of today, the only ones that are known."""
        self.district, self._district_name = district.key, district.name
        self._names = valid_areas(district.areas)
        self._plain = {key: _plain(name) for key, name in self._names.items()}
        kinds = zip(self._names.items(), district.areas["type"], strict=True)
        self._called = {
            key: {_plain(said) for said in (name, f"{kind} {name}", f"{name}, {kind}")}
            for (key, name), kind in kinds
        }
        self._called[district.key].add(_plain(district.short_name))

    def key(self, value: Value, name: str) -> str:
        """Return the key that a cell holds; ``name`` helps to guess what else was meant.

        Raises
        ------
        Fault
            No area of today has this key.
        """
        said = text(value)
        if said in self._names:
            return said
        raise Fault(f"ein Gebietsschlüssel aus {self._district_name}", self._cause(value, name))

    def name_fits(self, key: str, name: str) -> bool:
        """Tell whether a name is that of the area; False for a slip of the keyboard.

        Raises
        ------
        Fault
            The name is that of another area or of none.
        """
        said = _plain(name)
        if not said or said in self._called[key]:
            return True
        best = process.extractOne(said, self._plain, scorer=fuzz.ratio, score_cutoff=SIMILAR_NAME)
        if best and best[0] == self._plain[key]:
            return False
        cause = f"der Schlüssel {key} gehört zu „{self._names[key]}“"
        if best:
            cause += f", „{self._names[best[2]]}“ hat {best[2]}"
        raise Fault("ein Name, der zum Schlüssel passt", f"{cause}; vielleicht Zeilen verrutscht.")

    def name(self, key: str) -> str:
        """Return the name of an area."""
        return self._names[key]

    def _cause(self, value: Value, name: str) -> str:
        """Say what probably happened to a key that is unknown."""
        said = text(value)
        if isinstance(value, (dt.date, dt.time, dt.timedelta)):
            return "Excel hat den Schlüssel in ein Datum verwandelt; bitte als Text eintragen."
        if SCIENTIFIC.fullmatch(said):
            return "Excel hat den Schlüssel in wissenschaftlicher Schreibweise gespeichert."
        if f"0{said}" in self._names:
            return f"die führende Null ist verloren; gemeint ist wohl 0{said}, bitte als Text."
        if long := ARS.fullmatch(said):
            for meant in (long[1] + long[3], long[1] + long[2]):
                if meant in self._names:
                    return f"ein Regionalschlüssel mit 12 Ziffern; gemeint ist wohl {meant}."
        return self._nearest(said, name) if said else "eine leere Zelle."

    def _nearest(self, said: str, name: str) -> str:
        """Suggest the area that has a similar name or else a similar key."""
        if len(said) in OFFICIAL and said.isdigit() and not said.startswith(self.district):
            return "ein Gebiet außerhalb des Landkreises, oder ein Tippfehler."
        for called in (name, said):
            plain = _plain(called)
            near = process.extractOne(
                plain, self._plain, scorer=fuzz.ratio, score_cutoff=SIMILAR_NAME
            )
            if near:
                return self._meant(near[2])
        like = process.extractOne(
            said, list(self._names), scorer=fuzz.ratio, score_cutoff=SIMILAR_KEY
        )
        if like:
            return self._meant(like[0])
        return "ein anderer Gebietsstand? Heute gibt es das Gebiet nicht."

    def _meant(self, key: str) -> str:
        meant = f"ähnlich ist {key} („{self._names[key]}“)"
        return f"ein Tippfehler oder ein anderer Gebietsstand; {meant}."


def _plain(name: str) -> str:
    return " ".join(words(name))
