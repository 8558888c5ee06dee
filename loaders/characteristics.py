"""What an entry says of itself that the concept of the family centres speaks of.

Building blocks of its offers, partners, whether volunteers are wanted, kind of Träger, who pays and
who gives the rooms, roles of the staff, quality. All of it is optional; what is left out is
unknown, never no. ``legal_status`` and ``funding`` are words of HSDS 3.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from geo.model import LegalStatus
from loaders import fields
from loaders.particulars import Sourced

SEPARATOR: Final = "; "
"""Between several values in one cell of a table."""

MOST_LINES: Final = 60
"""Lines of a list: partners, roles."""

IS_CONTACT: Final = re.compile(
    r"\b(?:[Ff]rau|FRAU|[Hh]errn?|HERRN?|Fr\.|Hr\.)\s+(?!Holle\b)[A-ZÄÖÜ]"
    r"|\S\s*(?:@|[(\[]at[)\]])\s*[\w.-]+\.[A-Za-z]{2,}\b"
    r"|(?<![\w/:.-])(?!\d{1,2}\.\d{1,2}\.\d{4})(?:\+|00?|\(0)(?:[\s()/.–-]*\d){6,}"
    r"|\b(?:[Tt]el|[Tt]elefon|[Mm]obil|[Hh]andy|[Ff]ax)\b[.:]*\s*[+(\d]"
)
"""A form of address with a name (Frau Holle is a Kita), a mail address, a telephone number.

Titles ("Dr.-Albert-Schweitzer-Schule"), years, postcodes and ids are in names of institutions, too.
"""

NAMES_A_PERSON: Final = re.compile(r"\b(Frau|Herrn?|Dr\.|Prof\.)\s|@|\d{5}")
"""A form of address, a mail address, a telephone number: a role has none of them."""


def _one(value: str) -> str:
    if SEPARATOR.strip() in value:
        message = "enthält ein Semikolon; bitte jede Angabe für sich"
        raise PydanticCustomError("particular", message)
    return value


def _role(value: str) -> str:
    if NAMES_A_PERSON.search(value):
        message = "nennt eine Person oder wie man sie erreicht; bitte nur die Aufgabe nennen"
        raise PydanticCustomError("particular", message)
    return value


def _institution(value: str) -> str:
    if IS_CONTACT.search(value):
        message = "nennt eine Person oder wie man sie erreicht; bitte nur die Einrichtung nennen"
        raise PydanticCustomError("particular", message)
    return value


def _ordered(values: list[str]) -> list[str]:
    return sorted(set(values))


def _once(values: list[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, values)))


class FundingRow(Sourced):
    """Who pays, each with its share or part in words, and who gives the rooms."""

    landkreis: fields.ShortText = ""
    kommune: fields.ShortText = ""
    own_means: fields.ShortText = ""
    third_party: fields.ShortText = ""
    rooms: fields.ShortText = ""


class QualityRow(Sourced):
    """What is done for quality, and whether somebody from outside evaluates it."""

    measures: fields.ShortText = ""
    external_evaluation: Literal["yes", "no", ""] = ""


_NoList = BeforeValidator(lambda value: value or [])
_NoGroup = BeforeValidator(lambda value: value or {})

BuildingBlocks = Annotated[list[Literal["1", "2", "3"]], _NoList, AfterValidator(_ordered)]
One = Annotated[fields.ShortText, AfterValidator(_one)]
Role = Annotated[One, AfterValidator(_role)]
Partner = Annotated[One, AfterValidator(_institution)]
Partners = Annotated[list[Partner], _NoList, Field(max_length=MOST_LINES), AfterValidator(_once)]
StaffRoles = Annotated[list[Role], _NoList, Field(max_length=MOST_LINES), AfterValidator(_once)]
Wanted = Literal["yes", "no", ""]
LegalStatusOrUnknown = LegalStatus | Literal[""]
Funding = Annotated[FundingRow, _NoGroup]
Quality = Annotated[QualityRow, _NoGroup]


@dataclass(frozen=True)
class Column:
    """A column of a table about a field, or about a ``part`` of it as it is stored.

    ``label`` is German, ``names`` are other titles of it in lists of others (``a|b``).
    """

    field: str
    label: str
    part: str = ""
    names: str = ""


COLUMNS: Final[Mapping[str, Column]] = {
    "building_blocks": Column("building_blocks", "Bausteine", names="baustein|leistungsbausteine"),
    "partners": Column("partners", "Kooperationspartner", names="partner|kooperationen"),
    "volunteers_wanted": Column(
        "volunteers_wanted", "Freiwillige gesucht", names="ehrenamt|ehrenamtliche gesucht"
    ),
    "legal_status": Column("legal_status", "Art des Trägers", names="trägerart|trägerform"),
    "funding_landkreis": Column("funding", "Finanzierung: Landkreis", "landkreis"),
    "funding_kommune": Column("funding", "Finanzierung: Kommune", "kommune"),
    "funding_own_means": Column("funding", "Finanzierung: Eigenmittel", "ownMeans", "eigenmittel"),
    "funding_third_party": Column(
        "funding", "Finanzierung: Drittmittel", "thirdParty", "drittmittel"
    ),
    "funding_rooms": Column("funding", "Räume stellt", "rooms", "räume"),
    "funding_as_of": Column("funding", "Finanzierung: Stand", "asOf"),
    "funding_source": Column("funding", "Finanzierung: Quelle", "source"),
    "staff_roles": Column(
        "staff_roles", "Funktionen im Team", names="funktionen|personalfunktionen"
    ),
    "quality_measures": Column("quality", "Qualitätsmaßnahmen", "measures", "qualität"),
    "quality_external_evaluation": Column(
        "quality", "Externe Evaluation", "externalEvaluation", "externe evaluierung"
    ),
    "quality_as_of": Column("quality", "Qualität: Stand", "asOf"),
    "quality_source": Column("quality", "Qualität: Quelle", "source"),
}
"""The columns of exported and imported tables; one that is missing or empty says nothing."""

FIELDS: Final = tuple(dict.fromkeys(one.field for one in COLUMNS.values()))
"""The fields that these columns are about."""


def flat(stated: Mapping[str, Any]) -> dict[str, str]:
    """Return the columns of what is stored, as far as there is such a field; unknown is empty."""
    return {
        name: _cell(stated[one.field], one.part)
        for name, one in COLUMNS.items()
        if one.field in stated
    }


def _cell(value: Any, part: str) -> str:  # noqa: ANN401 - any JSON value
    if part:
        return str((value or {}).get(part, ""))
    return SEPARATOR.join(value) if isinstance(value, list) else str(value)
