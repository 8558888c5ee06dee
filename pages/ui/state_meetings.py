"""What a person chooses and writes on the screens of meetings.

What is shown stands in the address; what is written stays in the session until it is stored.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeVar

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from loaders.meetings.changes import Change
from loaders.meetings.file_state import FileState
from pages.i18n import text
from pages.ui.state_widgets import Switch, box, box_or_none, switch

VIEW, YEAR, MONTH = "terminansicht", "terminjahr", "terminmonat"
COMMITTEE, AREA, LEVEL = "termingremium", "termingebiet", "terminebene"
MEETING: Final = "termin"
BOARD: Final = "tafelgebiet"
_DONE, _ROUND, _SEEN = "termine_geaendert", "termine_runde", "termine_gesehen"
_FILE: Final = "termine_datei_stand"

T = TypeVar("T")


def view_switch(choices: Mapping[str, T], default: T) -> T:
    """Show the kinds of calendars and return the chosen one."""
    hint = text("pro-meetings-view-hint")
    return switch(Switch(text("pro-meetings-view"), VIEW, choices, default, hint))


def year_box(years: Sequence[int], default: int) -> int:
    """Show the years and return the chosen one."""
    return box(text("pro-meetings-year"), {str(year): year for year in years}, YEAR, default)


def month_box(choices: Mapping[str, int], default: int) -> int:
    """Show the months and return the chosen one."""
    return box(text("pro-meetings-month"), choices, MONTH, default)


def committee_box(choices: Mapping[str, str]) -> str:
    """Show the committees (name → key) and return the chosen key, empty for all."""
    nothing = text("pro-meetings-all-committees")
    return box_or_none(text("pro-meetings-committee"), choices, COMMITTEE, nothing) or ""


def area_box(choices: Mapping[str, str]) -> str:
    """Show the areas (name → key) and return the chosen key, empty for all."""
    nothing = text("pro-meetings-all-areas")
    return box_or_none(text("pro-meetings-area"), choices, AREA, nothing) or ""


def level_box(choices: Mapping[str, str]) -> str:
    """Show the levels (name → key) and return the chosen key, empty for all."""
    nothing = text("pro-meetings-all-levels")
    return box_or_none(text("pro-meetings-level"), choices, LEVEL, nothing) or ""


def board_box(choices: Mapping[str, str]) -> str:
    """Show the areas (name → key) that have a board and return the key of the chosen one."""
    return box(text("pro-board-area"), choices, BOARD)


def asked_meeting() -> str:
    """Return the id of the meeting that the address names, empty if none."""
    return str(st.query_params.get(MEETING, ""))


def remember(said: str, undo: Change) -> None:
    """Remember what was just stored and how it is undone; fields begin anew."""
    st.session_state[_DONE] = (said, undo)
    st.session_state[_ROUND] = written_round() + 1


def just_done() -> tuple[str, Change | None]:
    """Return what was stored last and how it is undone; nothing after `forget_done`."""
    found: tuple[str, Change | None] = st.session_state.get(_DONE, ("", None))
    return found


def say(said: str) -> None:
    """Say something with the next run that cannot be undone."""
    st.session_state[_DONE] = (said, None)
    st.session_state[_ROUND] = written_round() + 1


def seen(key: str, version: int, field: str) -> int:
    """Return the version of a thing that its fields began with.

    ``field`` is the key of one of them: while it is shown, it keeps what it began with, and a
    later version of the thing was never looked at.
    """
    name = f"{_SEEN}_{key}"
    if field not in st.session_state:
        st.session_state[name] = version
    found: int = st.session_state.get(name, version)
    return found


def is_replaced(now: FileState) -> bool:
    """Tell whether the file was replaced since this session last looked; keep what it is now."""
    before: FileState | None = st.session_state.get(_FILE)
    st.session_state[_FILE] = now
    return before is not None and not now.follows(before)


def forget_done() -> None:
    """Forget what was stored last."""
    st.session_state.pop(_DONE, None)


def written_round() -> int:
    """Return a number that grows with everything stored: fields of another number are empty."""
    return int(st.session_state.get(_ROUND, 0))


def field_key(name: str) -> str:
    """Return the key of a field that is empty again once something is stored."""
    return f"sitzung_{name}_{written_round()}"


def upload(label: str, kinds: Sequence[str], most_mb: int) -> UploadedFile | None:
    """Show the field for a file and return the one that was chosen."""
    key = field_key("datei")
    return st.file_uploader(label, type=list(kinds), key=key, max_upload_size=most_mb)


def quiet_box(label: str, choices: Mapping[str, T], name: str, first: T | None = None) -> T:
    """Show choices (label → value) of a form; they stay out of the address."""
    return box(label, choices, field_key(name), first, bound=False)


def field(show: Callable[..., Any], label: str, name: str, **options: object) -> Any:  # noqa: ANN401
    """Show a field of a form by one of Streamlit's functions and return what it holds."""
    return show(label, key=field_key(name), **options)
