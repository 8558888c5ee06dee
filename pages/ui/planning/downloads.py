"""The two buttons by which a table is taken along; its file is made when it is asked for."""

import functools
from collections.abc import Callable

import streamlit as st

from pages.i18n import GERMAN, speaking, text
from pages.print import tables
from pages.print.tables import Sheets


def buttons(name: str, make: Callable[[], Sheets], key: str) -> None:
    """Show the buttons; ``name`` is that of the file without its ending, ``key`` that of both."""
    for ending, media_type in tables.MEDIA_TYPES.items():
        st.download_button(
            text(f"plan-frame-download-{ending}"),
            functools.partial(_file, make, ending),
            file_name=f"{name}.{ending}",
            mime=media_type,
            icon=":material/download:",
            on_click="ignore",
            key=f"{key}_{ending}",
        )


def _file(make: Callable[[], Sheets], ending: str) -> bytes:
    with speaking(GERMAN):
        return tables.make(make(), ending)
