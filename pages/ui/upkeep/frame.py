"""What frames every screen for the upkeep of entries: German alone, with a store to write to."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from geo.district import District
from loaders.store import Store
from pages import context
from pages.accounts import here
from pages.i18n import text
from pages.ui import german
from pages.ui.menu import screen


@contextmanager
def shown(file: str) -> Iterator[District]:
    """Show the title of a screen; what follows is German."""
    german.notice()
    with german.block("pflege"):
        st.title(screen(file).title, anchor=False)
        yield context.district()


def store() -> Store:
    """Return the store; without one that can be written, say so and end the run."""
    found = here.store()
    if found is None:
        st.warning(text("pro-import-no-store"), icon=":material/database_off:")
        st.stop()
    return found
