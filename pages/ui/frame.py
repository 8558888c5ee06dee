"""The frame around every screen: title of the browser tab, menu, footer."""

from pathlib import Path

import streamlit as st

from geo.district import District
from pages.context import version
from pages.ui import wording
from pages.ui.menu import SCREENS

LOGO = Path(__file__).parent.parent / "web" / "static" / "favicon.svg"


def navigation() -> st.Page:
    """Show the menu and return the chosen page."""
    pages = [
        st.Page(
            entry.file,
            title=entry.title,
            url_path=entry.url or None,
            icon=f":material/{entry.icon}:",
            help=entry.help,
            default=not entry.url,
            visibility="visible" if entry.in_menu else "hidden",
        )
        for entry in SCREENS
    ]
    st.logo(str(LOGO), size="large")
    return st.navigation(pages, position="top")


def set_up(district: District, title: str) -> None:
    """Name the browser tab and take the whole width."""
    st.set_page_config(
        page_title=f"{title} – Familienwegweiser {district.short_name}",
        layout="wide",
        initial_sidebar_state="collapsed",
        menu_items={"Get help": None, "Report a bug": None, "About": None},
    )


def footer(district: District) -> None:
    """Show who is responsible, how current the data is, and the legal pages."""
    office = district.office
    with st.container(key="fuss"):
        st.divider()
        st.markdown(
            f"**{office.name}** · {office.address} · Telefon [{office.phone}](tel:"
            f"{office.phone.replace(' ', '')}) · [{office.email}](mailto:{office.email})"
        )
        with st.container(horizontal=True):
            for entry in SCREENS:
                if not entry.in_menu:
                    st.page_link(entry.file, label=entry.title)
        newest = max(resource.as_of for resource in district.resources)
        st.caption(
            f"Datenstand {wording.as_of(newest)} · Fassung {version()} · Daten-Kennung "
            f"{district.revision}"
        )
