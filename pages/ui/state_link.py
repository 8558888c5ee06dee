"""What a session knows of a personal link: its token, the version that was shown, the answer.

All of it belongs to one link: another one that is opened in the same tab begins anew.
"""

from typing import Final

import streamlit as st

from loaders.files import sha256
from pages.ui import personal_link

KEY: Final = "persoenlicher_link"
TOKEN, SEEN, DONE = "link_marke", "link_fassung", "link_antwort"


def token() -> str | None:
    """Return the token that the browser brought; empty for none, None before it answered.

    To be called in every run, whatever is shown: it is what takes the token out of the address.
    """
    taken = personal_link.take(KEY, _nothing)
    if taken is not None:
        st.session_state[TOKEN] = taken
    found = st.session_state.get(TOKEN)
    return None if found is None else str(found)


def _nothing() -> None:
    """Let the browser's answer run the page again; there is nothing else to do."""


def seen(link_id: str, number: int) -> int:
    """Return the version of the entry that was shown behind a link, at first this one."""
    return int(st.session_state.setdefault(f"{SEEN}_{link_id}", number))


def look_again(link_id: str, number: int) -> None:
    """Let the version count that is shown now."""
    st.session_state[f"{SEEN}_{link_id}"] = number


def answer(known: str | None) -> str:
    """Return what this session has answered by a token, empty if nothing yet."""
    mark, said = st.session_state.get(DONE, ("", ""))
    return str(said) if known and mark == _mark(known) else ""


def answered(known: str, what: str) -> None:
    """Remember the answer by a token, and run the page again."""
    st.session_state[DONE] = (_mark(known), what)
    st.rerun()


def _mark(known: str) -> str:
    return sha256(known.encode("utf-8", "replace"))
