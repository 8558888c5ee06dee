"""Widgets for accounts: what is typed stays in the session and begins anew once it is stored."""

from collections.abc import Callable
from typing import Any, Final

import streamlit as st

ROUND: Final = "zugang_runde"
DONE: Final = "zugang_fertig"
NEW: Final = "neuer_zugang"


def shown(kind: Callable[..., Any], label: str, name: str, account: str, **about: Any) -> Any:  # noqa: ANN401 - any widget
    """Show a widget for a field of an account (`NEW` for one to come) and return its value."""
    return kind(label, key=f"zugang_{account}_{name}_{_round()}", **about)


def stored(said: str) -> None:
    """Remember what was just stored, and let every field begin anew."""
    st.session_state[DONE] = said
    st.session_state[ROUND] = _round() + 1


def said() -> str:
    """Return what was just stored, once; else nothing."""
    return str(st.session_state.pop(DONE, ""))


def _round() -> int:
    return int(st.session_state.get(ROUND, 0))
