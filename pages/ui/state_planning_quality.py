"""Which entries are looked at on the screen about their quality, in the address."""

from collections.abc import Mapping
from typing import Final

from pages.i18n import text
from pages.ui.state_areas import REGION
from pages.ui.state_widgets import box_or_none

KIND: Final = "pflege_art"


def kind_box(choices: Mapping[str, str]) -> str | None:
    """Show the types of facilities (label → key) and return the chosen one, None for all."""
    return box_or_none(text("plan-quality-kind"), choices, KIND, text("plan-quality-every-kind"))


def area_box(choices: Mapping[str, str]) -> str | None:
    """Show the areas of one level (label → key) and return the chosen one, None for all."""
    return box_or_none(text("plan-quality-area"), choices, REGION, text("plan-quality-everywhere"))
