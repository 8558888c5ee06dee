"""From where on an area counts as burdened or remote, in the address."""

from collections.abc import Mapping
from typing import Final

from pages.i18n import text
from pages.ui.state_widgets import box

INDEX: Final = "rand_index"
HIGHEST: Final = "rang_anteil"
UNREACHED: Final = "rand_anteil"
DENSITY: Final = "rand_dichte"


def index_box(choices: Mapping[str, str]) -> str:
    """Show the indices (label → key) and return the key of the chosen one."""
    return box(text("plan-remote-index"), choices, INDEX, next(iter(choices.values())))


def highest_box(choices: Mapping[str, float], default: float) -> float:
    """Show which share of the ranks is the highest and return the choice."""
    return box(text("plan-remote-highest"), choices, HIGHEST, default)


def unreached_box(choices: Mapping[str, float], default: float) -> float:
    """Show which share of the people is not reached in a remote area and return the choice."""
    return box(text("plan-remote-unreached"), choices, UNREACHED, default)


def density_box(choices: Mapping[str, float], default: float) -> float:
    """Show below which density an area is rural and return the choice."""
    return box(text("plan-remote-density"), choices, DENSITY, default)
