"""Which target is compared, and the numbers of an own one, in the address."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from geo.targets.model import Kind
from pages.i18n import text
from pages.ui.state_widgets import BOUND, Switch, box, switch, toggle

TARGET: Final = "soll"
KIND: Final = "soll_art"
VALUES: Final = {kind: f"soll_{kind.value}" for kind in Kind}
PER: Final = "soll_je"
COST: Final = "kosten"
CENTRAL: Final = "zentrale_orte"
MOST: Final = 100_000.0
MOST_EUR: Final = 100_000_000.0


def target_box(choices: Mapping[str, str], default: str) -> str:
    """Show the targets (label → key) and return the key of the chosen one."""
    return box(text("plan-targets-target"), choices, TARGET, default)


def kind_switch(choices: Mapping[str, Kind]) -> Kind:
    """Show what an own target can count and return the choice."""
    hint = text("plan-targets-kind-hint")
    return switch(Switch(text("plan-targets-kind"), KIND, choices, Kind.PER_AREA, hint))


def value_field(kind: Kind, label: str, default: float, most: float = MOST) -> float:
    """Show the number of an own target of a kind and return it, always above 0."""
    found = st.number_input(
        label,
        min_value=0.1,
        max_value=most,
        value=default,
        step=1.0 if most > 1 else 0.1,
        format="%g",
        key=VALUES[kind],
        bind=BOUND,
    )
    return float(found)


def per_box(choices: Mapping[str, int]) -> int:
    """Show for how many people the number of an own target can be, and return the choice."""
    return box(text("plan-targets-per"), choices, PER, 1000)


def central_toggle() -> bool:
    """Show whether only areas with a central place count, and return it."""
    return toggle(text("plan-targets-central-toggle"), CENTRAL)


def cost_field() -> float:
    """Show the yearly cost of an offer, the planner's own assumption, and return it in euro."""
    found = st.number_input(
        text("plan-targets-cost"),
        min_value=0.0,
        max_value=MOST_EUR,
        value=100_000.0,
        step=10_000.0,
        format="%.0f",
        key=COST,
        help=text("plan-targets-cost-hint"),
        bind=BOUND,
    )
    return float(found)
