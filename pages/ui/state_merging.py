"""Which other entry is to be merged with the opened one, and what is chosen of both.

The pair stands in the address; what is chosen holds for the versions that were seen.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import streamlit as st

from pages.ui.state_editing import EDITED, PARTNER

T = TypeVar("T")
TWINS, SEARCHED, STAYS = "moegliche_doppelte", "doppelt_suche", "doppelt_bleibt"


def partner() -> str:
    """Return the id of the other entry that the address names, empty for none."""
    return str(st.query_params.get(PARTNER, ""))


def open_pair(stays: str, ends: str) -> None:
    """Put the entry that stays and the one that ends into the address."""
    st.query_params[EDITED], st.query_params[PARTNER] = stays, ends


def leave_pair() -> None:
    """Go back to the form of the entry that would stay."""
    st.query_params.pop(PARTNER, None)


def stays_picker(label: str, pair: Sequence[str], shown: Callable[[str], str]) -> None:
    """Show which of two entries stays; choosing the other one turns the pair round."""
    key = f"{STAYS}_{pair[0]}"

    def turn() -> None:
        if st.session_state.get(key) == pair[1]:
            open_pair(pair[1], pair[0])

    st.radio(label, pair, format_func=shown, key=key, on_change=turn)


def wants_twins(label: str) -> bool:
    """Show the switch for the list of possible twins and return whether it is on."""
    return bool(st.toggle(label, key=TWINS))


def search_box(label: str, entity_id: str) -> str:
    """Show the search for another entry and return what was typed."""
    key = f"{SEARCHED}_{entity_id}"
    return st.text_input(label, key=key, max_chars=200, icon=":material/search:") or ""


def choice(show: Callable[..., T], label: str, name: str, **options: Any) -> T:  # noqa: ANN401
    """Show a field of the merge by one of Streamlit's functions and return what it holds."""
    return show(label, key=f"doppelt_{name}", **options)
