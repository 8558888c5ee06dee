"""The profiles of the areas, made once per state of the figures and day."""

import dataclasses
import datetime as dt
import functools
from collections.abc import Mapping

from geo.district import District
from geo.permissions import Action
from loaders.area_statements import AreaStatement
from pages import clock, context, figures
from pages.accounts import here
from pages.figures import Figures
from pages.i18n import GERMAN, speaking
from pages.print import profile
from pages.print.profile_model import Profile


def of(key: str, statements: tuple[AreaStatement, ...] | None = None) -> Profile:
    """Return the profile of an area as the data has it now, with what who is here may see.

    ``statements`` are those that were seen before, for files that are made later.

    Raises
    ------
    KeyError
        There is no such area.
    """
    return _made(
        figures.current(), seen() if statements is None else statements, key, clock.today()
    )


def seen() -> tuple[AreaStatement, ...]:
    """Return the statements about areas that who is here may see."""
    return context.area_statements(professional=here.may(Action.SEE_PROFESSIONAL))


@functools.lru_cache(maxsize=128)
def _made(
    known: Figures, statements: tuple[AreaStatement, ...], key: str, today: dt.date
) -> Profile:
    with speaking(GERMAN):
        return profile.make(context.district(), known, statements, key, today)


def judged(key: str, assessments: Mapping[str, str]) -> Profile:
    """Return the profile of an area with what is written about it."""
    return dataclasses.replace(of(key), assessment=assessments.get(key, ""))


def keys(district: District) -> tuple[str, ...]:
    """Return the areas of which all profiles together consist."""
    return profile.keys(district)
