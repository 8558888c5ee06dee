"""Central places of a district with the words of their source (central_places.toml)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from loaders.checking import valid
from loaders.fields import Text
from loaders.files import read_toml
from loaders.problems import DataProblem

EXPECTED = "zu jedem Ort gemeinde_key, name, function, plan, source, as_of und quote"


@dataclass(frozen=True, config=ConfigDict(extra="forbid"))
class CentralPlace:
    """A Gemeinde that a plan names a central place (zentraler Ort).

    ``function`` is its rank in the words of the plan; ``as_of`` the source's own date; ``quote``
    what it says word for word; ``note`` what it leaves open.
    """

    gemeinde_key: Annotated[str, Field(pattern=r"^\d{8}$")]
    name: Text
    function: Text
    plan: Text
    source: Text
    as_of: Text
    quote: Text
    source_url: str = ""
    note: str = ""


def read_central_places(path: Path, gemeinden: Mapping[str, str]) -> tuple[CentralPlace, ...]:
    """Return the central places of a district; none if it has no such file.

    Parameters
    ----------
    gemeinden
        Key → name of the district's Gemeinden.

    Raises
    ------
    DataProblem
        The file is not TOML, a place lacks a field, is no Gemeinde of the district, has another
        name there or in its quote, or stands there twice.
    """
    if not path.exists():
        return ()
    with valid(path.name, EXPECTED):
        rows = read_toml(path).get("central_places", [])
        found = TypeAdapter(list[CentralPlace]).validate_python(rows)
    for number, place in enumerate(found, 1):
        column = f"central_places {number}"
        if gemeinden.get(place.gemeinde_key) != place.name:
            expected = "Schlüssel und Name einer Gemeinde des Landkreises"
            raise DataProblem(
                path.name, expected, f"{place.gemeinde_key} {place.name}"[:80], column=column
            )
        if place.name not in place.quote:
            expected = "ein Zitat, das den Ort nennt"
            raise DataProblem(path.name, expected, place.quote[:80], column=f"{column}.quote")
    keys = [place.gemeinde_key for place in found]
    if len(set(keys)) < len(keys):
        raise DataProblem(path.name, "jede Gemeinde einmal", "eine zweimal")
    return tuple(found)
