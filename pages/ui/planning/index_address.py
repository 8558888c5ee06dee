"""The changed choices behind an index as one short text for the address, checked when read."""

import dataclasses
import re
from collections.abc import Container
from typing import TypeVar

from geo.indicators.preset import LEAST_WEIGHT, MOST_WEIGHT, Effect, Item, PeriodRule, Preset
from geo.indicators.scores import Aggregation, Normalisation
from pages.i18n import text

BETWEEN, TIMES = "--", "."
RULES = 4
"""Before the items stand the key of the preset and three rules."""

LONGEST = 8000
WEIGHT = re.compile(r"-?\d{1,20}(\.\d{1,20})?(e[+-]?\d{1,3})?")
One = TypeVar("One", Normalisation, Aggregation, PeriodRule)


def write(key: str, preset: Preset) -> str:
    """Return the choices in a form for the address; ``key`` is that of the preset.

    Such as ``bedarf--z--arithmetisch--neueste--unter18.1--dichte.-2``: a weight below 0 stands for
    an indicator that lowers the index.
    """
    signs = {Effect.RAISES: "", Effect.LOWERS: "-"}
    items = [
        f"{item.key}{TIMES}{signs[item.polarity]}{item.weight!r}".removesuffix(".0")
        for item in preset.items
    ]
    rules = (preset.normalisation, preset.aggregation, preset.period_rule)
    return BETWEEN.join((key, *(rule.value for rule in rules), *items))


def owner(said: str) -> str:
    """Return the key of the preset whose changes these are."""
    return said.partition(BETWEEN)[0]


def read(said: str, original: Preset, known: Container[str]) -> Preset | None:
    """Return the changed preset that `write` wrote, None if it makes no sense.

    ``known`` are the keys of the indicators.
    """
    parts = said[:LONGEST].split(BETWEEN)
    if len(parts) <= RULES:
        return None
    normalisation = _member(Normalisation, parts[1])
    aggregation = _member(Aggregation, parts[2])
    period_rule = _member(PeriodRule, parts[3])
    items = _items(parts[RULES:], original, known)
    if not (normalisation and aggregation and period_rule and items):
        return None
    return dataclasses.replace(
        named(original),
        normalisation=normalisation,
        aggregation=aggregation,
        period_rule=period_rule,
        items=items,
    )


def named(original: Preset) -> Preset:
    """Return a preset that is to be changed: nobody has decided it, and its name says so."""
    mark = text("plan-index-changed-mark")
    name = original.name if original.name.endswith(mark) else f"{original.name} {mark}"
    return dataclasses.replace(original, name=name, decided_by=text("plan-index-changed-by"))


def _member(kind: type[One], said: str) -> One | None:
    return next((one for one in kind if one.value == said), None)


def _items(parts: list[str], original: Preset, known: Container[str]) -> tuple[Item, ...]:
    """Return the items, none if one makes no sense or comes twice.

    A reason holds only for the effect for which it was given.
    """
    reasons = {(item.key, item.polarity): item.reason for item in original.items}
    items: dict[str, Item] = {}
    for part in parts:
        key, _, said = part.partition(TIMES)
        weight = float(said) if WEIGHT.fullmatch(said) else 0.0
        if key not in known or key in items or not LEAST_WEIGHT <= abs(weight) <= MOST_WEIGHT:
            return ()
        effect = Effect.LOWERS if weight < 0 else Effect.RAISES
        items[key] = Item(key, effect, abs(weight), reasons.get((key, effect), ""))
    return tuple(items.values())
