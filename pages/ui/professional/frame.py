"""What frames every screen for professionals: German alone, open to whom it is for."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from geo.district import District
from pages import context
from pages.accounts import here, login
from pages.i18n import text
from pages.ui import german
from pages.ui.menu import FOR_PROFESSIONALS, MY_ACCESS, SCREENS, Screen, screen


@contextmanager
def shown(file: str) -> Iterator[District]:
    """Show the title of a screen, that the area is open, and the way to the others."""
    german.notice()
    with german.block("fachkraefte"):
        st.title(screen(file).title, anchor=False)
        if file == FOR_PROFESSIONALS:
            _why_open()
        else:
            _ways(file)
        yield context.district()


def _why_open() -> None:
    """Say that nobody had to sign in, where that is so."""
    if not here.person().actor:
        st.info(text("pro-frame-open"), icon=":material/lan:")


def closed() -> None:
    """Say that the area is not open to who is here, and where the public guide is."""
    german.notice()
    with german.block("fachkraefte"):
        st.title(text("pro-frame-closed-title"), anchor=False)
        signs_in = login.is_configured()
        st.markdown(text("pro-frame-closed-login" if signs_in else "pro-frame-closed"))
        if signs_in:
            st.page_link(MY_ACCESS, label=screen(MY_ACCESS).title, icon=":material/login:")
        st.page_link("guide.py", label=text("pro-frame-guide"), icon=":material/map_search:")


def screens() -> tuple[Screen, ...]:
    """Return the screens for professionals in their order."""
    return tuple(entry for entry in SCREENS if entry.where == "professional")


def _ways(here: str) -> None:
    """Show the screens side by side."""
    with st.container(horizontal=True, key="fachwege"):
        label = text("pro-frame-back")
        st.page_link(FOR_PROFESSIONALS, label=label, icon=":material/arrow_back:")
        for entry in screens():
            label = f"**{entry.title}**" if entry.file == here else entry.title
            st.page_link(entry.file, label=label)


def cards(entries: tuple[Screen, ...]) -> None:
    """Show screens with what each is for, three side by side."""
    columns = st.columns(3, gap="medium")
    for number, entry in enumerate(entries):
        with columns[number % len(columns)].container(border=True):
            st.page_link(entry.file, label=f"**{entry.title}**", icon=f":material/{entry.icon}:")
            st.markdown(entry.help)
