"""Profiles for tests: of the shipped data, and of figures of which some are hidden."""

import dataclasses
import datetime as dt
import functools
from types import MappingProxyType

import pandas as pd

from geo.indicators.confidentiality import protected_values
from geo.indicators.model import DataArea, Indicator
from geo.model import Level
from geo.regions import at_level
from pages import context, figures
from pages.figures import Figures
from pages.print import profile
from pages.print.profile_model import Profile

DAY = dt.date(2026, 11, 21)
BEETZSEE, NUTHETAL, NUTHETAL_GEMEINDE, BELZIG = "120695902", "120690454", "12069454", "120690020"
SECRET = Indicator(
    "geheimnis",
    '=HYPERLINK("http://x.example";"synthetisch") #panic() <b>',
    DataArea.FINANCES,
    "je 100.000",
    "synthetische Fälle",
    "synthetische Menschen",
    "",
    "",
    "",
    factor=100_000,
    digits=2,
    protected=True,
    source="synthetisch",
    licence="nur intern",
)
SPELLED = ("162,07", "162.07", "162,1", "162.1", "1234", "1.234")
"""The value of Beetzsee (2 of 1,234) and its denominator; nothing else in a profile is like it."""


def of(key: str) -> Profile:
    """Return the profile of an area of Potsdam-Mittelmark."""
    known = figures.current(), context.area_statements()
    return profile.make(context.district(), *known, key, DAY)


@functools.cache
def secretive(*, protected: bool = True) -> Profile:
    """Return the profile of Beetzsee with an indicator that counts two cases there."""
    one = dataclasses.replace(SECRET, protected=protected)
    return profile.make(context.district(), _with(one), (), BEETZSEE, DAY)


def _with(one: Indicator) -> Figures:
    known, district = figures.current(), context.district()
    areas = at_level(district.areas, Level.SOZIALRAUM).index
    rows = [
        {"indicator": one.key, "area_key": key, "period": "2024", "basis": "Register"}
        | {"numerator": 500.0 + 7 * number, "denominator": 90_000.0 + number}
        for number, key in enumerate(areas)
    ]
    frame = pd.DataFrame(rows).set_index("area_key", drop=False)
    frame.loc[BEETZSEE, ["numerator", "denominator"]] = [2.0, 1234.0]
    found = protected_values(
        frame.reset_index(drop=True), district.areas, {one.key: one}, figures.current().rule
    )
    indicators = MappingProxyType({**known.catalogue.indicators, one.key: one})
    catalogue = dataclasses.replace(known.catalogue, indicators=indicators)
    return dataclasses.replace(
        known,
        revision="synthetisch",
        catalogue=catalogue,
        values={**known.values, **found},  # noqa: PD011
    )
