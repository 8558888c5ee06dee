"""What a target counts in the areas of its level: the numbers behind IST and SOLL."""

from dataclasses import replace

import pandas as pd

from geo.coverage.measure import Question
from geo.district import District
from geo.targets.balance import balance
from geo.targets.model import Kind, Target
from geo.targets.offers import counted, of_facilities
from geo.travel import Basis
from pages import context, reach


def of_areas(place: District, target: Target) -> pd.DataFrame:
    """Return `geo.targets.balance.balance` for the areas of the target's level, with their names.

    For targets that count offers, also how many of them are of which permanence, and mobile.
    """
    labels = reach.labels_of(target.level)
    keys = pd.Index(labels.keys, name="area_key")
    people = pd.Series(labels.totals(reach.demand().people[target.group]), index=keys)
    if target.kind is Kind.REACH:
        parts = pd.DataFrame({"ist": _reached(target)})
    else:
        offers = of_facilities(context.offers(), place.areas, target.level)
        parts = counted(offers, target, list(keys))
    table = balance(target, parts["ist"], people)
    return table.join(parts.drop(columns="ist")).assign(name=labels.names)


def _reached(target: Target) -> pd.Series:
    found = reach.of_level(frozenset(target.types), question(target), target.level)
    return found["reached"]


def question(target: Target) -> Question:
    """Return the question about ways that a reach asks.

    Raises
    ------
    ValueError
        The target is none.
    """
    if target.minutes is None or target.mode is None:
        raise ValueError("a reach has minutes and a mode")
    basis = Basis.TIMETABLE if target.departure else Basis.ESTIMATED
    asked = Question(target.group, target.mode, target.minutes, basis=basis)
    return replace(asked, departure=target.departure)
