"""What exists in German alone: its language is marked, and readers of another one are told."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from pages.i18n import GERMAN, current, speaking, text


@contextmanager
def block(name: str) -> Iterator[None]:
    """Show what follows as German, its frame of words included.

    All these blocks have keys that begin alike: by that the browser learns their language.
    """
    with st.container(key=f"deutsch_{name}"), speaking(GERMAN):
        yield


def notice() -> None:
    """Say that a page exists in German alone, to those who chose another language."""
    if current().cldr.language != GERMAN.cldr.language:
        st.info(text("german-only"), icon=":material/translate:")
