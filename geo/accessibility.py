"""How well a building fits what a person needs, from what is known of it.

A need rests on kinds of accessibility that decide and kinds that help; what is not known is never
taken for a no.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Need(StrEnum):
    """What a person has to reckon with in a building."""

    WHEELCHAIR = "wheelchair"
    PRAM = "pram"
    HEARING = "hearing"
    SIGHT = "sight"
    PLAIN_LANGUAGE = "plain_language"


DECIDING: Mapping[Need, tuple[str, ...]] = {
    Need.WHEELCHAIR: ("wheelchair",),
    Need.PRAM: ("pram", "wheelchair"),
    Need.HEARING: ("hearingLoop", "signLanguage"),
    Need.SIGHT: ("tactileGuidance",),
    Need.PLAIN_LANGUAGE: ("plainLanguage",),
}
"""Kinds of accessibility of which one is enough: who passes with a wheelchair does with a pram."""


class Fit(IntEnum):
    """How well a building fits, best first; the unknown stands before a known barrier."""

    FITS = 0
    LIMITED = 1
    UNKNOWN = 2
    BARRIER = 3


@dataclass(frozen=True)
class Judgement:
    """How a building fits one need."""

    need: Need
    fit: Fit


_ANSWERS = {"yes": Fit.FITS, "limited": Fit.LIMITED, "no": Fit.BARRIER}


def judge(known: Mapping[str, str], needs: Iterable[Need]) -> tuple[Judgement, ...]:
    """Return how a building fits each need.

    ``known`` maps kinds of accessibility to ``yes``, ``limited`` or ``no``; what is missing is not
    known. The best kind counts; a barrier is one only if every kind that could help is a "no".
    """
    return tuple(Judgement(need, _fit(known, DECIDING[need])) for need in needs)


def _fit(known: Mapping[str, str], kinds: tuple[str, ...]) -> Fit:
    return min(_ANSWERS.get(known.get(kind, ""), Fit.UNKNOWN) for kind in kinds)


def worst(judgements: Iterable[Judgement]) -> Fit:
    """Return the fit that decides over the order: one barrier counts more than all that fits."""
    return max((judgement.fit for judgement in judgements), default=Fit.FITS)
