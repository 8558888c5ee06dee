"""The buttons by which tables and sheets are taken along; a file is made when it is asked for."""

import functools
from collections.abc import Callable

import streamlit as st

from pages.i18n import GERMAN, speaking, text
from pages.print import pdf, tables
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


def paper(label: str, make: Callable[[], bytes], name: str, key: str) -> None:
    """Show the button of a sheet as PDF in German; ``name`` is that of the file without ending."""
    st.download_button(
        label,
        functools.partial(_german, make),
        file_name=f"{name}.pdf",
        mime=pdf.MEDIA_TYPE,
        icon=":material/picture_as_pdf:",
        on_click="ignore",
        key=key,
    )


def _german(make: Callable[[], bytes]) -> bytes:
    with speaking(GERMAN):
        return make()


def _file(make: Callable[[], Sheets], ending: str) -> bytes:
    with speaking(GERMAN):
        return tables.make(make(), ending)
