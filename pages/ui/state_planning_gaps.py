"""The choice on the screen for who is not reached, in the address."""

from collections.abc import Mapping
from typing import Final, TypeVar

from pages.i18n import text
from pages.ui.state_widgets import Switch, switch

VIEW: Final = "kartenart"
MEASURE: Final = "zeigt"
CELL_MEASURE: Final = "zellen_zeigen"
AREAS, CELLS = "areas", "cells"
T = TypeVar("T")


def view_switch(cell: str) -> str:
    """Show areas or cells side by side and return the chosen one, at first the areas.

    ``cell`` is the width of a cell as people read it.
    """
    choices = {text("plan-gaps-view-areas"): AREAS, text("plan-gaps-view-cells", cell=cell): CELLS}
    hint = text("plan-gaps-view-hint")
    return switch(Switch(text("plan-gaps-view"), VIEW, choices, AREAS, hint))


def measure_switch(choices: Mapping[str, T], default: T, key: str) -> T:
    """Show what the map may be coloured by and return the chosen one."""
    about = Switch(text("plan-gaps-measure"), key, choices, default, text("plan-gaps-measure-hint"))
    return switch(about)
