"""A list of entries that somebody imports: in this session alone, forgotten with it or before.

Nothing of it is in the address: neither the name of the file nor what it says.
"""

from collections.abc import Callable, Hashable, Mapping
from typing import Any, Final, TypeVar

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from pages.i18n import text

_ROUND: Final = "pflege_runde"
_FOUND, _PLAN, _DECIDED, _MADE = "pflege_gelesen", "pflege_plan", "pflege_entschieden", "pflege_tat"

Value = TypeVar("Value")


def key(name: str) -> str:
    """Return the key of a widget for the file that is looked at now; the next one has others."""
    return f"pflege_{_round()}_{name}"


def upload(most_mb: int) -> UploadedFile | None:
    """Show the field for a file and return the one that was chosen."""
    return st.file_uploader(text("pro-import-file"), key=key("datei"), max_upload_size=most_mb)


def once(about: tuple[Hashable, ...], find: Callable[[], Value]) -> Value:
    """Return what was found about a file (the first of ``about``), done once for each choice.

    What was found at first and what was chosen last are kept, nothing of another file.
    """
    kept = st.session_state.get(_FOUND, {})
    known = {one: value for one, value in kept.items() if one[0] == about[0]}
    if about not in known:
        known = {one: value for one, value in known.items() if len(one) != len(about)}
        known[about] = find()
    st.session_state[_FOUND] = known
    found: Value = known[about]
    return found


def plan() -> tuple[Any, Any] | None:
    """Return what the plan was made of, and the plan."""
    found: tuple[Any, Any] | None = st.session_state.get(_PLAN)
    return found


def keep_plan(about: Hashable, found: object) -> None:
    """Keep a plan until the file is forgotten or another one is made."""
    st.session_state[_PLAN] = (about, found)


def decisions() -> dict[int, str]:
    """Return what the person decided about uncertain rows, by number."""
    return dict(st.session_state.get(_DECIDED, {}))


def decide(chosen: Mapping[int, str]) -> None:
    """Remember further decisions."""
    st.session_state[_DECIDED] = decisions() | dict(chosen)


def undecide() -> None:
    """Forget all decisions."""
    st.session_state.pop(_DECIDED, None)


def made() -> Any:  # noqa: ANN401 - what `finish` was given
    """Return what was stored last in this session, None before."""
    return st.session_state.get(_MADE)


def finish(what: object) -> None:
    """Forget the file, remember what was stored, and run the page again."""
    forget()
    st.session_state[_MADE] = what
    st.rerun()


def close() -> None:
    """Forget what was stored last."""
    st.session_state.pop(_MADE, None)


def forget() -> None:
    """Forget the file and all that was found and chosen about it."""
    held, context = st.session_state.get(key("datei")), get_script_run_ctx()
    if held and context and isinstance(context.uploaded_file_mgr, MemoryUploadedFileManager):
        context.uploaded_file_mgr.remove_file(context.session_id, held.file_id)
    own = f"pflege_{_round()}_"
    for name in [one for one in st.session_state if str(one).startswith(own)]:
        del st.session_state[name]
    drop()
    st.session_state[_ROUND] = _round() + 1


def drop() -> None:
    """Forget what was found about a file that is gone."""
    for name in (_FOUND, _PLAN, _DECIDED):
        st.session_state.pop(name, None)


def leave() -> None:
    """Forget everything, once another screen is open."""
    if _FOUND in st.session_state or st.session_state.get(key("datei")):
        forget()
    close()


def discard_button() -> None:
    """Show the button that forgets the file."""
    st.button(text("pro-import-discard"), icon=":material/delete:", on_click=forget)


def _round() -> int:
    return int(st.session_state.get(_ROUND, 0))
