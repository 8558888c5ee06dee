"""The choices on the screens about committees and coordinators, in the address."""

from collections.abc import Mapping
from typing import Final

from pages.i18n import text
from pages.ui import state_along
from pages.ui.state_areas import LEVEL, REGION
from pages.ui.state_widgets import box_or_none, toggle

COMMITTEE: Final = "gremium"
AT_LEVEL: Final = "gremien_ebene"
ABOUT: Final = "gremien_lebenslage"
SCOPE: Final = "gremien_art"
HISTORIC: Final = "gremien_fruehere"
TOPIC: Final = "koordination_thema"
GROUP: Final = "gremien"
SHARED: Final = (LEVEL, REGION)
"""What means the same on both screens."""


def arrive(file: str) -> None:
    """Put into the address which area was chosen on the other screen."""
    state_along.arrive(GROUP, file, SHARED)


def leave() -> None:
    """Keep which area is chosen, for the other screen."""
    state_along.leave(GROUP, SHARED)


def area_along(level: str, region: str) -> dict[str, str]:
    """Return what a link to the other screen says about the area, by the names of both."""
    return state_along.along({LEVEL: level, REGION: region})


def committee_box(choices: Mapping[str, str]) -> str:
    """Show the committees (name → key) and return the chosen key, empty if none."""
    nothing = text("pro-committees-any")
    return box_or_none(text("pro-committees-one"), choices, COMMITTEE, nothing) or ""


def filter_box(label: str, choices: Mapping[str, str], key: str) -> str:
    """Show one filter (label → value) and return the chosen value, empty for all."""
    return box_or_none(label, choices, key, text("pro-committees-all")) or ""


def historic_switch() -> bool:
    """Show the switch for committees of earlier years and return whether it is on."""
    return toggle(text("pro-committees-historic-switch"), HISTORIC)
