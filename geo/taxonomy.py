"""What kinds of facilities and services there are, for whom, and in which everyday words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """An entry of a plain code list: core field, Lebenslage or target group."""

    key: str
    label: str
    description: str = ""
    icon: str = ""
    source: str = ""


@dataclass(frozen=True)
class Group:
    """A group of facility types with one colour (hex), one Material symbol and one shape."""

    key: str
    label: str
    color: str
    symbol: str
    shape: str


@dataclass(frozen=True)
class Service:
    """A service that facilities of some types usually offer.

    ``block`` is the building block (1-3) of the family centres' concept of 2023, if any.
    """

    key: str
    label: str
    words: tuple[str, ...] = ()
    offered_by: tuple[str, ...] = ()
    block: int | None = None
    source: str = ""


@dataclass(frozen=True)
class FacilityType:
    """A type of facility with a Material symbol of its own, coloured as its group.

    Ages in years; ``legal_basis`` as cited in German law.
    """

    key: str
    label: str
    plural: str
    group: str
    symbol: str = ""
    core_fields: tuple[str, ...] = ()
    lebenslagen: tuple[str, ...] = ()
    target_groups: tuple[str, ...] = ()
    age_min: int | None = None
    age_max: int | None = None
    prevention: str = ""
    legal_basis: tuple[str, ...] = ()
    volunteering: bool = False
    protected: bool = False
    words: tuple[str, ...] = ()
    description: str = ""
    source: str = ""


@dataclass(frozen=True)
class Taxonomy:
    """All code lists.

    ``everyday_words`` maps a word to ``type:…`` and ``service:…`` targets; ``stop_words`` are those
    by which no query is judged.
    """

    core_fields: Mapping[str, Term]
    lebenslagen: Mapping[str, Term]
    target_groups: Mapping[str, Term]
    groups: Mapping[str, Group]
    services: Mapping[str, Service]
    types: Mapping[str, FacilityType]
    everyday_words: Mapping[str, tuple[str, ...]]
    stop_words: frozenset[str] = frozenset()

    def services_of(self, type_key: str) -> tuple[Service, ...]:
        """Return the services that facilities of this type usually offer."""
        return tuple(s for s in self.services.values() if type_key in s.offered_by)


_PARAGRAPHS = re.compile(r"^§§? .*?(?=(?:SGB [IVX]+|[A-ZÄÖÜ][A-Za-zäöüÄÖÜ]+)$)")


def laws_of(kind: FacilityType) -> tuple[str, ...]:
    """Return the laws that a type rests on, each once: "§§ 27 ff. SGB VIII" is "SGB VIII"."""
    return tuple(dict.fromkeys(_PARAGRAPHS.sub("", cited) for cited in kind.legal_basis))
