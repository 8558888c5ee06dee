"""What people choose while they release proposals and ask offices; nothing of it in the address."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

TOLD: Final = "freigabe_gesagt"


def told() -> str:
    """Return what is to be said of the last step, once."""
    return str(st.session_state.pop(TOLD, ""))


def tell(said: str) -> None:
    """Let something be said, and run the page again."""
    st.session_state[TOLD] = said
    st.rerun()


def seen(proposal_id: int, number: int) -> int:
    """Return the version of an entry that was shown with a proposal, at first this one."""
    return int(st.session_state.setdefault(f"freigabe_{proposal_id}_fassung", number))


def look_again(proposal_id: int, number: int) -> None:
    """Let the version count that is shown now."""
    st.session_state[f"freigabe_{proposal_id}_fassung"] = number


def box(label: str, choices: Mapping[str, str], key: str) -> str:
    """Show choices (value → label) and return the chosen value; what does not exist is the first.

    The first is empty and stands for all.
    """
    return str(st.selectbox(label, list(choices), format_func=choices.__getitem__, key=key) or "")
