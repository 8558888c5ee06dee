"""Reading the kinds of partners of a family centre (partner_kinds.toml)."""

from collections.abc import Collection
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from geo.partner_network import PartnerKind
from geo.protection import folded
from loaders.checking import valid
from loaders.fields import Text
from loaders.files import read_toml
from loaders.problems import DataProblem

EXPECTED = "source und partner_kinds mit key, label, types und words"


class _Kind(BaseModel):
    model_config = ConfigDict(extra="forbid")

    key: Text
    label: Text
    types: list[Text]
    words: list[Text]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    source: list[Text]
    partner_kinds: list[_Kind]


def read_partner_kinds(path: Path, types: Collection[str]) -> tuple[PartnerKind, ...]:
    """Return the kinds of a file in their order; ``types`` are the known types of facilities.

    Raises
    ------
    DataProblem
        The file is missing or not TOML, a part is missing or unknown, a key comes twice, or a type
        of facility is unknown.
    """
    values = read_toml(path)
    with valid(path.name, EXPECTED):
        read = _File.model_validate(values).partner_kinds
    keys = [one.key for one in read]
    for one in read:
        if keys.count(one.key) > 1:
            cause = "ein Schlüssel, der zweimal vorkommt."
            raise DataProblem(path.name, "jeden Schlüssel einmal", one.key, None, "key", cause)
        for unknown in set(one.types) - set(types):
            expected, cause = "eine bekannte Art von Einrichtung", "ein Tippfehler."
            raise DataProblem(path.name, expected, unknown, None, "types", cause)
    return tuple(
        PartnerKind(one.key, one.label, frozenset(one.types), folded(one.words)) for one in read
    )
