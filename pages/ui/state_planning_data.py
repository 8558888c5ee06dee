"""A file that somebody delivers: in this session alone, forgotten with it or before.

Nothing of it is in the address: neither its name nor what it says.
"""

from collections.abc import Callable
from typing import Final, TypeVar

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from pages.i18n import text

ENDINGS: Final = ("xlsx", "csv")

_UPLOAD, _ROUND, _RESULT = "eigene_datei", "eigene_datei_runde", "eigene_datei_befund"
_SOURCE: Final = "eigene_datei_quelle"

Result = TypeVar("Result")
Kept = TypeVar("Kept")


def upload(most_mb: int) -> UploadedFile | None:
    """Show the field for a file and return the one that was chosen."""
    return st.file_uploader(
        text("plan-data-file"),
        type=ENDINGS,
        key=_upload_key(),
        max_upload_size=most_mb,
    )


def source() -> str:
    """Show the field for the source of a text file and return what was typed."""
    said = st.text_input(
        text("plan-data-source"),
        key=_SOURCE,
        max_chars=200,
        placeholder=text("plan-data-source-example"),
    )
    return (said or "").strip()


def result_of(file: UploadedFile, about: tuple[str, ...], find: Callable[[], Result]) -> Result:
    """Return what ``find`` found about a file; it is done once for the same file and ``about``."""
    key = (file.file_id, *about)
    if st.session_state.get(_RESULT, (None,))[0] != key:
        st.session_state[_RESULT] = (key, find())
    found: Result = st.session_state[_RESULT][1]
    return found


def forget() -> None:
    """Forget the file and what was found."""
    file, context = st.session_state.get(_upload_key()), get_script_run_ctx()
    if file and context and isinstance(context.uploaded_file_mgr, MemoryUploadedFileManager):
        context.uploaded_file_mgr.remove_file(context.session_id, file.file_id)
    for key in (_upload_key(), _SOURCE, _RESULT):
        st.session_state.pop(key, None)
    st.session_state[_ROUND] = _round() + 1


def drop_result() -> None:
    """Forget what was found about a file that is gone."""
    st.session_state.pop(_RESULT, None)


def leave() -> None:
    """Forget the file and what was found, once another screen is open."""
    if _RESULT in st.session_state or st.session_state.get(_upload_key()):
        forget()


def discard_button() -> None:
    """Show the button that forgets the file."""
    st.button(text("plan-data-discard"), icon=":material/delete:", on_click=forget)


def _upload_key() -> str:
    return f"{_UPLOAD}_{_round()}"


def _round() -> int:
    return int(st.session_state.get(_ROUND, 0))
