"""The choice of a family centre in the address; its files in this session alone."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from pages.ui.state_widgets import box, box_or_none

CENTRE: Final = "zentrum"
_SAID, _ROUND = "jahresplan_gesagt", "jahresplan_runde"
YEARS_BACK, YEARS_AHEAD = 5, 2


def centre_box(label: str, choices: Mapping[str, str]) -> str:
    """Show the centres (label → id) and return the chosen one, at first the first."""
    return box(label, choices, CENTRE)


def centre_or_all(label: str, choices: Mapping[str, str], nothing: str) -> str:
    """Show the centres (label → id) and return the chosen one, at first none (empty)."""
    return box_or_none(label, choices, CENTRE, nothing) or ""


def year_box(label: str, today: dt.date) -> int:
    """Show the years around today and return the chosen one, at first the next one."""
    years = list(range(today.year + YEARS_AHEAD, today.year - YEARS_BACK - 1, -1))
    return st.selectbox(label, years, index=years.index(today.year + 1), key=_named("jahr"))


def file_field(label: str, most_mb: int) -> UploadedFile | None:
    """Show the field for a PDF and return the one that was chosen."""
    return st.file_uploader(label, type=["pdf"], max_upload_size=most_mb, key=_named("datei"))


def said() -> str:
    """Return once what was just done."""
    return str(st.session_state.pop(_SAID, ""))


def done(words: str) -> None:
    """Begin the screen anew with empty fields, and say what was done."""
    st.session_state[_SAID] = words
    st.session_state[_ROUND] = _round() + 1
    st.rerun()


def _named(name: str) -> str:
    return f"jahresplan_{name}_{_round()}"


def _round() -> int:
    return int(st.session_state.get(_ROUND, 0))
