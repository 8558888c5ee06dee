"""What is looked for in the catalogue of indicators, in the address."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from pages.i18n import text
from pages.ui.state_planning import INDICATOR
from pages.ui.state_widgets import BOUND, box_or_none, toggle

SEARCH: Final = "begriff"
DATA_AREA: Final = "datenbereich"
SIDE: Final = "seite"
SERIES: Final = "zeitreihe"


def search() -> str:
    """Show the search field and return what was typed."""
    said = st.text_input(
        text("plan-indicators-search"),
        key=SEARCH,
        type="search",
        placeholder=text("plan-indicators-search-example"),
        max_chars=80,
        bind=BOUND,
    )
    return said or ""


def indicator_or_all(choices: Mapping[str, str]) -> str | None:
    """Show the indicators (label → key) and return the key of the chosen one, None for all."""
    return box_or_none(
        text("plan-indicators-one"), choices, INDICATOR, text("plan-indicators-every")
    )


def data_area_or_all(choices: Mapping[str, str]) -> str | None:
    """Show the data areas (label → key) and return the chosen one, None for all."""
    return box_or_none(
        text("plan-indicators-data-area"), choices, DATA_AREA, text("plan-indicators-all-areas")
    )


def side_or_all(choices: Mapping[str, str]) -> str | None:
    """Show the sides (label → side) and return the chosen one, None for all."""
    return box_or_none(text("plan-indicators-side"), choices, SIDE, text("plan-indicators-sides"))


def with_series_only() -> bool:
    """Show the switch for indicators with more than one period and return whether it is on."""
    return toggle(text("plan-indicators-series"), SERIES)
