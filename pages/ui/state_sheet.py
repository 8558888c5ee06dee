"""The table on which several entries are changed at once, and whether it is shown.

What was typed stays in the session until it is stored, also while the list is filtered otherwise.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

T = TypeVar("T")
VIEW, SHEET, ROUNDS = "eintraege_ansicht", "eintraege_tabelle", "eintraege_tabelle_runde"
LIST_VIEW, TABLE_VIEW = "liste", "tabelle"
NAME = "tabelle"
"""What the table is called where an entry has its id."""


def shows_table(label: str, shown: Mapping[str, str]) -> bool:
    """Show the ways to look at the entries (view → label); tell whether it is the table."""
    chosen = st.radio(label, list(shown), format_func=shown.__getitem__, key=VIEW, horizontal=True)
    return bool(chosen == TABLE_VIEW)


def sheet() -> Any:  # noqa: ANN401 - a `pages.ui.editing.sheet.Sheet` or None
    """Return the table in the hands of this session, None for none yet."""
    return st.session_state.get(SHEET)


def keep(made: object) -> None:
    """Keep a table."""
    st.session_state[SHEET] = made


def next_round() -> int:
    """Return a number that no table of this session had yet."""
    st.session_state[ROUNDS] = int(st.session_state.get(ROUNDS, 0)) + 1
    return int(st.session_state[ROUNDS])


def editor(frame: pd.DataFrame, number: int, **options: Any) -> pd.DataFrame:  # noqa: ANN401
    """Show a table to edit and return it as it is now; another ``number`` begins anew."""
    return st.data_editor(frame, key=f"{NAME}_{number}", **options)


def field(show: Callable[..., T], label: str, name: str, **options: Any) -> T:  # noqa: ANN401
    """Show a field about the change by one of Streamlit's functions and return what it holds."""
    return show(label, key=f"{NAME}_{name}", **options)
