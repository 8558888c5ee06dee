"""What was last done to a draft that others see: a sentence, and the one that can come back."""

from secrets import token_hex
from typing import Final

import streamlit as st

from loaders.store.draft_model import Kept

SAID: Final = "entwuerfe_gesagt"


def say(said: str, kept: Kept | None = None) -> None:
    """Remember what was done; ``kept`` is a draft that was thrown away."""
    st.session_state[SAID] = (said, kept, token_hex(4))


def said() -> tuple[str, Kept | None, str]:
    """Return what was done last, empty if nothing was, and what tells it from all before."""
    found: tuple[str, Kept | None, str] = st.session_state.get(SAID, ("", None, ""))
    return found


def forget() -> None:
    """Forget it."""
    st.session_state.pop(SAID, None)
